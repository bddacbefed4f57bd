import { articleFeed } from '@delakultur/article-feed';
import { createWidgetSdk, languagePlugin, session } from '@delakultur/sdk';
import { readSessionConfig } from './session-config.ts';

const mark = Symbol.for('delakultur.loader');
const page: HTMLElement & { [mark]?: true } = document.documentElement;

/** The one script that a page needs: looks for `dk-*` tags, now and later, and fetches only their widgets, and sign-in only for those that ask for it. */
async function load(): Promise<void> {
  if (page[mark]) return console.warn('Delakultur is on this page twice; this copy stands back');
  page[mark] = true;
  const sdk = createWidgetSdk({
    endpoint: new URL(new URL(import.meta.url).origin),
    plugins: [
      languagePlugin(),
      { name: 'session', provides: [session], load: async () => (await import('@delakultur/session')).sessionPlugin(readSessionConfig()) },
      articleFeed(),
    ],
  });
  await sdk.ready;
}

await load();
