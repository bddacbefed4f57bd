import { readdirSync, readFileSync } from 'node:fs';
import type { Document } from '@delakultur/document';
import { blockText } from '@delakultur/document';
import { fromMarkdown } from '@delakultur/document/markdown';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HINT_KINDS, hintsOf, type Hint, type HintKind, type HintLang } from './index.ts';

const of = (markdown: string, { title = 'Rubrik', lang = 'sv' }: { title?: string; lang?: HintLang } = {}): readonly Hint[] =>
  hintsOf({ title, body: fromMarkdown(markdown), lang });
const kindsOf = (markdown: string, lang: HintLang = 'sv'): readonly HintKind[] => of(markdown, { lang }).map(({ kind }) => kind);
const hasKind = (kind: HintKind, markdown: string, lang: HintLang = 'sv'): boolean => kindsOf(markdown, lang).includes(kind);

/** Something around the sentence, so that it is not taken for a notice. */
const amid = (sentence: string): string => `Så här gjorde vi med hela arbetslaget.\n\n${sentence}`;

describe('C13: advertising', () => {
  it.each<[HintLang, string]>([
    ['sv', 'Testa Legobutiken nästa gång ni är i stan.'],
    ['sv', 'Köp nu på vår hemsida.'],
    ['sv', 'Köp våra böcker innan jul.'],
    ['sv', 'Det är det bästa på marknaden för yngre barn.'],
    ['sv', 'Kontakta oss för en föreläsning på er skola.'],
    ['sv', 'Beställ materialet hos förlaget, just nu med rabatt.'],
    ['sv', 'Vi har ett erbjudande: 20 % rabatt till alla förskolor.'],
    ['sv', 'Spelet kostar fr. 199:- och passar alla.'],
    ['sv', 'Boken kostar bara 99 kr och räcker hela läsåret.'],
    ['sv', 'Vår produkt hjälper elever att komma i gång.'],
    ['sv', 'LekLära AB gör de bästa klossarna för barn.'],
    ['sv', 'Vi vill tacka Bygg & Lek AB, som vi varmt rekommenderar.'],
    ['sv', 'Priset är 4 500 kr exkl. moms.'],
    ['sv', 'Beställ på legobutiken.se så kommer paketet på tisdag.'],
    ['sv', 'Boka mig som föreläsare till er studiedag.'],
    ['en', 'Buy now from our webshop.'],
    ['en', 'It is simply the best on the market.'],
    ['en', 'Contact us for a demonstration at your school.'],
    ['en', 'Use the discount code SCHOOL at checkout.'],
    ['en', 'Only $9 a pupil, and it lasts all year.'],
    ['en', 'Bricks Ltd make the best bricks we have had.'],
  ])('asks about (%s) %s', (lang, sentence) => {
    const [hint] = of(amid(sentence), { lang });
    expect(hint).toEqual({ kind: 'advertising', block: 1, quote: sentence });
  });

  it.each<[HintLang, string]>([
    ['sv', 'Vi läste boken ”Grodan och främlingen” av Max Velthuijs med treåringarna.'],
    ['sv', 'Vi har använt programmet GeoGebra i två år, och jag skulle inte vilja vara utan det.'],
    ['sv', 'Tipset är Book Creator: eleverna läser in sina egna sidor.'],
    ['sv', 'Jag hade köpt för små burkar.'],
    ['sv', 'Köp in lera i god tid, ungefär ett halvt kilo per elev.'],
    ['sv', 'Maskarna är tillbaka i rabatten.'],
    ['sv', 'En tröja kostar 400 kr och säljs med 25 % rabatt. Hur mycket betalar du?'],
    ['sv', 'Priset ökade från 200 kr till 250 kr, och eleverna räknade ut ökningen i procent.'],
    ['sv', 'Barnen lekte butik, och allt i butiken kostade en kotte.'],
    ['sv', 'Utflykten kostade oss 30 kronor per barn.'],
    ['sv', 'Det bästa just nu är att alla vågar fråga.'],
    ['sv', 'Besök Stadsbiblioteket i förväg och fråga efter talböcker.'],
    ['sv', 'Rektorn tog emot ett erbjudande om att delta i forskningen.'],
    ['sv', 'Det är den bästa källkritik jag har fått in på ett prov.'],
    ['en', 'We read the book “Frog and the Stranger” with the three-year-olds.'],
    ['en', 'In order to calm down we went for a walk.'],
    ['en', 'A jumper costs $40. How much is a discount of 25 %?'],
    ['en', 'Visit the library first and ask for talking books.'],
  ])('does not ask about a tip for teaching, a sum or a flower bed: (%s) %s', (lang, sentence) => {
    expect(hasKind('advertising', amid(sentence), lang)).toBe(false);
  });

  it('asks about the title too, and once a paragraph', () => {
    expect(of('Köp nu! Beställ här! Vår produkt!', { title: 'Testa Legobutiken' }).filter(({ kind }) => kind === 'advertising')).toEqual([
      { kind: 'advertising', block: null, quote: 'Testa Legobutiken' },
      { kind: 'advertising', block: 0, quote: 'Köp nu!' },
    ]);
  });
});

