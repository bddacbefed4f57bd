import type { Assignment, Broadcast, Me, Receipt, Role, Wish } from '@delakultur/contracts/client';
import { aGuideline, hoursAgo, meAs, never, people, refuses, type Answers } from '@delakultur/elements/testing';

const DAY = 24;
const SITE = 'familjen-helsingborg';
const AREA = '1277/00000000-0000-4000-8000-0000000000a1';
const UNIT = `${AREA}/00000000-0000-4000-8000-0000000000b1`;
const LONG = 'Huvudlärspridarträffsutvärderingssammanställningen';

const MEMBERS = Object.entries({
  '1277': 'Åstorp',
  '1260': 'Bjuv',
  '1214': 'Svalöv',
  '1257': 'Örkelljunga',
  '1275': 'Perstorp',
  '1276': 'Klippan',
  '1278': 'Båstad',
  '1282': 'Landskrona',
  '1283': 'Helsingborg',
  '1284': 'Höganäs',
  '1292': 'Ängelholm',
}).map(([kommun, name]) => ({ kommun, name }));

let count = 0;
const id = (): string => `0199f000-0000-4000-8000-${String((count += 1)).padStart(12, '0')}`;

const held = (person: keyof typeof people, role: Role, place: string, more: Partial<Assignment> = {}): Assignment => ({
  id: id(),
  personId: people[person].id,
  role,
  place,
  placeName: place,
  kommun: people[person].kommun,
  percent: null,
  from: '2024-08-01',
  until: null,
  onBehalfOf: null,
  mayEnd: true,
  ...more,
});

const ASSIGNMENTS = [
  held('manager', 'rektor', UNIT),
  held('colleague', 'rektor', UNIT, { onBehalfOf: people.manager.id, from: '2026-11-01', until: '2199-01-31' }),
  held('author', 'staff', UNIT),
  held('colleague', 'staff', UNIT, { percent: 75 }),
  held('manager', 'staff', UNIT, { from: '2019-08-12', until: '2024-07-31' }),
  held('manager', 'administrator', '1277'),
  held('editor', 'editor', `site/${SITE}`, { mayEnd: false }),
  held('chief-editor', 'chief-editor', `site/${SITE}`, { mayEnd: false }),
];

const units = (names: readonly string[]) =>
  names.map((name, at) => ({ id: id(), name, schoolForm: null, place: at === 0 ? UNIT : `${AREA}/${id()}` }));

const organisation = (mayGive: readonly Role[], names: readonly string[], mayDelegate: readonly Role[] = []): Answers => ({
  'municipality.read': () => ({
    kommun: '1277',
    name: 'Åstorp',
    areas: [{ id: AREA.slice(5), name: 'Björnås och Hyllinge', place: AREA, units: units(names) }],
  }),
  'municipality.settings': ({ kommun }) => ({ kommun, managerPolicy: 'confirm', mayChange: mayGive.length > 0 }),
  'municipality.configure': ({ kommun, managerPolicy }) => ({ kommun, managerPolicy, mayChange: true }),
  'assignment.vacancies': ({ place }) => ({
    items: [
      { role: 'contact-person' as const, place: '1277', placeName: 'Åstorp', kommun: '1277', from: null },
      { role: 'rektor' as const, place: UNIT, placeName: names[0]!, kommun: '1277', from: '2199-02-01' },
      { role: 'contact-person' as const, place: '1275', placeName: 'Perstorp', kommun: '1275', from: null },
    ].filter(({ kommun }) => place.startsWith('site/') || kommun === place),
  }),
  'assignment.list': ({ place, past }) => ({
    items: ASSIGNMENTS.filter((one) => one.place === place && (past || one.until === null || one.until > '2026')).map((one) =>
      mayGive.length > 0 ? one : { ...one, mayEnd: false },
    ),
    mayGive: mayGive.filter((role) => (place === UNIT) === (role === 'rektor') || role === 'staff'),
    mayDelegate: place === UNIT ? mayDelegate : [],
  }),
  'assignment.start': ({ personId, role, place, from, until = null }) => ({ ...held('colleague', role, place), personId, from, until }),
  'assignment.end': ({ until }) => ({ ...ASSIGNMENTS[0]!, until }),
});

const receipt = (kommun: string, more: Partial<Receipt> = {}): Receipt => ({
  kommun,
  contactPersons: [people.author.id],
  readBy: null,
  readAt: null,
  passedOnBy: null,
  passedOnAt: null,
  reached: 0,
  ...more,
});
const read = { readBy: people.author.id, readAt: hoursAgo(2 * DAY) };
const passedOn = { ...read, passedOnBy: people.author.id, passedOnAt: hoursAgo(DAY), reached: 34 };

const RECEIPTS = MEMBERS.map(({ kommun }, at) => receipt(kommun, [passedOn, read, {}, { contactPersons: [] }][at % 4]));

const broadcast = (more: Partial<Broadcast>): Broadcast => ({
  id: id(),
  site: SITE,
  subject: 'Vårens tema är utomhus',
  text: 'I vår samlar vi artiklar om att lära ute, från förskolan till komvux.\n\nBerätta gärna för era kollegor. Den som undrar över något skriver till mig.',
  by: people['chief-editor'].id,
  at: hoursAgo(3 * DAY),
  receipts: RECEIPTS,
  acts: [],
  ...more,
});

