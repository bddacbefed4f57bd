import type { ArticleEventData, ArticleFact } from '@delakultur/contracts';

type Told = 'authors' | 'waitsFor';

/** Whom each fact of an article's life concerns: those who wrote it, and those whose turn it has become. */
export const TOLD = {
  submitted: ['authors', 'waitsFor'],
  recalled: ['authors'],
  'manager-agreed': ['authors', 'waitsFor'],
  'manager-declined': ['authors'],
  'changes-requested': ['authors'],
  'wording-proposed': ['authors'],
  'author-approved': ['authors', 'waitsFor'],
  'author-declined': ['authors', 'waitsFor'],
  'sent-back': ['waitsFor'],
  released: ['authors'],
  unpublished: ['authors'],
  commented: ['authors', 'waitsFor'],
} as const satisfies Record<ArticleFact, readonly Told[]>;

/** Each person concerned once, and never the one who did it. */
export const toldOf = (fact: ArticleFact, data: ArticleEventData): string[] => [
  ...new Set(TOLD[fact].flatMap((who) => data[who]).filter((person) => person !== data.by)),
];
