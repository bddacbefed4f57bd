import type { Me, MunicipalityName, Site } from '@delakultur/contracts/client';
import type { Dialog, PersonNames } from '@delakultur/elements';
import type { WidgetClient } from '@delakultur/sdk';
import type { LitElement, TemplateResult } from 'lit';
import type { MunicipalityWords } from './municipality.words.ts';

/** What the parts of the widget need of it. */
export interface Town extends LitElement {
  readonly client: WidgetClient | undefined;
  readonly text: MunicipalityWords;
  /** Which language the words are in, for `Intl`. */
  readonly spoken: string;
  readonly headingLevel: number;
  /** Whoever is signed in, and the site that they look at: there before any part is shown. */
  readonly me: Me;
  readonly facts: Site;
  readonly names: PersonNames;
  readonly dialog: Dialog;
  /** Member municipalities by name, the own one first. */
  readonly members: readonly MunicipalityName[];
  /** Whether the person holds this role for the site today. */
  holdsAtSite(role: string): boolean;
  nameOf(personId: string): string;
  kommunNameOf(kommun: string): string;
  /** A moment as people say it, with the whole date for programs, pointers and screen readers. */
  when(instant: string): TemplateResult;
  /** Says what has happened, with a way back where there is one. */
  say(text: string, undo?: () => void): void;
  /** Says what went wrong, to the page too; throws what is no answer of the server's. */
  problemOf(error: unknown): string;
  /** What waits, or why it did not come and the way to try again. */
  awaited(failure: unknown, retry: () => void): TemplateResult;
}
