import type { Wish, WishState } from '@delakultur/contracts/client';

export const FILTERS = ['current', 'open', 'taken', 'done', 'closed', 'all'] as const;
export type TopicFilter = (typeof FILTERS)[number];

/** Which states each choice shows. What is current is what somebody could still write about, or does. */
const STATES: Readonly<Record<TopicFilter, readonly WishState[]>> = {
  current: ['open', 'taken'],
  open: ['open'],
  taken: ['taken'],
  done: ['done'],
  closed: ['closed'],
  all: ['open', 'taken', 'done', 'closed'],
};

/** What somebody wants to see; '' is everything. A topic that is wanted from anywhere is wanted from each municipality. */
export interface TopicChoice {
  readonly state: TopicFilter;
  readonly kommun: string;
  readonly schoolForm: string;
}

export const EVERYTHING: TopicChoice = { state: 'all', kommun: '', schoolForm: '' };

export const chosenOf = (wishes: readonly Wish[], { state, kommun, schoolForm }: TopicChoice): readonly Wish[] =>
  wishes.filter(
    (wish) =>
      STATES[state].includes(wish.state) &&
      (kommun === '' || wish.kommun === null || wish.kommun === kommun) &&
      (schoolForm === '' || wish.schoolForm === null || wish.schoolForm === schoolForm),
  );
