import { emptyDocument, type Document, type FileCard, type MediaLookup, type Picture, type TopBlock } from '@delakultur/document';
import { failedState, renderDocument, skeletonLines } from '@delakultur/elements';
import { defineElement } from '@delakultur/sdk';
import type { TextEditor, TextMarks, TextWants } from '@delakultur/text-editor';
import { Task } from '@lit/task';
import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { createRef, ref, type Ref } from 'lit/directives/ref.js';
import type { Form } from './form.ts';

const TAG = 'dk-text-editor';

export interface TextFieldFacts {
  readonly label: string;
  readonly hint: string;
  readonly error: string | undefined;
  readonly headingLevel: number;
  /** What the text's pictures and files are. */
  readonly media: MediaLookup;
}

/** The field for an article's text. What one writes with is fetched when there is something to write; what stands there already stays meanwhile. */
export class TextField {
  /** What is written. */
  value: Document = emptyDocument;
  /** Hears what the editor asks the form for. */
  wants: ((wants: TextWants) => void) | undefined;
  /** What others have said of the text. */
  marks: TextMarks = {};
  /** Hears which of those passages somebody has pressed. */
  pressed: ((id: string) => void) | undefined;
  readonly #form: Form;
  readonly #written: (body: Document) => void;
  readonly #editor: Ref<TextEditor> = createRef();
  readonly #load: Task;
  /** Where to go when the editor is there. */
  #next: (() => void) | undefined;
  /** Another writer gets another editor. */
  #writer = {};

  /** `written` is told of every change that a person makes. */
  constructor(form: Form, written: (body: Document) => void) {
    this.#form = form;
    this.#written = written;
    this.#load = new Task(form, {
      args: () => [],
      task: async () => {
        const { TextEditor } = await import('@delakultur/text-editor');
        defineElement(TAG, TextEditor);
      },
      onComplete: () => this.#begun().catch(reportError),
    });
  }

  /** The editor itself, when it is there. */
  get editor(): TextEditor | undefined {
    return this.#editor.value;
  }

  /** Puts another text in, as when a draft is opened; nobody is told. */
  set(body: Document): void {
    this.value = body;
    this.#form.requestUpdate();
  }

  /** The same text, written on elsewhere: whoever writes here stays where they are in it. */
  follow(body: Document): void {
    this.editor?.follow(body);
    this.set(body);
  }

  /** Somebody else is going to write: what the last one wrote can no more be had back by undoing. */
  renew(): void {
    this.#writer = {};
    this.#form.requestUpdate();
  }

  /** Takes in what was written in this very moment. */
  flush(): void {
    this.editor?.flush();
  }

  /** Puts a picture or a file in: at the place that the editor asked with, else where one writes. */
  insert(node: Picture | FileCard, place?: number): void {
    const { editor } = this;
    if (!editor) this.amend({ type: 'doc', content: [...this.value.content, node] });
    else if (node.type === 'picture') editor.insertPicture({ ...node.attrs, place });
    else editor.insertFile({ ...node.attrs, place });
  }

  /** The same text, changed from outside it: a step that can be undone, and whoever writes stays where they are. */
  amend(body: Document): void {
    if (this.editor) return this.editor.amend(body);
    this.set(body);
    this.#written(body);
  }

  /** Says something else in one of the text's blocks. */
  changeBlock(block: number, attrs: Readonly<Record<string, string>>): void {
    if (this.editor) return this.editor.changeBlock(block, attrs);
    this.amend({
      type: 'doc',
      content: this.value.content.map((node, at) =>
        at === block && 'attrs' in node ? ({ ...node, attrs: { ...node.attrs, ...attrs } } as TopBlock) : node,
      ),
    });
  }

  focus(): void {
    this.#go(() => this.editor?.focus());
  }

  /** Takes whoever writes to a passage. */
  focusBlock(index: number, quote?: string): void {
    this.#go(() => this.editor?.focusBlock(index, quote));
  }

  render(facts: TextFieldFacts): TemplateResult {
    const { text } = this.#form;
    return this.#load.render({
      initial: waits,
      pending: waits,
      error: () =>
        html`${failedState({
          heading: text.editorFailedHeading,
          text: text.editorFailedText,
          act: { label: text.retry, run: () => void this.#load.run() },
        })}
        ${renderDocument(this.value, { headingLevel: facts.headingLevel, media: facts.media, missing: 'tile' })}`,
      complete: () => html`${keyed(this.#writer, this.#field(facts))}`,
    });
  }

  #field({ label, hint, error = '', headingLevel, media }: TextFieldFacts): TemplateResult {
    return html`<dk-text-editor
      id="body"
      ${ref(this.#editor)}
      .label=${label}
      .hint=${hint}
      .error=${error}
      .headingLevel=${headingLevel}
      .pictures=${media}
      .marks=${this.marks}
      .value=${this.value}
      @dk-text-change=${this.#changed}
      @dk-text-wants=${(event: CustomEvent<TextWants>) => this.wants?.(event.detail)}
      @dk-text-passage=${(event: CustomEvent<{ readonly id: string }>) => this.pressed?.(event.detail.id)}
    ></dk-text-editor>`;
  }

  #go(there: () => void): void {
    if (this.editor) there();
    else this.#next = there;
  }

  async #begun(): Promise<void> {
    await this.#form.updateComplete;
    await this.editor?.updateComplete;
    this.#next?.();
    this.#next = undefined;
  }

  readonly #changed = ({ detail }: CustomEvent<{ readonly value: Document }>): void => {
    this.value = detail.value;
    this.#written(detail.value);
  };
}

const waits = (): TemplateResult => skeletonLines('full', 'long', 'full', 'half');
