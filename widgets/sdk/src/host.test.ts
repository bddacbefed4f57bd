import { ContextConsumer } from '@lit/context';
import { html, LitElement } from 'lit';
import { afterEach, expect, it, onTestFinished, vi } from 'vitest';
import { createWidgetSdk } from './host.ts';
import type { ElementLoader, LazyPlugin, WidgetPlugin, WidgetSdk } from './plugin.ts';
import { leaksListener } from './test-plugins/leaks-listener.ts';
import { listenersLeftBehind } from './test-plugins/left-behind.ts';
import { halfMade, throwsInSetup } from './test-plugins/throws-in-setup.ts';
import { answer, greeting, withChildScope } from './test-plugins/with-child-scope.ts';
import { token } from './token.ts';
import { WidgetElement } from './widget-element.ts';
import { Localized } from './localized.ts';

/** Ends as soon as it is there. */
const PATIENCE = { timeout: 20_000 };

const endpoint = new URL('https://delakultur.example');
const running: WidgetSdk[] = [];

function start(...plugins: readonly (WidgetPlugin | LazyPlugin)[]): WidgetSdk {
  const sdk = createWidgetSdk({ endpoint, plugins });
  running.push(sdk);
  return sdk;
}

const plugin = (facts: Partial<WidgetPlugin>): WidgetPlugin => ({ name: 'mine', sdk: '^1.0.0', ...facts });

/** Asks the page for a token as an element does. */
class Asker extends LitElement {
  readonly found = new ContextConsumer(this, { context: answer, subscribe: true });
}
customElements.define('test-asker', Asker);

function ask(): Asker {
  const asker = new Asker();
  document.body.append(asker);
  return asker;
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((sdk) => sdk.dispose()));
  document.body.replaceChildren();
});

it('gives a child what its parent provides, and the page what the child answers', async () => {
  await start(withChildScope).ready;
  expect(ask().found.value).toBe('hej på dig');
});

it('answers an element that stood on the page before the SDK did', async () => {
  class Early extends WidgetElement {
    readonly words = new Localized(this, { sv: {}, others: {} });
    override render = () => html`${this.client ? 'here' : 'waiting'}`;
  }
  customElements.define('test-early', Early);
  const early = new Early();
  document.body.append(early);
  await start().ready;
  await vi.waitFor(() => expect(early.shadowRoot?.textContent).toContain('here'), PATIENCE);
});

it('hides a sibling’s value from a plugin that does not require it', async () => {
  const curious = plugin({ setup: ({ inject }) => void inject(greeting) });
  await expect(start(withChildScope, curious).ready).rejects.toMatchObject({ code: 'token-undeclared', plugin: 'mine' });
});

it('sets up a plugin after those that provide what it requires, whatever the order given', async () => {
  const seen: string[] = [];
  await start(plugin({ requires: [greeting], setup: ({ inject }) => void seen.push(inject(greeting)) }), withChildScope).ready;
  expect(seen).toEqual(['hej']);
});

it('names the plugins that require each other in a circle', async () => {
  const [one, other] = [token<string>('test.one'), token<string>('test.other')];
  const sdk = start(
    plugin({ name: 'hen', requires: [one], provides: [other] }),
    plugin({ name: 'egg', requires: [other], provides: [one] }),
  );
  await expect(sdk.ready).rejects.toThrow('plugin-cycle: hen: hen → egg → hen');
});

it.each([
  ['plugin-shape', plugin({ name: '' })],
  ['plugin-shape', plugin({ hooks: { unheardOf: () => null } as WidgetPlugin['hooks'] & object })],
  ['plugin-version', plugin({ sdk: '^2.0.0' })],
  ['plugin-version', plugin({ sdk: '^1.1.0' })],
  ['plugin-version', plugin({ sdk: 'latest' })],
  ['token-missing', plugin({ requires: [token('test.nobody')] })],
  ['token-unprovided', plugin({ provides: [token('test.forgotten')] })],
])('refuses with %s a plugin that earns it', async (code, refused) => {
  await expect(start(refused).ready).rejects.toMatchObject({ code });
});

it('refuses two plugins of one name', async () => {
  await expect(start(plugin({}), plugin({})).ready).rejects.toMatchObject({ code: 'plugin-name-taken', plugin: 'mine' });
});

it('names both plugins when a token is provided twice', async () => {
  const second = plugin({ setup: ({ provide }) => provide(greeting, 'hallå') });
  await expect(start(withChildScope, second).ready).rejects.toThrow(/token-taken: mine: .*with-child-scope/);
});

