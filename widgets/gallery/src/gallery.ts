import { articleFeed } from '@delakultur/article-feed';
import { editorialDesk } from '@delakultur/editorial-desk';
import { managerAnswer } from '@delakultur/manager-answer';
import { municipality } from '@delakultur/municipality';
import { organisation } from '@delakultur/organisation';
import { createWidgetSdk, defineElement, languagePlugin } from '@delakultur/sdk';
import { submissionForm } from '@delakultur/submission-form';
import { TextEditor } from '@delakultur/text-editor';
import { GalleryMedia } from './gallery-media.element.ts';
import { GalleryParts } from './gallery-parts.element.ts';
import { GalleryStateElement } from './gallery-state.element.ts';
import { GalleryWriting } from './gallery-writing.element.ts';

const wanted = new URLSearchParams(location.search);
const page = document.documentElement;

/** `?theme=dark&lang=en&only=feed-list-full`, for screenshots and for showing somebody one thing. */
page.lang = wanted.get('lang') ?? 'sv';
page.dataset['theme'] = wanted.get('theme') ?? 'auto';
const only = wanted.get('only');
for (const section of document.querySelectorAll<HTMLElement>('main > section')) section.hidden = only !== null && section.id !== only;

customElements.define('gallery-state', GalleryStateElement);
customElements.define('gallery-parts', GalleryParts);
customElements.define('gallery-media', GalleryMedia);
customElements.define('gallery-writing', GalleryWriting);
defineElement('dk-text-editor', TextEditor);
const sdk = createWidgetSdk({
  endpoint: new URL(location.origin),
  plugins: [languagePlugin(), articleFeed(), submissionForm(), editorialDesk(), organisation(), municipality(), managerAnswer()],
});
await sdk.ready;
