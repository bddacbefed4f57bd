import type { Document } from '@delakultur/document';
import { createWidgetSdk, languagePlugin, type WidgetSdk } from '@delakultur/sdk';
import { afterEach, beforeEach, expect } from 'vitest';
import { userEvent } from 'vitest/browser';
import { TextEditor } from './text-editor.element.ts';

if (!customElements.get('dk-text-editor')) customElements.define('dk-text-editor', TextEditor);

let sdk: WidgetSdk;

/** A page of its own for every test in the file. */
export function onPage(): void {
  beforeEach(async () => {
    document.documentElement.lang = 'sv';
    document.title = 'Skriv';
    sdk = createWidgetSdk({ endpoint: new URL('http://delakultur.localhost/'), plugins: [languagePlugin()] });
    await sdk.ready;
  });
  afterEach(async () => {
    document.body.replaceChildren();
    await sdk.dispose();
  });
}

type Top = Document['content'][number];

export const p = (...words: readonly string[]): Top => ({ type: 'paragraph', content: words.map((text) => ({ type: 'text', text })) });
export const doc = (...content: readonly Top[]): Document => ({ type: 'doc', content });

export interface Page {
  readonly editor: TextEditor;
  readonly text: HTMLElement;
  /** What the form has been told, newest last. */
  readonly told: readonly Document[];
  readonly find: <E extends Element = HTMLElement>(selector: string) => E;
  readonly press: (tool: string) => Promise<void>;
}

/** An editor with that text, with the caret at its end. */
export async function write(value: Document = doc({ type: 'paragraph' }), more: Partial<TextEditor> = {}): Promise<Page> {
  const told: Document[] = [];
  const editor = new TextEditor();
  Object.assign(editor, { label: 'Text', ...more });
  editor.value = value;
  editor.addEventListener('dk-text-change', ({ detail }) => told.push(detail.value));
  const main = document.createElement('main');
  main.append(editor);
  document.body.replaceChildren(main);
  await expect.poll(() => editor.renderRoot.querySelector('[role=textbox], textarea')).toBeTruthy();
  await editor.updateComplete;
  const find = <E extends Element = HTMLElement>(selector: string): E => editor.renderRoot.querySelector<E>(selector)!;
  editor.focus();
  await userEvent.keyboard('{Control>}{End}{/Control}');
  // For 200 ms after it got the focus ProseMirror takes a jump to the beginning for the browser's own, and undoes it.
  await new Promise((resolve) => setTimeout(resolve, 220));
  const press = async (tool: string): Promise<void> => {
    await userEvent.click(find(`[data-tool=${tool}]`));
    await editor.updateComplete;
  };
  return { editor, text: find('#text'), told, find, press };
}

export const type = (keys: string): Promise<void> => userEvent.keyboard(keys);
