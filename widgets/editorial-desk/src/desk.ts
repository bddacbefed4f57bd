import type { Article } from '@delakultur/contracts/client';
import type { WidgetClient } from '@delakultur/sdk';
import type { LitElement } from 'lit';
import type { DeskWords } from './editorial-desk.words.ts';
import type { DeskList } from './inbox.ts';
import type { Viewpoint } from './viewpoint.ts';

/** What the parts of the desk need of the desk. */
export interface Desk extends LitElement {
  readonly client: WidgetClient | undefined;
  readonly text: DeskWords;
  readonly headingLevel: number;
  readonly site: string;
  readonly kommun: string;
  /** Whoever is signed in, by id. */
  readonly person: string | undefined;
  /** Whether the person sees what the whole municipality shares. */
  readonly seesMunicipality: boolean;
  /** Which list stands open. */
  listed: DeskList;
  /** Which article is open, by id; `shown` is what the server last showed of it. */
  selected: string | undefined;
  shown: Article | undefined;
  /** The form, while one writes in it. */
  readonly form: HTMLElement | undefined;
  viewpoint(): Viewpoint;
  /** The authors by name, as they stand in a sentence. */
  authorsOf(article: Pick<Article, 'authors'>): string;
  siteNameOf(site: string): string;
  /** Says what has happened, and how to take it back. */
  say(text: string, undo?: () => void): void;
  /** An act was carried out: shows the article as it is now, says what happens next and how to take it back, and fetches the lists anew. */
  took(article: Article, said: string | undefined, undo?: () => void): void;
  /** The article had changed: fetches it anew and says what happened meanwhile. */
  wasStale(articleId: string): Promise<void>;
  /** Opens the form in place, on a draft or on something new. */
  write(articleId?: string): void;
  /** Says what went wrong, to the page too; throws what is no answer of the server's. */
  problemOf(error: unknown): string;
}
