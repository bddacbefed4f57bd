import type { Article } from '@delakultur/contracts/client';
import { statusTile } from '@delakultur/elements';
import { nothing, type TemplateResult } from 'lit';
import type { Form } from './form.ts';

/** Why the article came back to its authors. */
export function returned(article: Article | undefined, { text, nameOf }: Form): TemplateResult | typeof nothing {
  const last = article?.history.at(-1);
  if (!last?.reason || !['decline', 'request-changes'].includes(last.action)) return nothing;
  const who = (last.by && nameOf(last.by)) ?? text.colleague;
  return statusTile('act', (last.action === 'decline' ? text.saidNo : text.askedForChanges)(who, last.reason), text.sendAgain);
}
