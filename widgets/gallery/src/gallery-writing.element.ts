import type { Document, MediaLookup } from '@delakultur/document';
import { body, proposedBody } from '@delakultur/elements/testing';
import type { TextEditor } from '@delakultur/text-editor';
import { html, LitElement, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { drawnPicture } from './gallery-drawing.ts';

const SHOWN = '01990000-0000-7000-8000-000000000001';
const GONE = '01990000-0000-7000-8000-000000000002';
const cells = (type: 'table_header' | 'table_cell', ...texts: readonly string[]) => ({
  type: 'table_row' as const,
  content: texts.map((text) => ({ type, content: [{ type: 'text' as const, text }] })),
});

/** Everything that a text can hold. */
const full: Document = {
  type: 'doc',
  content: [
    ...body.content,
    { type: 'picture', attrs: { media: SHOWN, alt: 'Tolv kottar ligger på rad i gruset.', caption: 'Ellas rad var längst.' } },
    { type: 'facts', attrs: { age: '3–5 år', time: 'En termin, en timme i veckan', material: 'Kottar, rep, en låda med lock', goal: '' } },
    {
      type: 'table',
      content: [cells('table_header', 'Vecka', 'Kottar'), cells('table_cell', '36', '4'), cells('table_cell', '37', '200')],
    },
    { type: 'film', attrs: { href: 'https://film.example/kottar', title: 'Så räknar vi kottar' } },
    { type: 'file', attrs: { media: GONE, label: 'Räkneark för huvudlärspridarträffen' } },
    { type: 'picture', attrs: { media: GONE, alt: '', caption: '' } },
    { type: 'blockquote', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Nu vet jag hur mycket hundra är.' }] }] },
  ],
};

const SCENES: Readonly<Record<string, Partial<TextEditor>>> = {
  full: { value: full },
  empty: {},
  markdown: { value: full },
  commented: { value: body, marks: { passages: [{ id: 'one', block: 2, quote: 'Wilmer räknade sina' }], proposed: proposedBody } },
  'read-only': { value: full, readonly: true },
};

/** The editor in each of its states. */
export class GalleryWriting extends LitElement {
  readonly #editor = createRef<TextEditor>();
  #picture = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.#picture = drawnPicture();
  }

  protected override render(): TemplateResult {
    const pictures: MediaLookup = (id) =>
      id === SHOWN
        ? { kind: 'picture', width: 640, height: 360, sources: [{ type: 'image/png', variants: [{ width: 640, href: this.#picture }] }] }
        : undefined;
    return html`<dk-text-editor
      ${ref(this.#editor)}
      label="Text"
      hint="Berätta vad ni gjorde, så att någon annan kan göra likadant på måndag."
      .pictures=${pictures}
    ></dk-text-editor>`;
  }

  protected override async firstUpdated(): Promise<void> {
    const scene = this.getAttribute('scene') ?? '';
    const editor = this.#editor.value!;
    Object.assign(editor, SCENES[scene]);
    while (!(await editor.updateComplete));
    if (scene === 'markdown') editor.renderRoot.querySelector<HTMLElement>('.mode')?.click();
  }
}
