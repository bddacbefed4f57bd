import { emptyDocument, type Document, type Facts, type FileCard, type Film, type MediaLookup, type Picture } from '@delakultur/document';
import {
  buttons,
  fields,
  loadMarkdown,
  MarkdownEditor,
  markdownEditorStyles,
  documentStyles,
  type MarkdownCodec,
} from '@delakultur/elements';
import { fromProsemirror } from '@delakultur/document/prosemirror';
import { Localized, theme } from '@delakultur/sdk';
import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { Node } from 'prosemirror-model';
import { NodeSelection, type Command, type EditorState } from 'prosemirror-state';
import { isCard, type CardName } from './card-view.ts';
import { topRange } from './block-commands.ts';
import { Editing } from './editing.ts';
import { editorSchema } from './editor-schema.ts';
import { fullness } from './fullness.ts';
import { headingLevels } from './heading-levels.ts';
import { filmPanel, linkPanel } from './link-panel.ts';
import { Panel } from './panel.ts';
import { pastePlugin } from './paste/paste-plugin.ts';
import { passSelectionOn, tellsSelection } from './shadow-selection.ts';
import { textEditorStyles } from './text-editor.styles.ts';
import type { TextWants } from './text-editor.events.ts';
import { textEditorWords } from './text-editor.words.ts';
import { redrawMarks, textMarks, type TextMarks } from './text-marks.ts';
import { Toolbar } from './toolbar.ts';
import { TOOLS, tool, type Request, type ToolName } from './tools.ts';

type Top = Document['content'][number];
type InsertedPicture = Picture['attrs'] & { readonly place?: number | undefined };
type InsertedFile = FileCard['attrs'] & { readonly place?: number | undefined };

/** How long the Markdown rests before it is read anew. */
const PAUSE = 300;

/** Text that is nearly as long as it may be is told so from here. */
const NEARLY_FULL = 0.9;

/**
 * A text as it will look, written with buttons, keys or Markdown.
 *
 * @fires dk-text-change - Somebody has changed the text.
 * @fires dk-text-wants - The form is asked for a picture, a file, or what is to be said of a picture.
 * @fires dk-text-passage - Somebody has pressed a passage that something is said about.
 * @slot extras - Beside the switch to Markdown.
 */
export class TextEditor extends LitElement {
  static override styles = [theme, buttons, fields, documentStyles, markdownEditorStyles, textEditorStyles];
  static override properties: PropertyDeclarations = {
    lang: {},
    label: {},
    hint: {},
    error: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    readonly: { type: Boolean, reflect: true },
    wordsAlone: { type: Boolean, attribute: 'words-alone' },
    pictures: { attribute: false },
    marks: { attribute: false },
  };

  label = '';
  hint = '';
  /** What is wrong with the text and what to do; empty when nothing is. */
  error = '';
  headingLevel = 2;
  readonly = false;
  /** Leaves out what adds and describes pictures and files, where nobody takes them in; set before the element is connected. Those that stand there stay. */
  wordsAlone = false;
  /** What the pictures of the text look like. Give another one when something about them has changed. */
  pictures: MediaLookup = () => undefined;
  /** What others have said of the text. */
  marks: TextMarks = {};

  readonly #words = new Localized(this, textEditorWords);
  readonly #toolbar = new Toolbar(this);
  readonly #panel = new Panel(this, () => this.#editing?.view.focus());
  readonly #markdown = new MarkdownEditor(this, () => this.#wroteMarkdown());
  #editing: Editing | undefined;
  #opened: Document = emptyDocument;
  #codec: MarkdownCodec | undefined;
  #isMarkdown = false;
  #card: Node | undefined;
  #notice = '';
  #said = '';
  #frame: number | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;