it('keeps a plugin that fails apart: nothing of it stays, and the others run', async () => {
  const left = await listenersLeftBehind(async () => {
    const sdk = start(throwsInSetup, withChildScope);
    await expect(sdk.ready).rejects.toMatchObject({
      code: 'setup-failed',
      plugin: 'throws-in-setup',
      cause: new Error('the cupboard is bare'),
    });
    expect(ask().found.value).toBe('hej på dig');
    const again = plugin({ name: 'again', provides: [halfMade], setup: ({ provide }) => provide(halfMade, 'mine') });
    await expect(start(again).ready).resolves.toBeUndefined();
    await Promise.all(running.map((one) => one.dispose()));
  });
  expect(left).toEqual([]);
});

it('gives up on a setup that does not end', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const { ready } = start(plugin({ setup: () => new Promise(() => {}) }));
  await Promise.all([expect(ready).rejects.toMatchObject({ code: 'setup-timeout', plugin: 'mine' }), vi.advanceTimersByTimeAsync(10_000)]);
});

it('gives elements what a plugin provides when it stands, so that its hooks are asked for what they do with it', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const provided = vi.fn<() => void>();
  const setup: WidgetPlugin['setup'] = ({ provide }) => {
    provide(answer, 'hej');
    provided();
    return promise;
  };
  const { ready } = start(plugin({ provides: [answer], setup }));
  await vi.waitFor(() => expect(provided).toHaveBeenCalledOnce(), PATIENCE);
  const asker = ask();
  expect(asker.found.value).toBeUndefined();
  resolve();
  await ready;
  expect(asker.found.value).toBe('hej');
});

it('fetches a lazy plugin when an element asks for its token, once, and not before', async () => {
  const load = vi.fn<LazyPlugin['load']>(async () => withChildScope);
  await start({ name: 'lazy', provides: [answer], load }).ready;
  expect(load).not.toHaveBeenCalled();
  const askers = [ask(), ask()];
  await vi.waitFor(() => expect(askers.map(({ found }) => found.value)).toEqual(['hej på dig', 'hej på dig']), PATIENCE);
  expect(load).toHaveBeenCalledOnce();
});

it('fetches a lazy plugin for an element that asked before the SDK was there', async () => {
  const asker = ask();
  await start({ name: 'lazy', provides: [answer], load: async () => withChildScope }).ready;
  await vi.waitFor(() => expect(asker.found.value).toBe('hej på dig'), PATIENCE);
});

it('fetches a lazy plugin for a plugin that requires its token', async () => {
  const seen: string[] = [];
  await start(
    { name: 'lazy', provides: [greeting], load: async () => withChildScope },
    plugin({ requires: [greeting], setup: ({ inject }) => void seen.push(inject(greeting)) }),
  ).ready;
  expect(seen).toEqual(['hej']);
});

it('loads an element’s class when the first such tag comes, and defines it under the prefix', async () => {
  const load = vi.fn<ElementLoader>(async () => class extends HTMLElement {});
  const sdk = createWidgetSdk({ endpoint, prefix: 'kommun', plugins: [plugin({ elements: { late: load } })] });
  running.push(sdk);
  await sdk.ready;
  expect(load).not.toHaveBeenCalled();
  document.body.append(document.createElement('kommun-late'));
  await customElements.whenDefined('kommun-late');
  expect(load).toHaveBeenCalledOnce();
});

it('leaves the page as it was found', async () => {
  const left = await listenersLeftBehind(async () => {
    const sdk = createWidgetSdk({ endpoint, plugins: [withChildScope, plugin({ elements: { never: async () => HTMLElement } })] });
    await sdk.ready;
    await sdk.dispose();
  });
  expect(left).toEqual([]);
  expect(ask().found.value).toBeUndefined();
});

it('finds the listener that a plugin leaks', async () => {
  const left = await listenersLeftBehind(async () => {
    const sdk = createWidgetSdk({ endpoint, plugins: [leaksListener] });
    await sdk.ready;
    await sdk.dispose();
  });
  expect(left).toContain('resize');
});

it('aborts the last plugin first', async () => {
  const order: string[] = [];
  const noting = (name: string): WidgetPlugin =>
    plugin({ name, setup: ({ signal }) => signal.addEventListener('abort', () => order.push(name)) });
  const sdk = start(noting('first'), noting('second'));
  await sdk.ready;
  await sdk.dispose();
  expect(order).toEqual(['second', 'first']);
});
