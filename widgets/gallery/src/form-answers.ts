import type { Article, Document, Guideline, Me, Wish } from '@delakultur/contracts/client';
import { aGuideline, anArticle, hoursAgo, meAs, people, step, summaryOf, type Answers } from '@delakultur/elements/testing';
import { ANSWERS } from './answers.ts';

const text = (...lines: readonly string[]): Document => ({
  type: 'doc',
  content: lines.map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] })),
});
const empty = text();

const accepted = aGuideline({ acceptedAt: hoursAgo(900), acceptedVersion: 1 });
const changed: Guideline = aGuideline({
  version: 2,
  publishedAt: hoursAgo(20),
  acceptedVersion: 1,
  changes: 'Bilder ska beskrivas i ord, och filmer textas.',
  policy: text('Sajten tar inte ställning i partipolitik eller religion.', 'Ingenting syns innan huvudredaktören har släppt det.'),
  body: {
    type: 'doc',
    content: [
      ...accepted.body.content.slice(0, 2),
      ...text('Text och bilder är dina egna, eller så skriver du vem som har gjort dem och under vilken licens.').content,
      ...accepted.body.content.slice(3),
      ...text('Beskriv varje bild i ord, och texta det som sägs i film.').content,
    ],
  },
});

const comment = (at: number, said: string, anchor: Article['comments'][number]['anchor']): Article['comments'][number] => ({
  id: `0199c000-0000-4000-8000-00000000000${at}`,
  by: people.editor.id,
  role: 'editor',
  at: hoursAgo(30 - at),
  text: said,
  anchor,
});
const returned = anArticle({
  sending: 'return',
  editor: people.editor.id,
  agreement: { by: people.manager.id, at: hoursAgo(90), how: 'confirmed' },
  history: [
    step('request-changes', 'editor', 'with-editor', 'draft', hoursAgo(26), 4, 'Ta bort namnet på affären och skriv vad barnen gjorde.', {
      code: 'advertising',
    }),
  ],
  comments: [
    comment(1, 'Så fint! Vad sa de andra barnen då?', { block: 2, quote: 'la kottarna på rad' }),
    comment(2, 'Den här meningen behövs inte.', { block: null, quote: 'Vi köpte allt i Legobutiken' }),
    comment(3, 'Hör av dig om något är oklart.', null),
  ],
});

const wish = (at: number, more: Partial<Wish>): Wish => ({
  id: `0199b000-0000-4000-8000-00000000000${at}`,
  site: 'familjen-helsingborg',
  version: 1,
  kommun: null,
  schoolForm: null,
  topic: null,
  title: 'Lek ute när det regnar',
  note: null,
  state: 'open',
  nominatedBy: people.colleague.id,
  nominatedAt: hoursAgo(300),
  takenBy: null,
  takenAt: null,
  articleId: null,
  reason: null,
  acts: ['take'],
  ...more,
});
const wishes = [
  wish(1, { note: 'Gärna med vad ni har på er, och vad vårdnadshavarna säger.', schoolForm: 'forskola', topic: 'utomhus' }),
  wish(2, { title: 'Odla på skolgården', kommun: '1277', schoolForm: 'fritidshem' }),
  wish(3, { title: 'Läsa tillsammans över stadierna', state: 'taken', takenBy: people.author.id, acts: ['give-back'] }),
];

interface FormScene {
  readonly article?: Article;
  readonly me?: Me;
  readonly guideline?: Guideline;
}

/** What the form can stand before: how a municipality asks the manager, a draft that came back, a new version of something. */
const SCENES = {
  blank: {},
  attest: { me: meAs(people.author, people.manager, { managerPolicy: 'attest' }), article: anArticle({ sending: 'attest' }) },
  delegate: { me: meAs(people.author, people.manager, { managerDelegate: people.colleague }) },
  'no-manager': { me: meAs(people.author, null) },
  returned: { article: returned },
  revision: { article: anArticle({ revises: '0199a000-0000-4000-8000-0000000000ff' }) },
  advertising: {
    article: anArticle({
      body: text('Vi byggde en stad av klossar. Köp nu hos Legobutiken, bara 199:- den här veckan!', 'Mer finns att läsa på deras sida.'),
    }),
  },
  'new-guidelines': { guideline: changed },
} as const satisfies Readonly<Record<string, FormScene>>;
export type FormSceneName = keyof typeof SCENES;

export function formAnswers(name: FormSceneName): Answers {
  const { article, me = meAs(people.author), guideline = accepted }: FormScene = SCENES[name];
  return {
    ...ANSWERS.full,
    'person.me': () => me,
    'guideline.read': ({ guidelineVersion }) => (guidelineVersion === 1 ? accepted : guideline),
    'guideline.versions': () => ({
      items: [guideline, ...(guideline.version === 1 ? [] : [accepted])].map(({ version, publishedAt, matters, changes }) => ({
        version,
        publishedAt,
        matters,
        changes,
      })),
    }),
    'article.list': () => ({ items: article ? [summaryOf(article)] : [], next: null }),
    'article.read': () => article ?? anArticle({ body: empty }),
    'article.save': ({ articleId, version, coAuthors, ...written }) =>
      anArticle({ ...article, ...written, id: articleId, version: version + 1, authors: [people.author.id, ...coAuthors] }),
    'wish.list': ({ state }) => ({ items: wishes.filter((one) => one.state === state), mayNominate: false }),
  };
}
