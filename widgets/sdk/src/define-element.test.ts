import { expect, it, vi } from 'vitest';
import { defineElement } from './define-element.ts';

it('stands back with one warning when another copy has the tag', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  customElements.define('test-taken', class extends HTMLElement {});
  class Ours extends HTMLElement {}
  defineElement('test-taken', Ours);
  defineElement('test-taken', Ours);
  expect(warn).toHaveBeenCalledOnce();
});

it('defines one class under two tags', () => {
  class Twice extends HTMLElement {}
  defineElement('test-twice', Twice);
  defineElement('test-other-twice', Twice);
  expect(document.createElement('test-other-twice')).toBeInstanceOf(Twice);
});
