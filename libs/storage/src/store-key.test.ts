import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOf, partsOf, STORED_TYPES, storeKey, type StoreKey, typeOf } from './store-key.ts';

const ID = '019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071';

/** What somebody might send where a name or an id is expected. */
const FROM_OUTSIDE = [
  '',
  '.',
  '..',
  '../secret.jpg',
  '..\\secret.jpg',
  'a/../../b.jpg',
  '/etc/passwd',
  'C:\\x.jpg',
  'a/b.jpg',
  'a%2fb.jpg',
  '%2e%2e%2fa.jpg',
  'a.jpg\n',
  'a.jpg\0.png',
  'a b.jpg',
  'A.jpg',
  'a.JPG',
  'a.svg',
  'a.html',
  'a.jpg.html',
  'a.html.jpg',
  'a',
  '.jpg',
  '-a.jpg',
  'a-.jpg',
  'å.jpg',
  'ａ.jpg',
  'a\u202Egpj.jpg',
  'a_b.jpg',
  'a;b.jpg',
  'a?x.jpg',
  '~.jpg',
  'con:.jpg',
  `${'a'.repeat(41)}.jpg`,
  ID.toUpperCase(),
  `${ID}\n`,
  `{${ID}}`,
  ID.replaceAll('-', ''),
];

const OWN_SHAPE = new RegExp(`^${ID}/[a-z0-9-]+\\.[a-z]+$`);

function keyFrom(name: string): string | undefined {
  try {
    return storeKey(ID, name);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

describe('R5: no text from outside becomes a key', () => {
  it.each(FROM_OUTSIDE)('refuses %j as a name and as an id', (text) => {
    expect(() => storeKey(ID, text)).toThrow(TypeError);
    expect(() => storeKey(text, 'a.jpg')).toThrow(TypeError);
  });

  it('R5: refuses every text that is not of our own shape, and passes nothing on that could name another file', () => {
    const nearly = fc.array(
      fc.constantFrom('a', 'b1', '-', '.', '..', '/', '\\', '%2e', ' ', '\0', '.jpg', '.bin', '.JPG', '.exe', 'å', '\u202E'),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary-ascii' }),
          nearly.map((pieces) => pieces.join('')),
        ),
        (text) => {
          expect(keyFrom(text) ?? `${ID}/refused.bin`).toMatch(OWN_SHAPE);
        },
      ),
    );
  });

  it('R5: refuses what a cast has smuggled past the compiler', () => {
    // @ts-expect-error -- a text is no key: only storeKey makes one
    const smuggled: StoreKey = `${ID}/../x.jpg`;
    expect(() => partsOf(smuggled)).toThrow(TypeError);
    expect(() => partsOf('x' as StoreKey)).toThrow(TypeError);
    expect(() => partsOf(`${ID}_a.jpg` as StoreKey)).toThrow(TypeError);
  });

  it('says nothing of the text that it refused: that may be a name, and logs are read', () => {
    expect(() => storeKey(ID, 'Anna Andersson 5B.jpg')).toThrow(/^(?!.*Anna)/);
  });
});

it('makes a key of an id and a name of ours', () => {
  expect(storeKey(ID, 'w1280.avif')).toBe(`${ID}/w1280.avif`);
  expect(partsOf(storeKey(ID, 'a.bin'))).toEqual({ id: ID, name: 'a.bin' });
  expect(keyOf({ id: ID, name: 'lost+found' })).toBeUndefined();
});

it.each(Object.entries(STORED_TYPES))('R5: gives what ends in .%s the type %s, whatever was claimed', (ending, type) => {
  expect(typeOf(storeKey(ID, `original.${ending}`))).toBe(type);
});

it('R5: knows no type that a browser would run', () => {
  expect(Object.values(STORED_TYPES).filter((type) => /html|xml$|svg|script|text\//.test(type))).toEqual([]);
});
