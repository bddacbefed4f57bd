import { type WidgetPlugin } from '@delakultur/sdk';

/** `<dk-article-feed>`: what a site has released, for anyone. */
export const articleFeed = (): WidgetPlugin => ({
  name: 'article-feed',
  sdk: '^1.0.0',
  elements: { 'article-feed': async () => (await import('./article-feed.element.ts')).ArticleFeed },
});
