import { OfflineError, type WidgetClient } from '@delakultur/sdk';
import { html, LitElement, type TemplateResult } from 'lit';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Fetched } from './fetched.ts';

let answer: (key: string, signal: AbortSignal) => Promise<string>;

class Shown extends LitElement {
  readonly client = {} as WidgetClient;
  readonly fetched = new Fetched(this, (_, key, signal) => answer(key, signal));

  override render(): TemplateResult {
    return html`${this.fetched.get('a') ?? (this.fetched.failure('a') ? 'failed' : 'waiting')}`;
  }
}
customElements.define('test-fetched', Shown);

let shown: Shown;
const text = (): string | undefined => shown.shadowRoot?.textContent?.trim();

beforeEach(() => {
  answer = (key) => Promise.resolve(`${key}1`);
  shown = document.createElement('test-fetched') as Shown;
});
afterEach(() => shown.remove());

it('fetches what is first asked for, and shows it when it is there', async () => {
  document.body.append(shown);
  await expect.poll(text).toBe('a1');
});

it('keeps what is known in sight while it is fetched anew, and when that fails', async () => {
  document.body.append(shown);
  await expect.poll(text).toBe('a1');
  answer = () => Promise.reject(new OfflineError('No answer'));
  shown.fetched.refresh('a');
  await expect.poll(() => shown.fetched.failure('a')).toBeInstanceOf(OfflineError);
  expect(text()).toBe('a1');
});

it('says that the first attempt failed, and tries again when asked', async () => {
  answer = () => Promise.reject(new OfflineError('No answer'));
  document.body.append(shown);
  await expect.poll(text).toBe('failed');
  answer = () => Promise.resolve('a2');
  shown.fetched.refresh('a');
  await expect.poll(text).toBe('a2');
});

it('takes what a command answered rather than a question that is still out', async () => {
  const { promise, resolve: late } = Promise.withResolvers<string>();
  answer = () => promise;
  document.body.append(shown);
  await expect.poll(text).toBe('waiting');
  shown.fetched.put('from the command', 'a');
  late('too late');
  await expect.poll(text).toBe('from the command');
});

it('leaves nothing of one person’s answers to the next', async () => {
  let asked: AbortSignal | undefined;
  answer = (_, signal) => {
    asked = signal;
    return new Promise(() => undefined);
  };
  document.body.append(shown);
  await expect.poll(() => asked).toBeDefined();
  shown.fetched.forget();
  expect(asked?.aborted).toBe(true);
});
