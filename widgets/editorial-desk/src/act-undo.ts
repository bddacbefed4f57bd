import type { Article, ArticleAct } from '@delakultur/contracts/client';
import type { DeskAct } from './act-facts.ts';
import { because, plainly, type Step } from './steps.ts';

/** An act that takes another back. */
interface Undo {
  readonly needs: ArticleAct;
  readonly step: Step;
}

const reasonOf = ({ history }: Article, act: 'request-withdrawal' | 'unpublish'): string | undefined =>
  history.findLast(({ action }) => action === act)?.reason ?? undefined;

/** What took a reason is taken up again with the same one. */
function again(before: Article, act: 'request-withdrawal' | 'unpublish'): Undo | undefined {
  const reason = reasonOf(before, act);
  return reason === undefined ? undefined : { needs: act, step: because(act, reason) };
}

/** Back to the editor who had it. */
const handedBack = ({ editor }: Article): Undo | undefined =>
  editor
    ? { needs: 'hand-over', step: (client, at, options) => client.call('article.hand-over', { ...at, editorId: editor }, options) }
    : undefined;

const rescheduled = ({ scheduledFor }: Article): Undo | undefined =>
  scheduledFor
    ? { needs: 'schedule', step: (client, at, options) => client.call('article.schedule', { ...at, at: scheduledFor }, options) }
    : undefined;

const UNDO: Readonly<Partial<Record<DeskAct, (before: Article) => Undo | undefined>>> = {
  take: handedBack,
  'hand-over': handedBack,
  discard: () => ({ needs: 'restore', step: plainly('restore') }),
  restore: () => ({ needs: 'discard', step: plainly('discard') }),
  schedule: () => ({ needs: 'unschedule', step: plainly('unschedule') }),
  unschedule: rescheduled,
  'request-withdrawal': () => ({ needs: 'recall', step: plainly('recall-withdrawal') }),
  'recall-withdrawal': (before) => again(before, 'request-withdrawal'),
  unpublish: () => ({ needs: 'put-back', step: plainly('put-back') }),
  'put-back': (before) => again(before, 'unpublish'),
};

/** The way back from an act, where there is one that the server allows. */
export function undoOf(act: DeskAct, before: Article, after: Article): Step | undefined {
  const undo = UNDO[act]?.(before);
  return undo && after.acts.includes(undo.needs) ? undo.step : undefined;
}
