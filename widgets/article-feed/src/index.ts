export { articleFeed } from './article-feed.plugin.ts';
export type { ArticleFeed } from './article-feed.element.ts';