const wish = (more: Partial<Wish>): Wish => ({
  id: id(),
  site: SITE,
  version: 1,
  kommun: null,
  schoolForm: 'forskola',
  topic: 'utomhus',
  title: 'Hur gör ni utomhusmatematik när det regnar?',
  note: 'Gärna med bilder på kläderna.',
  state: 'open',
  nominatedBy: people['chief-editor'].id,
  nominatedAt: hoursAgo(5 * DAY),
  takenBy: null,
  takenAt: null,
  articleId: null,
  reason: null,
  acts: ['take', 'change', 'close'],
  ...more,
});

const WISHES = [
  wish({}),
  wish({
    title: 'Yrkessvenska i köket',
    note: null,
    kommun: '1282',
    schoolForm: 'komvux',
    topic: 'sprak-och-kunskap',
    state: 'taken',
    takenBy: people.author.id,
    takenAt: hoursAgo(2 * DAY),
    acts: ['change', 'close'],
  }),
  wish({ title: 'Fritids som bygger', kommun: '1276', schoolForm: 'fritidshem', state: 'done', takenBy: people.colleague.id, acts: [] }),
  wish({ title: 'Elevråd på låg', state: 'closed', reason: 'Vi har redan tre artiklar om det.', acts: [] }),
];

const site = (more: Answers): Answers => ({
  'site.read': ({ site: slug }) => ({ slug, name: 'Familjen Helsingborg', members: MEMBERS, chiefEditorUnit: null }),
  'assignment.vacancies': () => ({
    items: [{ role: 'contact-person', place: '1275', placeName: 'Perstorp', kommun: '1275', from: null }],
  }),
  'coverage.read': () => ({
    items: MEMBERS.map(({ kommun }, at) => ({
      kommun,
      inFlow: (at * 5) % 4,
      released: (at * 7) % 13,
      lastReleasedAt: (at * 7) % 13 === 0 ? null : hoursAgo(at * 4 * DAY + 30),
    })),
  }),
  'broadcast.list': () => ({ items: [], maySend: false }),
  'wish.list': () => ({ items: [], mayNominate: false }),
  'guideline.read': ({ lang = 'sv', guidelineVersion = 2 }) => ({
    ...aGuideline({ changes: 'Så gör du med bilder.', acceptedAt: hoursAgo(9 * DAY) }),
    lang,
    version: guidelineVersion,
  }),
  'guideline.versions': () => ({
    items: [
      { version: 2, publishedAt: hoursAgo(20 * DAY), matters: true, changes: 'Så gör du med bilder.' },
      { version: 1, publishedAt: hoursAgo(200 * DAY), matters: true, changes: null },
    ],
  }),
  ...more,
});

const known = (as: keyof typeof people, ...assignments: readonly Assignment[]): Answers => ({
  'person.me': (): Me => meAs(people[as], people.manager, { assignments }),
  'person.lookup': ({ ids }) => ({ items: Object.values(people).filter((card) => ids.includes(card.id)) }),
  'person.find': () => ({ items: [people.colleague, people.author] }),
});

interface Scene {
  readonly as: keyof typeof people;
  readonly answers: Answers;
}

const GIVES: readonly Role[] = ['rektor', 'staff', 'contact-person', 'administrator'];
const UNITS = ['Ugglans förskola', 'Hyllinge skola', 'Björnekullaskolan'];
const chief = known('chief-editor', held('chief-editor', 'chief-editor', `site/${SITE}`));
const contact = known('author', held('author', 'contact-person', '1277'));
const full = site({
  'broadcast.list': () => ({ items: [broadcast({}), broadcast({ subject: 'Träff i mars', text: 'Vi ses den 3 mars.' })], maySend: true }),
  'wish.list': () => ({ items: WISHES, mayNominate: true }),
});

/** Every operation that the two widgets ask of, with one answer. */
const alike = (answer: () => never | Promise<never>): Answers =>
  Object.fromEntries([...Object.keys(organisation([], UNITS)), ...Object.keys(site({}))].map((name) => [name, answer]));

/** Who looks, and what the server answers them. */
const SCENES = {
  administrator: { as: 'manager', answers: { ...known('manager'), ...organisation(GIVES, UNITS, ['rektor']) } },
  staff: { as: 'author', answers: { ...known('author'), ...organisation([], UNITS) } },
  many: {
    as: 'manager',
    answers: {
      ...known('manager'),
      ...organisation(
        GIVES,
        Array.from({ length: 200 }, (_, at) => `Förskolan Kotten ${at + 1}`),
      ),
    },
  },
  long: {
    as: 'manager',
    answers: {
      ...known('manager'),
      ...site({
        'broadcast.list': () => ({ items: [broadcast({ subject: LONG })], maySend: false }),
        'wish.list': () => ({ items: [wish({ title: LONG })], mayNominate: false }),
      }),
      ...organisation(GIVES, [LONG]),
    },
  },
  chief: { as: 'chief-editor', answers: { ...full, ...chief } },
  contact: {
    as: 'author',
    answers: {
      ...full,
      ...contact,
      'broadcast.list': () => ({
        items: [
          broadcast({ receipts: [receipt('1277')], acts: ['read', 'pass-on'] }),
          broadcast({ subject: 'Nya riktlinjer', text: 'Läs vad som är nytt.', receipts: [receipt('1277', passedOn)] }),
        ],
        maySend: false,
      }),
    },
  },
  empty: { as: 'author', answers: { ...known('author'), ...site({}) } },
  waiting: { as: 'author', answers: { ...alike(never), ...contact } },
  failed: { as: 'author', answers: { ...alike(refuses('service-unavailable', 503)), ...contact } },
  offline: { as: 'author', answers: contact },
} as const satisfies Record<string, Scene>;
export type SceneName = keyof typeof SCENES;

export const sceneOf = (name: SceneName): Scene => SCENES[name];
