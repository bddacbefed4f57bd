import { safeHref, type Document, type Inline, type TopBlock } from '@delakultur/document';
import { Fragment, Slice, type Node } from 'prosemirror-model';
import { Plugin, TextSelection, type EditorState, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { cellPlace } from '../table-commands.ts';
import { editorSchema } from '../editor-schema.ts';
import { readHtml } from './read-html.ts';

/** More HTML than this is read as plain text: no article is so long. */
const MOST_HTML = 8_000_000;

export interface PastePort {
  /** Files came with what was pasted or dropped. */
  readonly files: (files: readonly File[], pos: number) => void;
  /** So many pictures stood in it and did not come along. */
  readonly dropped: (count: number) => void;
}

/** A blank line ends a paragraph; where there is none, every line is one. Signs of Markdown stay signs. */
export function readPlain(text: string): readonly TopBlock[] {
  const lines = text.replaceAll(/\r\n?/g, '\n').replaceAll(/^\n+|\n+$/g, '');
  const blocks = lines.split(/\n[ \t]*\n+/);
  const paragraphs = blocks.length === 1 ? lines.split('\n') : blocks;
  return paragraphs.map((paragraph) => ({
    type: 'paragraph',
    content: paragraph
      .split('\n')
      .flatMap((line, index): readonly Inline[] => [
        ...(index === 0 ? [] : [{ type: 'hard_break' } as const]),
        ...(line.trim() === '' ? [] : [{ type: 'text', text: line } as const]),
      ]),
  }));
}

const isOpen = (node: Node | undefined): boolean => node?.type === editorSchema.nodes.paragraph;

/** Blocks as something to put in: what begins or ends with a paragraph goes on in the one that is there. */
function sliceOf(blocks: readonly TopBlock[]): Slice {
  const nodes = blocks.map((block) => editorSchema.nodeFromJSON(block));
  return new Slice(Fragment.from(nodes), isOpen(nodes[0]) ? 1 : 0, isOpen(nodes.at(-1)) ? 1 : 0);
}

/** In a cell or a heading there is one line. */
function lineOf(slice: Slice): Fragment {
  const runs: Node[] = [];
  slice.content.descendants((node) => {
    if (node.isText) runs.push(node);
    else if (node.isTextblock && runs.length > 0) runs.push(editorSchema.text(' '));
    return true;
  });
  return Fragment.from(runs);
}

const isOneLine = ({ selection: { $from, $to } }: EditorState): boolean =>
  $from.sameParent($to) && ($from.parent.type === editorSchema.nodes.table_cell || $from.parent.type === editorSchema.nodes.table_header);

function pasted(state: EditorState, blocks: readonly TopBlock[]): Transaction {
  const slice = sliceOf(blocks);
  return isOneLine(state) && cellPlace(state)
    ? state.tr.replaceWith(state.selection.from, state.selection.to, lineOf(slice))
    : state.tr.replaceSelection(slice);
}

/** An address pasted over words makes them a link; alone it is a link that says itself. */
function asLink(state: EditorState, text: string): Transaction | null {
  const href = /^https?:\/\/\S+$/.test(text) ? safeHref(text) : null;
  const { from, to, empty, $from, $to } = state.selection;
  if (href === null || !$from.sameParent($to) || !(state.selection instanceof TextSelection)) return null;
  const link = editorSchema.marks.link.create({ href });
  const tr = empty ? state.tr.insert(from, editorSchema.text(text, [link])) : state.tr.addMark(from, to, link);
  return tr.removeStoredMark(link);
}

interface Brought {
  readonly blocks: readonly TopBlock[];
  readonly files: readonly File[];
  readonly droppedPictures: number;
  readonly text: string;
}

/** Programs bring the same thing in several forms. Words come before a picture of the words; files come when there are no words. */
function brought(data: DataTransfer): Brought {
  const files = [...data.files];
  const html = data.getData('text/html');
  const text = data.getData('text/plain') || data.getData('text/uri-list').replaceAll(/\r?\n/g, ' ');
  const read = html !== '' && html.length <= MOST_HTML ? readHtml(html) : null;
  if (read && read.content.length > 0) return { blocks: read.content, files: [], droppedPictures: read.droppedPictures, text: text.trim() };
  if (files.length > 0) return { blocks: [], files, droppedPictures: 0, text: '' };
  return { blocks: text === '' ? [] : readPlain(text), files: [], droppedPictures: read?.droppedPictures ?? 0, text: text.trim() };
}

const isOnlyAddress = ({ blocks, text }: Brought): boolean => {
  const [first] = blocks as Document['content'];
  return blocks.length === 1 && first?.type === 'paragraph' && (first.content?.length ?? 0) === 1 && /^https?:\/\/\S+$/.test(text);
};

/**
 * Takes over what comes from the clipboard and by dragging, before ProseMirror would have a browser parse it: a page that demands Trusted Types
 * allows no such parsing, and our own reading makes nothing that could run.
 */
export function pastePlugin({ files, dropped }: PastePort): Plugin {
  const paste = (view: EditorView, event: ClipboardEvent): boolean => {
    const data = event.clipboardData;
    if (!data || !view.editable || isControl(event)) return false;
    event.preventDefault();
    const what = brought(data);
    const { state } = view;
    if (what.files.length > 0) files(what.files, state.selection.from);
    else if (what.blocks.length > 0) {
      const tr = (isOnlyAddress(what) ? asLink(state, what.text) : null) ?? pasted(state, what.blocks);
      view.dispatch(tr.scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste'));
    }
    dropped(what.droppedPictures);
    return true;
  };
  const drop = (view: EditorView, event: DragEvent): boolean => {
    if (!event.dataTransfer || !view.editable || view.dragging || isControl(event)) return false;
    event.preventDefault();
    const what = brought(event.dataTransfer);
    const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? view.state.doc.content.size;
    if (what.files.length > 0) files(what.files, at);
    else if (what.blocks.length > 0) {
      view.dispatch(view.state.tr.replaceRange(at, at, sliceOf(what.blocks)).setMeta('uiEvent', 'drop'));
    }
    dropped(what.droppedPictures);
    return true;
  };
  return new Plugin({ props: { handleDOMEvents: { paste, drop } } });
}

/** In the input of a card, pasting is the browser's own. */
const isControl = ({ target }: Event): boolean => target instanceof Element && target.closest('input, textarea') !== null;
