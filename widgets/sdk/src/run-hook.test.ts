import { expect, it, vi } from 'vitest';
import type { PluginHooks, WidgetPlugin } from './plugin.ts';
import { runCollect, runFirst, runParallel, runWaterfall, taps } from './run-hook.ts';

/** Ends as soon as it is there. */
const PATIENCE = { timeout: 20_000 };

const plugin = (name: string, hooks: NonNullable<WidgetPlugin['hooks']>): WidgetPlugin => ({ name, sdk: '^1.0.0', hooks });

/** A request hook that leaves its name. */
const sign = (name: string) => (request: Request) =>
  new Request(request, { headers: { 'x-path': `${request.headers.get('x-path') ?? ''}${name}` } });

it('takes the first answer that is not null', async () => {
  const plugins = [plugin('silent', { accessToken: () => null }), plugin('host page', { accessToken: () => 'a token' })];
  expect(await runFirst(taps(plugins, 'accessToken'), 'delakultur-api')).toBe('a token');
});

it('hands a request from one to the next, pre before the others and post after', async () => {
  const plugins = [
    plugin('last', { request: { order: 'post', handler: sign('c') } }),
    plugin('middle', { request: sign('b') }),
    plugin('first', { request: { order: 'pre', handler: sign('a') } }),
  ];
  const request = await runWaterfall(taps(plugins, 'request'), new Request('https://delakultur.example'));
  expect(request.headers.get('x-path')).toBe('abc');
});

it('names plugin and hook when a hook fails, and keeps the cause', async () => {
  const cause = new Error('no key');
  const broken = plugin('broken', { accessToken: () => Promise.reject(cause) });
  await expect(runFirst(taps([broken], 'accessToken'), 'delakultur-api')).rejects.toMatchObject({
    code: 'hook-failed',
    plugin: 'broken',
    hook: 'accessToken',
    cause,
  });
});

it('reports a contribution that fails, and keeps the others', () => {
  const report = vi.spyOn(globalThis, 'reportError').mockImplementation(() => {});
  const broken = plugin('broken', {
    extend: () => {
      throw new Error('no ink');
    },
  });
  expect(runCollect(taps([broken, plugin('quiet', { extend: () => null })], 'extend'), { name: 'x', element: document.body })).toEqual([]);
  expect(report).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ code: 'hook-failed', plugin: 'broken', hook: 'extend' }));
});

it('tells every observer, though one fails', async () => {
  const report = vi.spyOn(globalThis, 'reportError').mockImplementation(() => {});
  const heard = vi.fn<PluginHooks['event']>();
  const broken = plugin('broken', { event: () => Promise.reject(new Error('asleep')) });
  runParallel(taps([broken, plugin('awake', { event: heard })], 'event'), { name: 'dk-article-open', element: document.body, detail: {} });
  expect(heard).toHaveBeenCalledOnce();
  await vi.waitFor(() => expect(report).toHaveBeenCalledOnce(), PATIENCE);
});
