import { ProblemError } from '@delakultur/nest-kit';
import { describe, expect, it } from 'vitest';
import { parseJsonBody } from './json-body.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What no reader may have to guess about. */
export const AMBIGUOUS: readonly (readonly [string, Uint8Array])[] = [
  ['nothing', bytes('')],
  ['no JSON', bytes('{"a":')],
  ['something after the end', bytes('{} {}')],
  ['a list', bytes('[]')],
  ['a number', bytes('7')],
  ['null', bytes('null')],
  ['bytes that are no UTF-8', Uint8Array.of(0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d)],
  ['a name given twice', bytes('{"a":1,"a":2}')],
  ['a name given twice, once escaped', bytes('{"a":1,"\\u0061":2}')],
  ['a name given twice, deep inside', bytes('{"a":[{"b":{"c":1,"d":[],"c":2}}]}')],
  ['__proto__', bytes('{"__proto__":{"isAdmin":true}}')],
  ['__proto__, escaped', bytes('{"a":{"__pr\\u006fto__":1}}')],
  ['a number beyond the range', bytes('{"a":[1e400]}')],
  ['a negative number beyond the range', bytes('{"a":-1e999}')],
  ['nesting that would make a recursive reader overflow', bytes(`{"a":${'['.repeat(400_000)}${']'.repeat(400_000)}}`)],
  ['nesting deeper than any input', bytes(`{"a":${'{"a":'.repeat(70)}1${'}'.repeat(70)}}`)],
];

describe('parseJsonBody', () => {
  it.each(AMBIGUOUS)('refuses %s', (_, body) => {
    expect(() => parseJsonBody(body)).toThrow(ProblemError);
  });

  it.each([
    ['{"a":"a","b":"a"}', { a: 'a', b: 'a' }],
    ['{"a":{"a":1},"b":[{"a":1},{"a":2}]}', { a: { a: 1 }, b: [{ a: 1 }, { a: 2 }] }],
    ['{"a\\"":"\\\\","b":"}{,:\\"a\\":"}', { 'a"': '\\', b: '}{,:"a":' }],
    ['{"a":"1e400","constructor":"x","b":-1.5e3}', { a: '1e400', constructor: 'x', b: -1500 }],
    ['\uFEFF{"å":"😀"}', { å: '😀' }],
    ['{"a":"a" , "b" :1}', { a: 'a', b: 1 }],
  ])('reads %s', (text, value) => {
    expect(parseJsonBody(bytes(text))).toEqual(value);
  });

  it('takes a long text in one breath', () => {
    const body = bytes(`{"a":"${'\\u00e5\\"'.repeat(100_000)}"}`);
    expect(String(parseJsonBody(body)['a']).length).toBe(200_000);
  });
});