describe('C13: links to companies', () => {
  it.each([
    ['https://www.legobutiken.example/kottar', 'legobutiken.example'],
    ['https://shop.leklara.example', 'shop.leklara.example'],
  ])('asks whether %s is needed for the idea', (href, host) => {
    expect(of(amid(`Här finns [klossarna som vi har](${href}).`))).toEqual([
      { kind: 'company-link', block: 1, quote: 'klossarna som vi har', host },
    ]);
  });

  it.each([
    'https://www.skolverket.se/undervisning',
    'https://www.regeringen.se/',
    'https://sv.wikipedia.org/wiki/Kotte',
    'https://urplay.se/program/1',
    'https://www.astorp.se/',
    'https://pedagog.stockholm.se/',
    'https://www.habokommun.se',
    'https://www.regionskane.se/',
    'https://scratch.mit.edu/projects/1',
    'https://www.tekniskamuseet.se/',
    'https://www.bl.ac.uk/',
    'https://eur-lex.europa.eu/',
    'mailto:asa.ek@astorp.example',
  ])('does not ask about %s', (href) => {
    expect(kindsOf(amid(`Läs [mer om kottar](${href}).`))).toEqual([]);
  });

  it('asks once for each company', () => {
    const links = '[bilden](https://a.example/1), [bilden igen](https://a.example/2) och [en annan](https://b.example/).';
    expect(of(amid(links)).map(({ host }) => host)).toEqual(['a.example', 'b.example']);
  });
});

describe('C14: notices and what happened this week', () => {
  it.each<[HintLang, string, string]>([
    ['sv', 'I veckan var vi i skogen. Det var mycket roligt och solen sken.', 'I veckan var vi i skogen.'],
    ['sv', 'I går besökte klass 5B brandstationen. Alla fick sitta i en brandbil.', 'I går besökte klass 5B brandstationen.'],
    ['sv', 'Välkommen till öppet hus på fredag kl. 18. Vi bjuder på kaffe.', 'Välkommen till öppet hus på fredag kl. 18.'],
    ['sv', 'Den 12 november firade förskolan Tallen tjugo år med tårta.', 'Den 12 november firade förskolan Tallen tjugo år med tårta.'],
    ['sv', 'Skolan invigdes av kommunalrådet. Sedan bjöds det på korv.', 'Skolan invigdes av kommunalrådet.'],
    [
      'sv',
      'I veckan har förskolan haft besök av brandkåren. Barnen fick hålla i slangen.',
      'I veckan har förskolan haft besök av brandkåren.',
    ],
    ['en', 'Yesterday class 5B visited the fire station. Everybody sat in the engine.', 'Yesterday class 5B visited the fire station.'],
    ['en', 'You are welcome to our open house on Friday. Coffee is served.', 'You are welcome to our open house on Friday.'],
  ])('asks whether it is a notice: (%s) %s', (lang, text, quote) => {
    expect(of(text, { lang })).toEqual([{ kind: 'news-notice', block: 0, quote }]);
  });

  it.each<[HintLang, string]>([
    ['sv', 'I går provade vi en sak. Eleverna fick tre lappar var, och därför vågade alla svara. Så här gjorde vi.'],
    ['sv', 'Vi räknar kottar i skogen. Det du behöver är en äggkartong till varje barn.'],
    ['sv', 'Ett kort tips: låt den som är tystast börja.'],
    ['en', 'Yesterday we tried one thing. Every pupil got three notes, because then all of them dare to answer.'],
  ])('does not take a short idea for one: (%s) %s', (lang, text) => {
    expect(hasKind('news-notice', text, lang)).toBe(false);
  });

  it('says nothing of a text that nobody has begun', () => {
    expect(of('', { title: 'Öppet hus på fredag' })).toEqual([]);
  });
});

