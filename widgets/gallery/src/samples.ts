import type { Publication, SchoolForm, Topic } from '@delakultur/contracts/client';
import type { Block } from '@delakultur/document';

const p = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const h = (text: string, level: 2 | 3 = 2): Block => ({ type: 'heading', attrs: { level }, content: [{ type: 'text', text }] });
const ul = (...items: readonly string[]): Block => ({
  type: 'bullet_list',
  content: items.map((text) => ({ type: 'list_item', content: [p(text)] })),
});

const BODY: readonly Block[] = [
  p(
    'Det började med en enda kotte i en jackficka. Tre veckor senare hade vi räknat, sorterat, vägt och byggt med fler kottar än någon av oss kan säga, och barnen ville fortfarande ut varje morgon.',
  ),
  h('Så började det'),
  p(
    'Vi hade planerat en vecka om antal. Men när Leila tömde fickan på golvet samlades alla runt henne, och frågan kom av sig själv: hur många är det egentligen?',
  ),
  { type: 'blockquote', content: [p('Man kan inte räkna dem när de rullar. Först måste de bli trötta.')] },
  h('Det här behöver ni'),
  ul('En skog, en park eller en gård med träd', 'Äggkartonger att sortera i', 'En gammal våg och ett rep på fem meter'),
  h('Så gjorde vi'),
  p(
    'Barnen fick bestämma hur kottarna skulle delas upp. Storlek kom först, sedan färg, sedan «om de är öppna eller sura». Varje ny idé blev en ny rad i äggkartongen.',
  ),
  h('När det blev fel', 3),
  p(
    'Vi trodde att vågen skulle vara svår. Det var repet som ställde till det: att mäta runt ett träd och jämföra med ett annat tog en hel förmiddag, och det var den bästa av alla.',
  ),
  h('Det tar vi med oss'),
  {
    type: 'paragraph',
    content: [
      { type: 'text', text: 'Börja i det som barnen redan håller i handen. Läs mer om ' },
      {
        type: 'text',
        text: 'matematik i förskolans läroplan',
        marks: [{ type: 'link', attrs: { href: 'https://www.skolverket.se/' } }],
      },
      { type: 'text', text: ', och ' },
      { type: 'text', text: 'hör gärna av er', marks: [{ type: 'strong' }] },
      { type: 'text', text: ' om ni provar.' },
    ],
  },
];

type Row = readonly [
  title: string,
  lead: string,
  schoolForm: SchoolForm,
  topic: Topic | null,
  kommun: string,
  authors: readonly (readonly [string, string, string])[],
  daysAgo: number,
  minutes: number,
];

const ROWS: readonly Row[] = [
  [
    'Vi räknar kottar i skogen',
    'Så blev höstens fynd en hel termins matematik, med äggkartonger, ett rep och en våg som ingen litade på.',
    'forskola',
    'matematik',
    'Åstorp',
    [
      ['Åsa Ek', 'förskollärare', 'Björnås förskola'],
      ['Nils Berg', 'barnskötare', 'Björnås förskola'],
    ],
    1,
    4,
  ],
  [
    'Läsa högt för den som redan kan läsa',
    'En kvart om dagen i årskurs 6, samma bok för alla och ingen uppgift efteråt. Det var det svåraste att låta bli.',
    'grundskola-4-6',
    'sprak-och-kunskap',
    'Klippan',
    [['Samira Haddad', 'lärare i svenska', 'Snyggatorpsskolan']],
    3,
    6,
  ],
  [
    '«Får man ha fel här?»',
    'Tre lektioner där eleverna rättade mina lösningar i stället för sina egna, och vad som hände med de tysta.',
    'gymnasieskola',
    'matematik',
    'Helsingborg',
    [
      ['Jonas Lindqvist', 'matematiklärare', 'Nicolaiskolan'],
      ['Elif Yilmaz', 'speciallärare', 'Nicolaiskolan'],
    ],
    5,
    8,
  ],
  [
    'Fritids byggde en stad av kartong',
    'Fyrtio barn, en gymnastiksal och ett stadsplanekontor som sa nej till allt som saknade cykelväg.',
    'fritidshem',
    'estetik',
    'Höganäs',
    [['Maja Sjögren', 'lärare i fritidshem', 'Lerbergsskolan']],
    12,
    5,
  ],
  [
    'Bildstöd som eleverna ritar själva',
    'När schemat blev deras eget behövde ingen längre fråga vad som kommer sedan.',
    'anpassad-grundskola',
    'att-mota-olikheter',
    'Ängelholm',
    [['Petra Novak', 'speciallärare', 'Rebbelbergaskolan']],
    20,
    3,
  ],
  [
    'Yrkessvenska i köket',
    'Recept, muntliga order och en checklista på tre språk: så lär sig kursen ord som de använder samma kväll.',
    'komvux',
    'sprak-och-kunskap',
    'Landskrona',
    [['Abdi Warsame', 'lärare i sfi', 'Komvux Landskrona']],
    44,
    7,
  ],
];

const DAY = 86_400_000;

const publication = ([title, lead, schoolForm, topic, kommunName, authors, daysAgo, readingMinutes]: Row, at: number): Publication => ({
  id: `019a0000-0000-4000-8000-${String(at).padStart(12, '0')}`,
  site: 'familjen-helsingborg',
  kommun: '1283',
  kommunName,
  title,
  lead,
  lang: 'sv',
  schoolForm,
  topic,
  authors: authors.map(([name, role, workplace]) => ({ name, title: role, workplace })),
  releasedAt: new Date(Date.now() - daysAgo * DAY).toISOString(),
  updatedAt: at === 0 ? new Date(Date.now() - DAY / 2).toISOString() : null,
  picture: null,
  media: [],
  readingMinutes,
  licence: 'CC-BY-NC-ND-4.0',
  producer: at === 1 ? 'Söderåsens naturum' : null,
  body: { type: 'doc', content: BODY },
});

export const SOME: readonly Publication[] = ROWS.map(publication);

export const MANY: readonly Publication[] = Array.from({ length: 200 }, (_, at) => {
  const [title, ...rest] = ROWS[at % ROWS.length]!;
  return publication([`${title} (${at + 1})`, ...rest], at);
});

/** Words that no layout may break on. */
export const LONG: readonly Publication[] = [
  publication(
    [
      'Huvudlärspridarträffsutvärderingssammanställningen och förskoleverksamhetsutvecklingsarbetet',
      'Verksamhetsutvecklingsprocessdokumentationen visade att lärspridarsamverkansgrupperna behöver specialpedagogiskt kompetensutvecklingsstöd.',
      'anpassad-gymnasieskola',
      'att-mota-olikheter',
      'Örkelljunga',
      [
        ['Ann-Christine von Schwerin-Gyllenhammar', 'verksamhetsutvecklingsansvarig förskollärare', 'Gymnasiesärskoleverksamheten'],
        ['Mohammad-Reza Pourmoghaddam', 'specialpedagog', 'Resurscentrum'],
        ['Ida Öst', 'rektor', 'Resurscentrum'],
      ],
      2,
      12,
    ],
    900,
  ),
  ...SOME.slice(0, 2),
];
