import { articleFeed } from '@delakultur/article-feed';
import { editorialDesk } from '@delakultur/editorial-desk';
import { managerAnswer } from '@delakultur/manager-answer';
import { municipality } from '@delakultur/municipality';
import { organisation } from '@delakultur/organisation';
import { submissionForm } from '@delakultur/submission-form';

const mark = Symbol.for('delakultur.loader');
const page: HTMLElement & { [mark]?: true } = document.documentElement;

/** The one script that a page needs: looks for `dk-*` tags, now and later, and fetches only their widgets, and sign-in only for those that ask for it. */
async function load(): Promise<void> {
  if (page[mark]) return console.warn('Delakultur is on this page twice; this copy stands back');
  page[mark] = true;
  const widgets = [articleFeed(), submissionForm(), editorialDesk(), organisation(), municipality(), managerAnswer()];
  const onPage = widgets.flatMap(({ elements = {} }) => Object.entries(elements)).filter(([name]) => page.querySelector(`dk-${name}`));
  // What the page shows at once is fetched beside the SDK, not after it. The SDK asks again, and reports what failed.
  void Promise.allSettled(onPage.map(([, fetchElement]) => fetchElement()));
  const { start } = await import('./start.ts');
  await start(new URL(new URL(import.meta.url).origin), widgets);
}

await load();
