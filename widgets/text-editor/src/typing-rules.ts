import { LIMITS } from '@delakultur/document';
import { InputRule, inputRules } from 'prosemirror-inputrules';
import type { Attrs, NodeType } from 'prosemirror-model';
import type { Plugin, Transaction } from 'prosemirror-state';
import { editorSchema } from './editor-schema.ts';

const { nodes } = editorSchema;

type Change = (tr: Transaction, at: number, found: RegExpMatchArray) => Transaction;

/** Only in a paragraph of the document itself: in a heading, a list or a cell the signs are what somebody means to write. */
const atStart = (signs: RegExp, change: Change): InputRule =>
  new InputRule(signs, ({ tr, selection: { $from } }, found, start, end) =>
    $from.depth === 1 && $from.parent.type === nodes.paragraph ? change(tr.delete(start, end), start, found) : null,
  );

/** Around the paragraph; a list goes on where one of its kind ends. */
function wrapped(tr: Transaction, at: number, ...wrappers: readonly { readonly type: NodeType; readonly attrs?: Attrs }[]): Transaction {
  const range = tr.doc.resolve(at).blockRange();
  if (!range) return tr;
  const before = tr.doc.resolve(range.start).nodeBefore;
  tr.wrap(range, wrappers);
  return before?.type === wrappers[0]?.type && wrappers.length > 1 ? tr.join(range.start) : tr;
}

const order = (digits: string): number => Math.min(LIMITS.order, Math.max(1, Number(digits)));

/** What signs at the beginning of a paragraph become; Backspace right after gives the signs back. */
const RULES: readonly InputRule[] = [
  atStart(/^(##|###)\s$/, (tr, at, [, signs]) => tr.setBlockType(at, at, nodes.heading, { level: signs!.length })),
  atStart(/^[-*]\s$/, (tr, at) => wrapped(tr, at, { type: nodes.bullet_list }, { type: nodes.list_item })),
  atStart(/^(\d{1,4})[.)]\s$/, (tr, at, [, digits]) =>
    wrapped(tr, at, { type: nodes.ordered_list, attrs: { order: order(digits!) } }, { type: nodes.list_item }),
  ),
  atStart(/^>\s$/, (tr, at) => wrapped(tr, at, { type: nodes.blockquote })),
];

export const typingRules = (): Plugin => inputRules({ rules: RULES });
