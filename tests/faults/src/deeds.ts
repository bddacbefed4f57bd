import {
  type Article,
  proposeArticleWording,
  releaseArticle,
  type Rpc,
  scheduleArticle,
  settleArticleWording,
  submitArticle,
} from '@delakultur/contracts';
import { fromMarkdown } from '@delakultur/document/markdown';
import type { TestPerson } from '@delakultur/testkit';
import { DAY_MS, people, stepOf, type Walk } from '../../integration/src/content/walk.ts';

const { asa, samira, henrik } = people;

/** Something that somebody does with an article, and how it stands before. */
export interface Command {
  readonly arrange: (walk: Walk) => Promise<Article>;
  readonly contract: Rpc;
  readonly more: object;
  readonly by: TestPerson;
}

const PROPOSAL = { title: 'Kottmatematik', body: fromMarkdown('En ny början.\n\nVi samlade kottar.\n\n## Så gjorde vi') };

export const COMMANDS = {
  submit: { arrange: (walk) => walk.draft(), contract: submitArticle, more: { declared: 1 }, by: asa },
  settle: {
    arrange: async (walk) => walk.take(proposeArticleWording, await walk.withEditor(), samira, PROPOSAL),
    contract: settleArticleWording,
    more: { title: true, accepted: [0], reason: 'Resten är bra som det är.' },
    by: asa,
  },
  release: { arrange: (walk) => walk.ready(), contract: releaseArticle, more: {}, by: henrik },
} as const satisfies Record<string, Command>;

/** The same input each time, as a retry after a lost answer has it. */
export const inputOf = ({ more }: Command, article: Article): object => ({ ...stepOf(article), ...more });

/** Something that happens to an article by itself, when its time has come. */
export interface Event {
  readonly arrange: (walk: Walk) => Promise<Article>;
  /** The job that wakes us. */
  readonly job: string;
  /** Lets the time have come in the article's own row, $1. */
  readonly comes: string;
  /** What the row, `a`, says when it has happened. */
  readonly isDone: string;
}

export const EVENTS = {
  'a release at the time that was set': {
    arrange: async (walk) => walk.take(scheduleArticle, await walk.ready(), henrik, { at: new Date(Date.now() + DAY_MS).toISOString() }),
    job: 'release-at-time',
    comes: `update content.article set scheduled_for = now() - interval '1 second' where id = $1`,
    isDone: `a.state = 'released'`,
  },
  'a reminder': {
    arrange: (walk) => walk.withManager(),
    job: 'prompt-waiting',
    comes: `update content.article set waiting_since = waiting_since - interval '6 days' where id = $1`,
    isDone: 'a.reminders = 1',
  },
} as const satisfies Record<string, Event>;