describe('C20: headings', () => {
  const long = Array.from({ length: 24 }, () => 'Vi gick ut och såg på en kotte i dag.').join(' ');

  it('asks for headings in more than 250 words without one', () => {
    expect(of(amid(long)).filter(({ kind }) => kind === 'no-headings')).toEqual([]);
    expect(of(amid(`${long}\n\n${long}`)).filter(({ kind }) => kind === 'no-headings')).toEqual([
      { kind: 'no-headings', block: null, quote: null, figures: { words: 487 } },
    ]);
    expect(hasKind('no-headings', amid(`${long}\n\n## Kottar\n\n${long}`))).toBe(false);
  });

  it('points at a level that is skipped, and not at a way back up', () => {
    expect(of('## Ett\n\nSå här.\n\n#### Två steg ner\n\nSå här.\n\n## Upp igen\n\nSå här.')).toEqual([
      { kind: 'heading-level', block: 2, quote: 'Två steg ner', figures: { level: 4, expected: 3 } },
    ]);
    expect(of('### För djupt\n\nSå här.')).toMatchObject([{ kind: 'heading-level', figures: { level: 3, expected: 2 } }]);
  });
});

describe('C20: sentences that are hard to read', () => {
  const heavy =
    'Verksamhetsutvecklingsarbetet genomfördes inledningsvis gemensamt av kommunens samtliga förskolepedagoger, huvudlärspridare och specialpedagogiska rådgivare i syfte att systematiskt kvalitetssäkra dokumentationsrutinerna.';

  it('gives the figure and quotes the three longest', () => {
    const body = `## Så här\n\n${heavy}\n\n${heavy} Sedan kom en kort mening.\n\n- ${heavy}`;
    const [hint, ...rest] = of(body);
    expect(rest).toEqual([]);
    expect(hint).toMatchObject({
      kind: 'long-sentences',
      block: 1,
      quote: heavy,
      also: [
        { block: 2, quote: heavy },
        { block: 3, quote: heavy },
      ],
    });
    expect(hint?.figures).toMatchObject({ words: 61, sentences: 5 });
    expect(hint?.figures?.['lix']).toBeGreaterThan(50);
  });

  it('says nothing of one heavy sentence alone, nor of plain language', () => {
    expect(of(amid(heavy))).toEqual([]);
    expect(of(amid('Vi gick ut i skogen. Där fanns en kotte. Ali tog den. '.repeat(10)))).toEqual([]);
  });
});

