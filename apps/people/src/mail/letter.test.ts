import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import persons from '../../demo/persons.json' with { type: 'json' };
import { gatheredLetterOf, type Letter, letterOf, type LetterLinks, type Told } from './letter.ts';
import { LETTER_WORDS } from './letter.words.ts';

const links: LetterLinks = {
  desk: 'http://delakultur.localhost:7400/mitt#att-gora',
  often: 'http://delakultur.localhost:7400/mitt',
  unsubscribe: 'http://delakultur.localhost:7400/mejl?token=a.b.c&lang=en',
};
const told = (changes: Partial<Told> = {}): Told => ({
  kind: 'released',
  waits: false,
  coaches: false,
  site: 'Familjen Helsingborg',
  ...changes,
});
const KINDS = Object.keys(LETTER_WORDS.sv.kinds);

const aTold = fc.record({
  kind: fc.constantFrom(...KINDS, 'a-kind-of-tomorrow'),
  waits: fc.boolean(),
  coaches: fc.boolean(),
  // A site's name is somebody's free text; here it may even be a person's.
  site: fc.oneof(
    fc.constantFrom(...persons.map(({ givenName, familyName }) => `${givenName} ${familyName}`)),
    fc.string({ unit: 'binary' }),
    fc.constant(null),
  ),
});
const aLang = fc.constantFrom('sv' as const, 'en' as const);
const aLetter: fc.Arbitrary<Letter> = fc.oneof(
  fc.tuple(aTold, aLang).map(([one, lang]) => letterOf(one, links, lang)),
  fc.tuple(fc.array(aTold, { minLength: 1, maxLength: 20 }), aLang).map(([all, lang]) => gatheredLetterOf(all, links, lang)),
);

const tags = ({ html }: Letter) => html.match(/<[^>]*>/g);

describe('a subject line', () => {
  it('carries nobody’s name and nothing that anybody wrote', () => {
    const names = persons.flatMap(({ givenName, familyName }) => [givenName, familyName]);
    fc.assert(
      fc.property(aLetter, ({ subject }) => {
        expect(names.filter((name) => new RegExp(`(^|[^\\p{L}])${name}($|[^\\p{L}])`, 'u').test(subject))).toEqual([]);
        expect(subject).not.toContain('Familjen');
      }),
    );
  });

  it('R5: is one line of ours, whatever it tells', () => {
    fc.assert(
      fc.property(aLetter, ({ subject }) => {
        expect(subject).toMatch(/^[\p{L}\d ,:-]{5,78}$/u);
      }),
    );
  });
});

describe('a letter', () => {
  it.each(KINDS)('says in two languages what %s means, to who waits and to who is told', (kind) => {
    for (const lang of ['sv', 'en'] as const) {
      const { more: _, ...words } = LETTER_WORDS[lang].kinds[kind as keyof typeof LETTER_WORDS.sv.kinds];
      const sentences = Object.values(words);
      expect(sentences.every((sentence) => /^\p{Lu}.*[^.!]$/u.test(sentence))).toBe(true);
    }
  });

  it('has one button, to the desk', () => {
    const { text, html } = letterOf(told(), links, 'sv');
    expect(html.match(/display:inline-block/g)).toHaveLength(1);
    expect(text).toContain(`Öppna ditt skrivbord:\n${links.desk}`);
  });

  it('leads the manager who is asked to the answer, and says whose the link is', () => {
    const { text, subject } = letterOf(told({ kind: 'submitted', waits: true }), { ...links, answer: 'http://x/svar#t' }, 'sv');
    expect(subject).toBe('En artikel väntar på ditt svar');
    expect(text).toContain('Läs artikeln och svara:\nhttp://x/svar#t');
    expect(text).toContain('Skicka den inte vidare.');
  });

  it('speaks to the editor who coaches an article as such, and not as one who wrote it', () => {
    expect(letterOf(told({ coaches: true }), links, 'sv').subject).toBe('En artikel som du har redigerat är släppt');
    expect(letterOf(told({ kind: 'sent-back', waits: true, coaches: true }), links, 'sv').subject).toBe(
      'Huvudredaktören har skickat tillbaka en artikel',
    );
  });

  it('gathers what waits before what has happened, and says each once with how often', () => {
    const all = [told(), told({ kind: 'submitted', waits: true }), told(), told({ kind: 'commented', site: null })];
    const { subject, text } = gatheredLetterOf(all, links, 'sv');
    expect(subject).toBe('En sak väntar på dig i Delakultur');
    expect(text).toContain(`Väntar på dig
- En artikel väntar på ditt svar · Familjen Helsingborg

Har hänt
- Din artikel är släppt · Familjen Helsingborg (2 gånger)
- Någon har skrivit i samtalet om en artikel`);
  });

  it('leaves out a heading with nothing under it', () => {
    expect(gatheredLetterOf([told()], links, 'sv').text).not.toContain('Väntar på dig');
  });

  it('A7: has no markup that is not ours', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), aLang, (site, lang) => {
        expect(tags(letterOf(told({ site }), links, lang))).toEqual(tags(letterOf(told({ site: 'x' }), links, lang)));
      }),
    );
    expect(letterOf(told({ site: '<script>alert(1)</script>' }), links, 'sv').html).toContain('&lt;script&gt;');
    expect(letterOf(told(), links, 'sv').html).toContain('/mejl?token=a.b.c&amp;lang=en');
  });
});

it('has an English word for everything that is said in Swedish', () => {
  expect(Object.keys(LETTER_WORDS.en)).toEqual(Object.keys(LETTER_WORDS.sv));
  expect(Object.keys(LETTER_WORDS.en.kinds)).toEqual(KINDS);
});
