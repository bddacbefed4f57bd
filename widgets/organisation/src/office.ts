import type { AssignmentList, Me, Role } from '@delakultur/contracts/client';
import type { Dialog, Fetched, FreshOptions, PersonNames } from '@delakultur/elements';
import type { WidgetClient } from '@delakultur/sdk';
import type { LitElement } from 'lit';
import type { OrganisationWords } from './organisation.words.ts';

/** What the parts of the widget need of it. */
export interface Office extends LitElement {
  readonly client: WidgetClient | undefined;
  readonly text: OrganisationWords;
  /** Which language the words are in, for `Intl`. */
  readonly spoken: string;
  readonly headingLevel: number;
  readonly me: Me | undefined;
  readonly names: PersonNames;
  readonly dialog: Dialog;
  /** Who holds which role, by place. */
  readonly roles: Fetched<AssignmentList>;
  /** Which place is open. */
  place: string | undefined;
  /** A name; people of another municipality may be unknown, and are then called a colleague there. */
  nameOf(personId: string, kommun?: string): string;
  /** «på Ugglans förskola», «i Åstorp», «för Familjen Helsingborg». */
  at(place: string, name: string): string;
  /** Opens the form that gives a role, at its place. */
  fill(place: string, role: Role): void;
  /** Says what has happened, with a way back where there is one. */
  say(text: string, undo?: () => void): void;
  /** Says what went wrong, to the page too; throws what is no answer of the server's. */
  problemOf(error: unknown): string;
  /** Carries out what may ask for a sign-in that is not so long ago: asks the person, and sends the same command again. */
  carryOut<T>(command: (options: FreshOptions) => Promise<T>): Promise<T>;
  /** Roles have changed: whatever shows them is fetched anew. */
  fetchAnew(): void;
}