describe('C20: what a link says', () => {
  it.each([
    'här',
    'Klicka här',
    'läs mer »',
    'https://www.skolverket.se/laroplan',
    'www.skolverket.se',
    'skolverket.se/laroplan',
    'Here',
    'click here.',
  ])('asks for words instead of «%s»', (said) => {
    expect(of(amid(`Läroplanen finns [${said}](https://www.skolverket.se/laroplan) på nätet.`))).toEqual([
      { kind: 'link-text', block: 1, quote: said },
    ]);
  });

  it.each(['läroplanen för förskolan', 'skolverket.se', 'här är läroplanen', 'Skolverkets sida om kottar'])(
    'is content with «%s»',
    (said) => {
      expect(of(amid(`Läs [${said}](https://www.skolverket.se/laroplan) på nätet.`))).toEqual([]);
    },
  );

  it('reads a link in a list, in a quotation and over strong words as one', () => {
    expect(of('Så här:\n\n- > [läs **mer**](https://www.skolverket.se/)')).toEqual([{ kind: 'link-text', block: 1, quote: 'läs mer' }]);
  });
});

const PICTURE = '0190c9a4-7e2b-7d3f-8a51-0c5e6d7f8a90';

describe('C20: what a picture says to whoever does not see it', () => {
  it('asks for a description of each picture that has none, and tells which', () => {
    expect(of(amid(`![](picture:${PICTURE} "Ellas rad")\n\n![Tre kottar på rad](picture:${PICTURE})\n\n![](picture:${PICTURE})`))).toEqual([
      { kind: 'missing-alt', block: 1, quote: 'Ellas rad', figures: { picture: 1 } },
      { kind: 'missing-alt', block: 3, quote: null, figures: { picture: 3 } },
    ]);
  });

  it.each([
    'bild',
    'En bild.',
    'Bild 3',
    'Foto',
    'IMG_1234',
    'img-20261120-wa0007',
    'DSC00012.JPG',
    'kottar.jpg',
    'Skärmavbild 2026-11-20 kl. 10.12.33.png',
    '20261120_101010',
    '3',
    'image',
    'Picture of',
    'PXL_20261120_101010123',
  ])('asks for more than «%s»', (alt) => {
    expect(of(amid(`![${alt}](picture:${PICTURE})`))).toEqual([
      { kind: 'alt-says-nothing', block: 1, quote: alt, figures: { picture: 1 } },
    ]);
  });

  it.each(['Tre kottar på rad', 'Bild ur boken: en räv i snö', 'Barn', 'Ali lyfter 12 kottar', 'Photo of a fox in the snow'])(
    'is content with «%s»',
    (alt) => {
      expect(of(amid(`![${alt}](picture:${PICTURE})`))).toEqual([]);
    },
  );
});

describe('C20: what a file and a film are called', () => {
  it.each(['fil', 'Dokument1.docx', 'PDF', 'Ladda ner', 'här', 'scan0001.pdf', 'https://a.example/x'])(
    'asks for words instead of «%s»',
    (label) => {
      expect(of(amid(`![${label}](file:${PICTURE})`))).toEqual([{ kind: 'link-text', block: 1, quote: label }]);
    },
  );

  it('is content with a name that says what it is', () => {
    expect(of(amid(`![Mall för rutnätet](file:${PICTURE})\n\n![Rutnät.pdf](file:${PICTURE})`))).toEqual([]);
  });

  it('asks for the title of a film, and not about the company that shows it', () => {
    expect(of(amid('![Läs mer](film:https://www.youtube.com/watch?v=1)\n\n![Kottarnas år](film:https://youtu.be/1)'))).toEqual([
      { kind: 'link-text', block: 1, quote: 'Läs mer' },
    ]);
  });
});

describe('boxes and tables', () => {
  const goal = 'Verksamhetsutvecklingsarbetet genomfördes inledningsvis gemensamt av kommunens samtliga förskolepedagoger. '.repeat(4);
  const box = `::: fakta\nTid: på fredag kl. 18, den 12 november\nLäroplansmål: ${goal}\n:::`;

  it('leaves the facts box as it is: it is no prose and no notice', () => {
    expect(of(`Vi gick ut och räknade kottar.\n\n${box}`)).toEqual([]);
  });

  it('looks for links in tables', () => {
    expect(of(amid('| Dag | Länk |\n|---|---|\n| Måndag | [här](https://www.skolverket.se/) |'))).toEqual([
      { kind: 'link-text', block: 1, quote: 'här' },
    ]);
  });
});

