import { emptyDocument, type Document } from '@delakultur/document';
import { fromProsemirror } from '@delakultur/document/prosemirror';
import { baseKeymap } from 'prosemirror-commands';
import { dropCursor } from 'prosemirror-dropcursor';
import { gapCursor } from 'prosemirror-gapcursor';
import { closeHistory, history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import type { Node } from 'prosemirror-model';
import { EditorState, NodeSelection, Selection, TextSelection, type Command, type Plugin, type Transaction } from 'prosemirror-state';
import { EditorView, type NodeViewConstructor } from 'prosemirror-view';
import { insertBlocks, startOf, topRange } from './block-commands.ts';
import { CARDS, CardView, type CardPort } from './card-view.ts';
import { editorSchema } from './editor-schema.ts';
import { TEXT_KEYS } from './keys.ts';
import { mendTables } from './mend.ts';
import { keptIndex, workIndex } from './normal-index.ts';
import { Places } from './places.ts';
import { TableView } from './table-view.ts';
import { typingRules } from './typing-rules.ts';

/** What the text under work needs of the element around it. */
export interface EditingPort extends CardPort {
  readonly isReadonly: () => boolean;
  readonly attributes: () => Record<string, string>;
  /** The keys of the tools. */
  readonly keys: () => Readonly<Record<string, Command>>;
  readonly plugins: () => readonly Plugin[];
  /** Something has changed: the text, or only where one is in it. */
  readonly changed: (what: 'text' | 'selection') => void;
}

const nodeOf = (document: Document): Node => {
  const node = editorSchema.nodeFromJSON(document);
  node.check();
  return node;
};

/** The text under work: ProseMirror's state and view, and the document that they say. */
export class Editing {
  readonly view: EditorView;
  readonly places = new Places();
  readonly #port: EditingPort;
  readonly #cards = new Set<CardView>();
  #said: { readonly node: Node; readonly document: Document } | undefined;

  /** Begins with a document, or goes on where it was put away. */
  constructor(mount: HTMLElement, begun: Document | EditorState, port: EditingPort) {
    this.#port = port;
    this.view = new EditorView(
      { mount },
      {
        state: begun instanceof EditorState ? begun : this.#state(begun),
        dispatchTransaction: (tr) => this.#dispatch(tr),
        editable: () => !port.isReadonly(),
        attributes: () => port.attributes(),
        nodeViews: { ...Object.fromEntries(Object.keys(CARDS).map((name) => [name, this.#card])), table: () => new TableView() },
        /** A letter typed with a card selected would take its place. */
        handleTextInput: ({ state }) => state.selection instanceof NodeSelection && state.selection.node.isAtom,
        scrollMargin: { top: 80, bottom: 16, left: 0, right: 0 },
        scrollThreshold: { top: 80, bottom: 16, left: 0, right: 0 },
      },
    );
  }

  get state(): EditorState {
    return this.view.state;
  }

  /** What stands in the text, in normal form. */
  get document(): Document {
    const node = this.view.state.doc;
    if (this.#said?.node !== node) this.#said = { node, document: fromProsemirror(node) };
    return this.#said.document;
  }

  /** Another text, with a history of its own. */
  open(document: Document): void {
    this.places.forget();
    this.view.updateState(this.#state(document));
    this.refresh();
  }

  /** The same text, changed elsewhere: no step of this writer's, who stays where they are. */
  follow(document: Document): void {
    this.view.dispatch(this.#towards(document).setMeta('addToHistory', false));
  }

  /** The same text, written as Markdown: one step that can be undone. Whoever writes stays in their block. */
  replace(document: Document, block: number): void {
    const tr = this.#towards(document);
    const at = startOf(tr.doc, workIndex(tr.doc, block));
    this.view.dispatch(closeHistory(tr).setSelection(Selection.near(tr.doc.resolve(at), 1)));
  }

  /** The same text, changed by the form: one step that can be undone, and whoever writes stays where they are. */
  amend(document: Document): void {
    this.view.dispatch(closeHistory(this.#towards(document)));
  }

  #towards(document: Document): Transaction {
    const next = nodeOf(document);
    const { doc, tr } = this.state;
    const start = doc.content.findDiffStart(next.content);
    const end = doc.content.findDiffEnd(next.content);
    if (start === null || end === null) return tr;
    const overlap = Math.max(0, start - Math.min(end.a, end.b));
    return tr.replace(start, end.a + overlap, next.slice(start, end.b + overlap));
  }

  /** Says something else in one of the blocks of what is kept. */
  changeBlock(index: number, attrs: Readonly<Record<string, string>>): void {
    const { doc, tr } = this.state;
    const at = startOf(doc, workIndex(doc, index));
    for (const [name, value] of Object.entries(attrs)) tr.setNodeAttribute(at, name, value);
    this.view.dispatch(tr);
  }

  run(command: Command): boolean {
    const isDone = command(this.state, this.view.dispatch, this.view);
    this.view.focus();
    return isDone;
  }

  /** Puts blocks in where somebody asked for them, else where they are. Whoever writes when they come goes on where they were: what is selected is replaced by the next letter. */
  insert(blocks: Document['content'], place?: number): void {
    const { selection, tr } = this.state;
    const nodes = blocks.map((block) => editorSchema.nodeFromJSON(block));
    insertBlocks(tr, nodes, this.places.at(place) ?? selection.$from.pos);
    this.view.dispatch(this.view.hasFocus() ? tr.setSelection(stayed(selection, tr)) : tr);
  }

  /** Which block of what is kept the selection begins in. */
  get block(): number {
    return keptIndex(this.state.doc, topRange(this.state).first);
  }

  focusBlock(index: number, quote = ''): void {
    const { doc, tr } = this.state;
    const at = startOf(doc, workIndex(doc, index));
    const node = doc.nodeAt(at);
    if (!node) return;
    const found = quote === '' ? -1 : node.textBetween(0, node.content.size, '\n').indexOf(quote);
    const from = at + 1 + Math.max(0, found);
    const selection = node.isAtom
      ? NodeSelection.create(doc, at)
      : found >= 0 && node.isTextblock
        ? TextSelection.create(doc, from, from + quote.length)
        : Selection.near(doc.resolve(at + 1), 1);
    this.view.dispatch(tr.setSelection(selection).scrollIntoView());
    const card = node.isAtom ? this.view.nodeDOM(at) : null;
    const line = card instanceof HTMLElement ? card.querySelector<HTMLElement>('input, textarea') : null;
    if (line) line.focus();
    else this.view.focus();
  }

  /** Draws anew what depends on more than the text: words, pictures, whether one may write. */
  refresh(): void {
    if (this.view.isDestroyed) return;
    this.view.setProps({});
    for (const card of this.#cards) card.show();
  }

  undo(isRedo: boolean): void {
    (isRedo ? redo : undo)(this.state, this.view.dispatch);
  }

  destroy(): void {
    this.view.destroy();
  }

  readonly #card: NodeViewConstructor = (node, view, position) => {
    const card = new CardView(node, view, position, this.#port, () => this.#cards.delete(card));
    this.#cards.add(card);
    return card;
  };

  #state(document: Document): EditorState {
    return EditorState.create({
      doc: nodeOf(document.content.length === 0 ? emptyDocument : document),
      plugins: [
        ...this.#port.plugins(),
        typingRules(),
        keymap({ ...TEXT_KEYS, ...this.#port.keys() }),
        keymap(baseKeymap),
        history(),
        dropCursor({ color: false, class: 'drop-cursor', width: 3 }),
        gapCursor(),
        mendTables(),
      ],
    });
  }

  #dispatch(tr: Transaction): void {
    this.places.follow(tr);
    this.view.updateState(this.state.apply(tr));
    this.#port.changed(tr.docChanged ? 'text' : 'selection');
  }
}

/** The same selection after what was put in; where its own paragraph gave room, the nearest words after it. */
function stayed(selection: Selection, tr: Transaction): Selection {
  const mapped = selection.map(tr.doc, tr.mapping);
  const wasCard = selection instanceof NodeSelection;
  return mapped instanceof NodeSelection && !wasCard ? (Selection.findFrom(tr.doc.resolve(mapped.to), 1, true) ?? mapped) : mapped;
}
