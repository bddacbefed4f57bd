import type { OperationName, Operations, Publication } from '@delakultur/contracts/client';
import { OfflineError, ProblemError, type WidgetClient } from '@delakultur/sdk';
import { LONG, MANY, SOME } from './samples.ts';

/** What the gallery can show of anything that is fetched. */
export type GalleryState = 'waiting' | 'empty' | 'failed' | 'offline' | 'full' | 'one' | 'many' | 'long';

const SHOWN: Readonly<Partial<Record<GalleryState, readonly Publication[]>>> = {
  empty: [],
  full: SOME,
  one: SOME.slice(0, 1),
  many: MANY,
  long: LONG,
};

type Answers = { readonly [N in OperationName]?: (input: Operations[N]['input']) => Operations[N]['output'] };

/** Answers from a fixed set of articles, as the API would: pages, filters, and the two ways of failing. */
export function fakeClient(state: GalleryState): WidgetClient {
  const publications = SHOWN[state] ?? [];
  const answers: Answers = {
    'publication.list': ({ schoolForm, topic, limit = 12, after = '0' }) => {
      const chosen = publications.filter((card) => (!schoolForm || card.schoolForm === schoolForm) && (!topic || card.topic === topic));
      const end = Number(after) + limit;
      return { items: chosen.slice(Number(after), end), next: end < chosen.length ? String(end) : null };
    },
    'publication.read': ({ publicationId }) => publications.find(({ id }) => id === publicationId)!,
  };
  return {
    endpoint: new URL('https://delakultur.example'),
    listen: () => {},
    call: async <N extends OperationName>(name: N, input: Operations[N]['input']): Promise<Operations[N]['output']> => {
      if (state === 'waiting') await new Promise(() => {});
      if (state === 'offline') throw new OfflineError('No answer from the server');
      const answer = answers[name];
      if (state === 'failed' || !answer) {
        throw new ProblemError({ type: 'https://delakultur.example/problems/service-unavailable', title: 'No answer', status: 503 });
      }
      return answer(input);
    },
  };
}
