import type { Receipt } from '@delakultur/contracts/client';
import { icons, statusTile } from '@delakultur/elements';
import { html, nothing, type TemplateResult } from 'lit';
import type { NewsWords } from './news.words.ts';
import type { Town } from './town.ts';

type Stage = 'none' | 'unread' | 'read' | 'passed-on';
const SIGNS = { none: icons.attention, unread: icons.clock, read: icons.check, 'passed-on': icons.check } as const;

/** How far a broadcast has come in a municipality. */
export function stageOf({ contactPersons, readAt, passedOnAt }: Receipt): Stage {
  if (passedOnAt) return 'passed-on';
  if (readAt) return 'read';
  return contactPersons.length === 0 ? 'none' : 'unread';
}

/** Every municipality's receipt, for the chief editor: a sentence of the whole, and a list. */
export function receiptList(receipts: readonly Receipt[], town: Town, text: NewsWords): TemplateResult {
  const has = (...stages: readonly Stage[]): number => receipts.filter((receipt) => stages.includes(stageOf(receipt))).length;
  const reached = receipts.reduce((sum, receipt) => sum + receipt.reached, 0);
  const order = town.members.map(({ kommun }) => kommun);
  const sorted = receipts.toSorted((one, other) => order.indexOf(one.kommun) - order.indexOf(other.kommun));
  return html`<details class="receipts">
    <summary>${text.summary(has('read', 'passed-on'), has('passed-on'), receipts.length, reached)}</summary>
    <ul aria-label=${text.receipts}>
      ${sorted.map(
        (receipt) =>
          html`<li data-stage=${stageOf(receipt)}>
            ${icons.icon(SIGNS[stageOf(receipt)])}
            <p><strong>${town.kommunNameOf(receipt.kommun)}.</strong> ${sentence(receipt, town, text)}</p>
          </li>`,
      )}
    </ul>
  </details>`;
}

function sentence({ readBy, readAt, passedOnBy, passedOnAt, reached, contactPersons }: Receipt, town: Town, text: NewsWords): unknown {
  const name = (id: string | null): string => (id ? town.nameOf(id) : town.text.someone);
  if (passedOnAt) return text.passedOnBy(name(passedOnBy), town.when(passedOnAt), reached);
  if (readAt) return text.readBy(name(readBy), town.when(readAt));
  return contactPersons.length === 0 ? text.noContact : text.unread;
}

/** The own municipality's receipt, for its contact person: where it stands, as a sentence. */
export function ownReceipt(receipt: Receipt, town: Town, text: NewsWords): TemplateResult | typeof nothing {
  const { readBy, readAt, passedOnBy, passedOnAt, reached } = receipt;
  const stage = stageOf(receipt);
  if (stage === 'none') return nothing;
  if (stage === 'unread') return statusTile('act', text.waitsForYou);
  if (stage === 'read') {
    const phrase = readBy === town.me.id ? text.youRead(town.when(readAt!)) : text.readBy(town.nameOf(readBy!), town.when(readAt!));
    return statusTile('act', html`${phrase}`, text.notPassedOn);
  }
  return statusTile(
    'good',
    html`${text.passedOnBy(passedOnBy ? town.nameOf(passedOnBy) : town.text.someone, town.when(passedOnAt!), reached)}`,
  );
}
