import type { SVGTemplateResult } from 'lit';
import { toggleMark } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import type { MarkType } from 'prosemirror-model';
import { liftListItem, sinkListItem } from 'prosemirror-schema-list';
import { NodeSelection, type Command, type EditorState } from 'prosemirror-state';
import {
  around,
  insertFacts,
  isHeading,
  listAround,
  moveBlock,
  removeBlock,
  toggleHeading,
  toggleList,
  toggleQuote,
  topRange,
} from './block-commands.ts';
import { isCard } from './card-view.ts';
import { editorSchema } from './editor-schema.ts';
import { addColumn, addRow, cellPlace, insertTable, removeColumn, removeRow } from './table-commands.ts';
import * as drawings from './text-editor.icons.ts';
import type { TextEditorWords } from './text-editor.words.ts';

const { marks, nodes } = editorSchema;

/** What a tool cannot do to the text by itself: the editor opens a panel, or the form is asked. */
export type Request = 'link' | 'film' | 'picture' | 'file';

export interface Tool {
  readonly drawing: SVGTemplateResult;
  readonly run: Command | Request;
  /** As ProseMirror names it; `Mod` is Ctrl, on a Mac ⌘. */
  readonly keys?: readonly string[];
  readonly isOn?: (state: EditorState) => boolean;
  /** Where the tool stands; everywhere when absent. */
  readonly isShown?: (state: EditorState) => boolean;
  /** What a screen reader hears when it is done. */
  readonly says?: (words: TextEditorWords, before: EditorState, after: EditorState) => string;
}

/** What the selection stands in, as a word. */
export function blockWord(words: TextEditorWords, { doc, selection }: EditorState): string {
  const name = doc.maybeChild(selection.$from.index(0))?.type.name ?? '';
  return isCard(name) || name === 'table' ? words[name] : words.block;
}

function hasMark({ doc, selection: { from, to, $from, empty }, storedMarks }: EditorState, type: MarkType): boolean {
  return empty ? type.isInSet(storedMarks ?? $from.marks()) !== undefined : doc.rangeHasMark(from, to, type);
}

const movedWords = (words: TextEditorWords, _: EditorState, after: EditorState): string =>
  words.moved(topRange(after).first + 1, after.doc.childCount);
const removedWords = (words: TextEditorWords, before: EditorState): string => words.removed(blockWord(words, before));
const inTable = (state: EditorState): boolean => cellPlace(state) !== undefined;
const inList = (state: EditorState): boolean => listAround(state) !== undefined;

/** Every button above the text, in their order; adding one is adding a row. */
export const TOOLS = {
  bold: { drawing: drawings.bold, run: toggleMark(marks.strong), keys: ['Mod-b'], isOn: (state) => hasMark(state, marks.strong) },
  italic: { drawing: drawings.italic, run: toggleMark(marks.em), keys: ['Mod-i'], isOn: (state) => hasMark(state, marks.em) },
  heading: { drawing: drawings.heading, run: toggleHeading(2), keys: ['Mod-Shift-2', 'Mod-Alt-2'], isOn: (state) => isHeading(state, 2) },
  subheading: {
    drawing: drawings.subheading,
    run: toggleHeading(3),
    keys: ['Mod-Shift-3', 'Mod-Alt-3'],
    isOn: (state) => isHeading(state, 3),
  },
  list: {
    drawing: drawings.list,
    run: toggleList('bullet_list'),
    keys: ['Mod-Shift-8'],
    isOn: (state) => listAround(state)?.node.type === nodes.bullet_list,
  },
  numbered: {
    drawing: drawings.numbered,
    run: toggleList('ordered_list'),
    keys: ['Mod-Shift-7'],
    isOn: (state) => listAround(state)?.node.type === nodes.ordered_list,
  },
  quote: {
    drawing: drawings.quote,
    run: toggleQuote,
    keys: ['Mod-Shift-9'],
    isOn: (state) => around(state, nodes.blockquote) !== undefined,
  },
  link: { drawing: drawings.link, run: 'link', keys: ['Mod-k'], isOn: (state) => hasMark(state, marks.link) },
  picture: { drawing: drawings.picture, run: 'picture' },
  facts: { drawing: drawings.facts, run: insertFacts, says: (words) => words.inserted(words.facts) },
  table: { drawing: drawings.table, run: insertTable, says: (words) => words.inserted(words.table) },
  film: { drawing: drawings.film, run: 'film' },
  file: { drawing: drawings.file, run: 'file' },
  undo: { drawing: drawings.undo, run: undo, keys: ['Mod-z'] },
  redo: { drawing: drawings.redo, run: redo, keys: ['Mod-y', 'Mod-Shift-z'] },
  up: { drawing: drawings.up, run: moveBlock(-1), keys: ['Alt-ArrowUp'], says: movedWords },
  down: { drawing: drawings.down, run: moveBlock(1), keys: ['Alt-ArrowDown'], says: movedWords },
  remove: { drawing: drawings.remove, run: removeBlock, says: removedWords },
  indent: { drawing: drawings.indent, run: sinkListItem(nodes.list_item), keys: ['Mod-]'], isShown: inList },
  outdent: { drawing: drawings.outdent, run: liftListItem(nodes.list_item), keys: ['Mod-['], isShown: inList },
  addRow: { drawing: drawings.addRow, run: addRow, isShown: inTable },
  removeRow: { drawing: drawings.removeRow, run: removeRow, isShown: inTable },
  addColumn: { drawing: drawings.addColumn, run: addColumn, isShown: inTable },
  removeColumn: { drawing: drawings.removeColumn, run: removeColumn, isShown: inTable },
} as const satisfies Readonly<Record<string, Tool>>;

export type ToolName = keyof typeof TOOLS;
export const tool = (name: ToolName): Tool => TOOLS[name];

/** How the buttons stand together. */
export const GROUPS: readonly (readonly ToolName[])[] = [
  ['bold', 'italic'],
  ['heading', 'subheading'],
  ['list', 'numbered', 'quote', 'link'],
  ['picture', 'facts', 'table', 'film', 'file'],
  ['undo', 'redo'],
  ['up', 'down', 'remove'],
  ['indent', 'outdent', 'addRow', 'removeRow', 'addColumn', 'removeColumn'],
];

/** Whether a tool can do anything where the selection is. */
export const canRun = ({ run }: Tool, state: EditorState): boolean => {
  if (run === 'link') return state.selection.$from.parent.inlineContent && !(state.selection instanceof NodeSelection);
  return typeof run === 'string' || run(state);
};