describe('what is published', () => {
  const folder = new URL('../../../apps/content/demo/articles/', import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));

  it('has demo articles to look at', () => {
    expect(names.length).toBeGreaterThanOrEqual(10);
  });

  it.each(names)('C13: a good article meets no hint: %s', (name) => {
    const [head = '', text = ''] = readFileSync(new URL(name, folder), 'utf8').split(/\n---\n/);
    const field = (key: string): string => new RegExp(`^${key}: (.*)$`, 'm').exec(head)?.[1] ?? '';
    expect(of(`${field('lead')}\n\n${text}`, { title: field('title'), lang: field('lang') === 'en' ? 'en' : 'sv' })).toEqual([]);
  });
});

const hostile = (unit: string): Document => {
  const line = unit.repeat(Math.ceil(100_000 / unit.length)).slice(0, 100_000);
  const href = 'https://a.example/';
  return {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: line, marks: [{ type: 'link', attrs: { href } }] }] }],
  };
};

describe('the promise', () => {
  it.each([
    'a',
    'a ',
    '. ',
    '.',
    '1',
    '1 ',
    '1 kr ',
    'köp ',
    'bäst ',
    'AB ',
    'bäst AB ',
    'Testa ',
    'Besök Aaaaaaaaaaaaaaaaaaaaaaaaaaaa',
    '"',
    '.”',
    'a.',
    'a.se ',
    'a-',
    'i ',
    'i  ',
    'www.',
    'http',
    'hur mycket ',
    'den 1',
    'T.',
    'ÅÄÖ',
    '🌲',
  ])('takes no longer for 100,000 characters of %j', (unit) => {
    const start = process.cpuUsage();
    hintsOf({ title: 'a', body: hostile(unit), lang: 'sv' });
    hintsOf({ title: 'a', body: hostile(unit), lang: 'en' });
    // The processor's own time: what else the machine does meanwhile is not the question.
    const took = process.cpuUsage(start).user / 1_000 / 2;
    if (took > 50) process.stdout.write(`${JSON.stringify(unit)}: ${took.toFixed(0)} ms\n`);
    expect(took).toBeLessThan(1_000);
  });

  const piece = fc.constantFrom(
    'köp',
    'Köp nu',
    'Testa Lego',
    '99 kr',
    'fr. 199:-',
    'AB',
    'bäst',
    'i veckan',
    'öppet hus',
    't.ex.',
    '.',
    '!',
    '”',
    '\n',
    ' ',
    ' ',
    '## ',
    '- ',
    '[här](https://a.example)',
    `\n\n![bild](picture:${PICTURE} "Köp nu")\n\n`,
    `\n\n![](picture:${PICTURE})\n\n`,
    `\n\n![fil](file:${PICTURE})\n\n`,
    '\n\n![här](film:https://a.example/)\n\n',
    '\n\n::: fakta\nMaterial: Köp nu, 99 kr\n:::\n\n',
    '\n\n| Köp nu | [här](https://a.example) |\n| --- | --- |\n\n',
    'kotte',
    '🌲',
  );
  const texts = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

  it('quotes only what stands in the block that it names, five times a kind at most, and answers the same each time', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom<HintLang>('sv', 'en'), (markdown, lang) => {
        const text = { title: 'Testa Lego', body: fromMarkdown(markdown), lang };
        const hints = hintsOf(text);
        for (const { block, quote } of hints.flatMap((hint) => [hint, ...(hint.also ?? [])])) {
          expect(block === null ? text.title : blockText(text.body, block)).toContain(quote ?? '');
        }
        for (const kind of HINT_KINDS) expect(hints.filter((hint) => hint.kind === kind).length).toBeLessThanOrEqual(5);
        expect(hintsOf(text)).toEqual(hints);
      }),
    );
  });
});