  /** The text, in normal form. Setting what it says already, or was last told to say, changes nothing: nobody loses what they type meanwhile. */
  get value(): Document {
    if (this.#isMarkdown && this.#codec) return this.#codec.fromMarkdown(this.#markdown.value);
    return this.#editing?.document ?? this.#opened;
  }

  set value(document: Document) {
    if (document === this.#opened || sameDocument(document, this.#opened) || sameDocument(document, this.value)) return;
    this.#opened = document;
    this.#notice = '';
    this.#editing?.open(document);
    if (this.#isMarkdown && this.#codec) this.#markdown.set(this.#codec.toMarkdown(document));
    this.requestUpdate();
  }

  /** The same text, written on elsewhere. Whoever writes here stays where they are in it; nobody is told. */
  follow(document: Document): void {
    if (this.#isMarkdown || !this.#editing) {
      this.value = document;
      return;
    }
    if (sameDocument(document, this.value)) return;
    this.#editing.follow(document);
    this.#opened = document;
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
  }

  get isMarkdown(): boolean {
    return this.#isMarkdown;
  }

  /** Into the text. */
  override focus(): void {
    if (this.#isMarkdown) this.renderRoot.querySelector('textarea')?.focus();
    else this.#editing?.view.focus();
  }

  /** To one of the text's blocks: into a card's first line, else to the quoted words or the beginning. */
  focusBlock(index: number, quote = ''): void {
    if (!this.#isMarkdown) return this.#editing?.focusBlock(index, quote);
    const from = this.#markdownBefore(this.value, index).length;
    this.#markdown.select(from, from).catch(reportError);
  }

  /** Puts in a picture that is ready to be shown; `place` is the one that the editor asked with. */
  insertPicture({ place, ...attrs }: InsertedPicture): void {
    this.#insert({ type: 'picture', attrs }, this.#words.text.picture, place);
  }

  insertFile({ place, ...attrs }: InsertedFile): void {
    this.#insert({ type: 'file', attrs }, this.#words.text.file, place);
  }

  insertFilm(attrs: Film['attrs']): void {
    this.#insert({ type: 'film', attrs }, this.#words.text.film);
  }

  insertFacts(attrs: Facts['attrs']): void {
    this.#insert({ type: 'facts', attrs }, this.#words.text.facts);
  }

  /** The same text, changed by the form: one step that can be undone, and whoever writes stays where they are. */
  amend(document: Document): void {
    if (!this.#isMarkdown && this.#editing) return this.#editing.amend(document);
    if (this.#codec) this.#markdown.set(this.#codec.toMarkdown(document));
    else this.#opened = document;
    this.#wroteMarkdown();
  }

  /** Says something else in one of the text's blocks: a picture's alt text, what a file is called. */
  changeBlock(index: number, attrs: Readonly<Record<string, string>>): void {
    if (!this.#isMarkdown && this.#editing) return this.#editing.changeBlock(index, attrs);
    const content = this.value.content.map((block, at) =>
      at === index && 'attrs' in block ? { ...block, attrs: { ...block.attrs, ...attrs } } : block,
    );
    this.amend({ type: 'doc', content: content as Top[] });
  }

  /** What has not been told yet is told now. */
  flush(): void {
    if (this.#frame === undefined && this.#pause === undefined) return;
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    clearTimeout(this.#pause);
    this.#frame = undefined;
    this.#pause = undefined;
    const { value } = this;
    this.#opened = value;
    this.dispatchEvent(new CustomEvent('dk-text-change', { detail: { value } }));
    this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#editing) this.#begin(this.#editing.state);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.flush();
    this.#editing?.destroy();
  }

  protected override async scheduleUpdate(): Promise<void> {
    await this.#words.pending;
    super.scheduleUpdate();
  }

  protected override render(): TemplateResult {
    const { text, lang } = this.#words;
    return html`<div class="dk editor" lang=${lang} @keydown=${this.#key}>
      ${this.#isMarkdown ? nothing : html`<span class="label" id="label" @click=${() => this.focus()}>${this.label}</span>`}
      ${this.#isMarkdown || !this.hint ? nothing : html`<div class="hint" id="hint">${this.hint}</div>`}
      ${this.#isMarkdown || this.readonly || !this.#editing ? nothing : this.#bar(this.#editing)} ${this.#panel.render(text)}
      <div class="content document" id="text" ?hidden=${this.#isMarkdown}></div>
      ${
        this.#isMarkdown
          ? this.#markdown.render({
              id: 'markdown',
              label: this.label,
              hint: this.hint,
              error: this.error,
              headingLevel: this.headingLevel,
              more: this.#end(),
            })
          : nothing
      }
      ${this.#isMarkdown || !this.error ? nothing : html`<div class="error" id="error">${this.error}</div>`}
      <p class="notice-line" role="status">${this.#notice || this.#limitWords()}</p>
      <p class="visually-hidden" id="help">${text.help}</p>
      <p class="visually-hidden" role="status">${this.#said}</p>
    </div>`;
  }

  #bar(editing: Editing): TemplateResult {
    const { text } = this.#words;
    const tools = this.#toolbar.render({
      text,
      state: editing.state,
      takesFiles: !this.wordsAlone,
      run: (name) => this.#run(name),
      back: () => this.focus(),
    });
    return html`<div class="bar">${tools}${this.#end()}</div>`;
  }

  #end(): TemplateResult {
    const { text } = this.#words;
    return html`<span class="bar-end">
      <slot name="extras"></slot>
      ${
        this.#editing
          ? html`<button
              class="tool mode"
              type="button"
              aria-pressed=${String(this.#isMarkdown)}
              title=${this.#isMarkdown ? text.fromMarkdown : text.toMarkdown}
              @click=${this.#switchMode}
            >
              ${text.markdown}
            </button>`
          : nothing
      }
    </span>`;
  }

  protected override firstUpdated(): void {
    if (tellsSelection()) this.#begin(this.#opened);
    else this.#openMarkdown(0, this.#words.text.plainOnly).catch(reportError);
  }

  #begin(begun: Document | EditorState): void {
    passSelectionOn(this.renderRoot as ShadowRoot);
    const mount = this.renderRoot.querySelector<HTMLElement>('#text')!;
    this.#editing = new Editing(mount, begun, {
      words: () => this.#words.text,
      media: (id) => this.pictures(id),
      describe: this.wordsAlone ? undefined : (media) => this.#wants({ want: 'describe', media }),
      undo: (isRedo) => this.#editing?.undo(isRedo),
      say: (words) => this.#say(words),
      isReadonly: () => this.readonly,
      attributes: () => this.#attributes(),
      keys: () => this.#keys(),
      plugins: () => [
        headingLevels(() => this.headingLevel),
        textMarks({
          marks: () => this.marks,
          words: () => this.#words.text,
          pressed: (id) => this.dispatchEvent(new CustomEvent('dk-text-passage', { detail: { id } })),
        }),
        pastePlugin({
          files: (files, pos) => this.#offer(files, pos),
          dropped: (count) => this.#tell(count === 0 ? '' : this.#words.text.droppedPictures(count)),
        }),
      ],
      changed: (what) => (what === 'text' ? this.#changed() : this.#selected()),
    });
    this.requestUpdate();
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.size > 0 || this.#spoken !== this.#words.text) this.#editing?.refresh();
    if (changed.has('marks') && this.#editing) redrawMarks(this.#editing.view);
    this.#spoken = this.#words.text;
  }
  #spoken: object | undefined;

  #attributes(): Record<string, string> {
    const describedBy = [this.hint && 'hint', this.error && 'error', 'help'].filter(Boolean).join(' ');
    return {
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-labelledby': 'label',
      'aria-describedby': describedBy,
      spellcheck: 'true',
      ...(this.error && { 'aria-invalid': 'true' }),
      ...(this.readonly && { 'aria-readonly': 'true', tabindex: '0' }),
    };
  }

  #keys(): Readonly<Record<string, Command>> {
    const all = Object.keys(TOOLS).flatMap((name) =>
      (tool(name as ToolName).keys ?? []).map((keys): readonly [string, Command] => [keys, () => this.#run(name as ToolName)]),
    );
    return Object.fromEntries(all);
  }

  #run(name: ToolName): boolean {
    const editing = this.#editing;
    if (!editing || this.readonly) return false;
    const { run, says } = tool(name);
    if (typeof run === 'string') {
      this.#ask(run, editing);
      return true;
    }
    const before = editing.state;
    const isDone = editing.run(run);
    if (isDone && says) this.#say(says(this.#words.text, before, editing.state));
    return isDone;
  }

  #ask(request: Request, editing: Editing): void {
    const { text } = this.#words;
    if (request === 'link') this.#panel.open(linkPanel(editing, text));
    else if (request === 'film') this.#panel.open(filmPanel(text, (film) => this.insertFilm(film)));
    else this.#wants({ want: request, files: [], place: editing.places.keep(topRange(editing.state).from) });
  }

  /** Files that were pasted or dropped into the text. */
  #offer(files: readonly File[], pos: number): void {
    if (this.wordsAlone) return;
    const place = this.#editing!.places.keep(pos);
    const pictures = files.filter(isPicture);
    const others = files.filter((file) => !isPicture(file));
    if (pictures.length > 0) this.#wants({ want: 'picture', files: pictures, place });
    if (others.length > 0) this.#wants({ want: 'file', files: others, place });
  }

  #wants(detail: TextWants): void {
    this.dispatchEvent(new CustomEvent('dk-text-wants', { detail }));
  }

  #insert(block: Top, word: string, place?: number): void {
    if (this.#isMarkdown && this.#codec) {
      const { content } = this.value;
      const at = this.#codec.fromMarkdown(this.#markdown.before).content.length;
      this.#markdown.set(this.#codec.toMarkdown({ type: 'doc', content: content.toSpliced(at, 0, block) }));
      this.#wroteMarkdown();
    } else if (this.#editing) this.#editing.insert([block], place);
    else this.value = { type: 'doc', content: [...this.#opened.content, block] };
    this.#say(this.#words.text.inserted(word));
  }

  #changed(): void {
    this.#notice = '';
    this.#frame ??= requestAnimationFrame(() => this.flush());
    if (document.hidden) this.flush();
    this.requestUpdate();
  }

  /** Whoever comes to a card by keys hears what it is and what can be done. */
  #selected(): void {
    const { selection } = this.#editing!.state;
    const card = selection instanceof NodeSelection && isCard(selection.node.type.name) ? selection.node : undefined;
    if (card !== this.#card && card && this.#editing!.view.hasFocus()) {
      const { text } = this.#words;
      this.#say(`${text[card.type.name as CardName]}. ${text.cardHint}`);
    }
    this.#card = card;
    this.requestUpdate();
  }

  #wroteMarkdown(): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.flush(), PAUSE);
  }

  readonly #switchMode = (): void => void this.#toOtherMode().catch(reportError);

  #toOtherMode(): Promise<void> {
    this.#panel.close();
    if (this.#isMarkdown) return this.#toRich();
    return this.#openMarkdown(this.#editing?.block ?? 0);
  }

  async #openMarkdown(block: number, notice = ''): Promise<void> {
    const codec = await loadMarkdown().catch(() => undefined);
    if (!codec) return this.#tell(this.#words.text.markdownFailed);
    const { value } = this;
    this.#codec = codec;
    this.#markdown.set(codec.toMarkdown(value));
    this.#isMarkdown = true;
    this.#tell(notice);
    const from = this.#markdownBefore(value, block).length;
    if (this.#editing) await this.#markdown.select(from, from);
  }

  async #toRich(): Promise<void> {
    const { value } = this;
    const before = this.#codec?.fromMarkdown(this.#markdown.before);
    this.flush();
    this.#isMarkdown = false;
    this.requestUpdate();
    await this.updateComplete;
    this.#editing?.replace(value, Math.max(0, (before?.content.length ?? 1) - 1));
    this.focus();
  }

  /** The Markdown of the blocks before that one, with the blank line after it. */
  #markdownBefore({ content }: Document, index: number): string {
    const before = content.slice(0, index);
    return before.length === 0 ? '' : `${this.#codec?.toMarkdown({ type: 'doc', content: before }) ?? ''}\n\n`;
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key !== 'F10' || !event.altKey) return;
    event.preventDefault();
    this.#toolbar.focus();
  };

  #limitWords(): string {
    const { text } = this.#words;
    const used = this.#editing || this.#isMarkdown ? fullness(this.#isMarkdown ? this.#opened : this.value) : 0;
    if (used > 1) return text.full;
    return used >= NEARLY_FULL ? text.soonFull(Math.floor(used * 100)) : '';
  }

  #tell(words: string): void {
    this.#notice = words;
    this.requestUpdate();
  }

  #say(words: string): void {
    this.#said = words;
    this.requestUpdate();
  }
}

const isPicture = ({ type }: File): boolean => type.startsWith('image/');

/** As they are kept: PostgreSQL sorts members, and what is not in normal form may say the same. */
const sameDocument = (one: Document, other: Document): boolean => spelling(one) === spelling(other);
const spelling = (document: Document): string => JSON.stringify(fromProsemirror(editorSchema.nodeFromJSON(document)));
