import { blockChanges, blockText, type BlockChange, type Document } from '@delakultur/document';
import { fromProsemirror } from '@delakultur/document/prosemirror';
import { changedWords } from '@delakultur/elements';
import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, type EditorState } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import { startOf } from './block-commands.ts';
import { editorSchema } from './editor-schema.ts';
import { workIndex } from './normal-index.ts';
import type { TextEditorWords } from './text-editor.words.ts';

/** A passage that somebody has said something about. */
export interface Passage {
  readonly id: string;
  /** Index of its block in the text as it is kept. */
  readonly block: number;
  /** Its words; empty for the whole block. */
  readonly quote: string;
}

/** What others have said of the text, shown in it. Nothing of it is part of the text. */
export interface TextMarks {
  readonly passages?: readonly Passage[];
  /** How somebody would word it: what would go is struck through, what would come is shown where it would stand. */
  readonly proposed?: Document | undefined;
}

export interface MarksPort {
  readonly marks: () => TextMarks;
  readonly words: () => TextEditorWords;
  readonly pressed: (id: string) => void;
}

const KEY = new PluginKey<DecorationSet>('marks');

/** How long the text rests before a proposed wording is compared with it anew. */
const PAUSE = 400;

/** A character for each position in a block of text. */
const flatText = (block: Node): string => block.textBetween(0, block.content.size, '', '\n');

function passageDecorations(doc: Node, { id, block, quote }: Passage, label: string): readonly Decoration[] {
  const index = workIndex(doc, block);
  const at = startOf(doc, index);
  const node = doc.maybeChild(index);
  if (!node) return [];
  const facts = { class: 'passage', 'data-passage': id, title: label };
  const found: Decoration[] = [];
  const look = (text: Node, pos: number): void => {
    const from = quote === '' || found.length > 0 ? -1 : flatText(text).indexOf(quote);
    if (from >= 0) found.push(Decoration.inline(pos + 1 + from, pos + 1 + from + quote.length, { nodeName: 'mark', ...facts }));
  };
  if (node.isTextblock) look(node, at);
  else node.descendants((inner, pos) => (inner.isTextblock ? look(inner, at + 1 + pos) : undefined));
  return found.length > 0 ? found : [Decoration.node(at, at + node.nodeSize, facts)];
}

function came(text: string, tag: 'ins' | 'p', words: TextEditorWords): () => HTMLElement {
  return () => {
    const element = document.createElement(tag);
    element.className = 'came';
    const label = document.createElement('span');
    label.className = 'visually-hidden';
    label.textContent = words.addedHere;
    element.append(label, text);
    return element;
  };
}

function wordDecorations(block: Node, at: number, after: string, words: TextEditorWords): readonly Decoration[] {
  let pos = at + 1;
  return changedWords(flatText(block), after).flatMap(({ change, text }): readonly Decoration[] => {
    if (change === 'added') return [Decoration.widget(pos, came(text, 'ins', words), { side: -1, ignoreSelection: true })];
    const from = pos;
    pos += text.length;
    return change === 'removed' ? [Decoration.inline(from, pos, { nodeName: 'del', class: 'went', title: words.removedHere })] : [];
  });
}

/** `before` is the block that the change is about, or that an added one would stand before. */
function changeDecorations(doc: Node, change: BlockChange, before: number, words: TextEditorWords): readonly Decoration[] {
  const isAdded = change.kind === 'added';
  const index = workIndex(doc, before);
  const at = isAdded && before > 0 ? startOf(doc, workIndex(doc, before - 1) + 1) : startOf(doc, index);
  const afterText = change.after ? blockText({ type: 'doc', content: [change.after.block] }, 0) : '';
  if (isAdded) return [Decoration.widget(at, came(afterText, 'p', words), { side: 1 })];
  const block = doc.child(index);
  if (change.kind === 'changed' && block.isTextblock) {
    const after = editorSchema.nodeFromJSON(change.after.block);
    if (after.isTextblock) return wordDecorations(block, at, flatText(after), words);
  }
  const gone = Decoration.node(at, at + block.nodeSize, { class: 'went', title: words.removedHere });
  return change.kind === 'removed' ? [gone] : [gone, Decoration.widget(at + block.nodeSize, came(afterText, 'p', words), { side: -1 })];
}

function decorations({ doc }: EditorState, port: MarksPort): DecorationSet {
  const { passages = [], proposed } = port.marks();
  const words = port.words();
  const all = passages.flatMap((passage) => passageDecorations(doc, passage, words.comment));
  const changes = proposed ? blockChanges(fromProsemirror(doc), proposed) : [];
  let shift = 0;
  for (const change of changes) {
    const before = change.kind === 'added' ? change.after.index - shift : change.before.index;
    all.push(...changeDecorations(doc, change, before, words));
    if (change.kind === 'added') shift += 1;
    if (change.kind === 'removed') shift -= 1;
  }
  return DecorationSet.create(doc, [...all]);
}

/** Has the marks drawn anew. */
export const redrawMarks = (view: EditorView): void => view.dispatch(view.state.tr.setMeta(KEY, true).setMeta('addToHistory', false));

/** Shows what others have said of the text; the marks follow their words while the text is written. */
export const textMarks = (port: MarksPort): Plugin<DecorationSet> =>
  new Plugin({
    key: KEY,
    state: {
      init: (_, state) => decorations(state, port),
      apply: (tr, set, _, state) => (tr.getMeta(KEY) === undefined ? set.map(tr.mapping, tr.doc) : decorations(state, port)),
    },
    view: () => {
      let pause: ReturnType<typeof setTimeout> | undefined;
      return {
        update: (view, before) => {
          if (view.state.doc.eq(before.doc) || !port.marks().proposed) return;
          clearTimeout(pause);
          pause = setTimeout(() => redrawMarks(view), PAUSE);
        },
        destroy: () => clearTimeout(pause),
      };
    },
    props: {
      decorations: (state) => KEY.getState(state),
      handleClick: (_, __, { target }) => {
        const id = target instanceof Element ? target.closest<HTMLElement>('[data-passage]')?.dataset['passage'] : undefined;
        if (id !== undefined) port.pressed(id);
        return false;
      },
    },
  });
