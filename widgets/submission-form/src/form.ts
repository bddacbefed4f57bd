import type { Article, Me } from '@delakultur/contracts/client';
import type { WidgetClient } from '@delakultur/sdk';
import type { LitElement } from 'lit';
import type { Carrier } from './media/carrier.ts';
import type { FormWords } from './submission-form.words.ts';

/** What stands on the page: the text, older drafts to choose among, the guidelines, earlier versions, or what happens now that it is sent. */
export type View = 'write' | 'choose' | 'opening' | 'not-opened' | 'not-editable' | 'guidelines' | 'versions' | 'sent';
/** What is under way at this moment, so that nothing is sent twice. */
export type Busy = 'sending' | 'accepting' | 'recalling' | 'discarding' | 'restoring' | 'wishing' | undefined;

/** What the parts of the form need of the form. */
export interface Form extends LitElement {
  readonly client: WidgetClient | undefined;
  readonly site: string;
  /** Which draft the page asks for. */
  readonly article: string;
  readonly headingLevel: number;
  readonly text: FormWords;
  /** The language that the words are in. */
  readonly language: string;
  /** Whoever is signed in, by id. */
  readonly person: string | undefined;
  readonly me: Me | undefined;
  /** The API; that it is not there yet is the network's matter. */
  readonly api: WidgetClient;
  /** What carries a file to the server. */
  readonly carrier: () => Promise<Carrier>;
  view: View;
  busy: Busy;
  problem: string | undefined;
  showsErrors: boolean;
  nameOf(person: string): string | undefined;
  /** Says what has happened, with an undo where there is one. */
  say(text: string, undo?: () => void): void;
  /** Takes away what was said last, where it would lie over what comes now. */
  hush(): void;
  /** Carries out one thing at a time; what the server refuses is said, and `refused` gets its word. */
  carryOut(busy: Exclude<Busy, undefined>, act: () => Promise<void>, refused?: (slug: string) => void): Promise<void>;
  /** Says what went wrong, to the page too; throws what is no answer of the server's. */
  toProblem(error: unknown): string;
  /** Tells the page that something went wrong. */
  tellProblem(slug: string): void;
  /** Tells the page that an article was sent. */
  tellSent(article: Article): void;
}
