import { createWidgetSdk, languagePlugin } from '@delakultur/sdk';
import { articleFeed } from '@delakultur/article-feed';

const sdk = createWidgetSdk({ endpoint: new URL(new URL(import.meta.url).origin), plugins: [languagePlugin(), articleFeed()] });
await sdk.ready;
