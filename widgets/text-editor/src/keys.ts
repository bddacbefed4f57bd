import { chainCommands } from 'prosemirror-commands';
import { undoInputRule } from 'prosemirror-inputrules';
import { splitListItem } from 'prosemirror-schema-list';
import { NodeSelection, type Command } from 'prosemirror-state';
import { selectCard, toParagraph } from './block-commands.ts';
import { editorSchema } from './editor-schema.ts';
import { cellBelow, clearCells, nextCell } from './table-commands.ts';

const { nodes } = editorSchema;

const IS_MAC = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** What is written on the button: «Ctrl+Shift+2», on a Mac «⌘+Shift+2». */
export const shownKeys = (keys: string): string =>
  keys
    .replace('Mod', IS_MAC ? '⌘' : 'Ctrl')
    .replace(/Arrow(Up|Down)/, (_, way: string) => (way === 'Up' ? '↑' : '↓'))
    .replaceAll(/-(?=.)/g, '+')
    .replace(/\b[a-z]$/, (letter) => letter.toUpperCase());

/** The same as `aria-keyshortcuts` wants it. */
export const ariaKeys = (keys: readonly string[]): string =>
  keys.map((one) => one.replace('Mod', IS_MAC ? 'Meta' : 'Control').replaceAll(/-(?=.)/g, '+')).join(' ');

const enterCard: Command = ({ selection }, _, view) => {
  if (!(selection instanceof NodeSelection) || !selection.node.isAtom) return false;
  const card = view?.nodeDOM(selection.from);
  if (card instanceof HTMLElement) card.querySelector<HTMLElement>('input, textarea')?.focus();
  return true;
};

/** A new line within a paragraph; headings and cells are one line each. */
const hardBreak: Command = (state, dispatch) => {
  const { $from, $to } = state.selection;
  if (!$from.sameParent($to) || $from.parent.type !== nodes.paragraph) return true;
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
  return true;
};

/** What the keys of the text itself do, before ProseMirror's own. Tab is bound in tables alone: elsewhere it leaves the editor. */
export const TEXT_KEYS: Readonly<Record<string, Command>> = {
  Enter: chainCommands(enterCard, cellBelow, splitListItem(nodes.list_item)),
  'Shift-Enter': hardBreak,
  Backspace: chainCommands(clearCells, undoInputRule, selectCard(-1)),
  Delete: chainCommands(clearCells, selectCard(1)),
  Tab: nextCell(1),
  'Shift-Tab': nextCell(-1),
  'Mod-Alt-0': toParagraph,
};
