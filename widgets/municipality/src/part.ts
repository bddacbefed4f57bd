import type { Localized } from '@delakultur/sdk';
import type { TemplateResult } from 'lit';
import type { Town } from './town.ts';

/** The parts of the widget, each fetched when it is first looked at. */
export const PARTS = ['numbers', 'news', 'topics', 'guidelines'] as const;
export type PartName = (typeof PARTS)[number];

export interface Part {
  /** Its words, which come with it. */
  readonly words: Localized<object>;
  render(): TemplateResult;
  /** Fetches anew what is in sight. */
  refresh(): void;
  /** Forgets what was fetched; `all` that was typed too, for when somebody else signs in. */
  forget(all: boolean): void;
}

/** Where each part is found. */
export const LOADERS: Readonly<Record<PartName, (town: Town) => Promise<Part>>> = {
  numbers: async (town) => new (await import('./numbers.ts')).Numbers(town),
  news: async (town) => new (await import('./news.ts')).News(town),
  topics: async (town) => new (await import('./topics.ts')).Topics(town),
  guidelines: async (town) => new (await import('./guidelines.ts')).Guidelines(town),
};

const SEES_NUMBERS = new Set(['contact-person', 'editor', 'chief-editor']);

/** The parts that are for somebody with these roles. The figures are for those who look after the whole; the server says so too. */
export const partsFor = (roles: readonly string[]): readonly PartName[] =>
  PARTS.filter((part) => part !== 'numbers' || roles.some((role) => SEES_NUMBERS.has(role)));
