import type { PublicationPage } from '@delakultur/contracts/client';
import type { WidgetClient } from '@delakultur/sdk';
import type { LitElement } from 'lit';

/** What the parts that come later need of the feed they belong to. */
export interface Feed extends LitElement {
  readonly client: WidgetClient | undefined;
  readonly site: string;
  readonly layout: 'list' | 'grid' | 'single';
  readonly headingLevel: number;
  schoolForm: string;
  topic: string;
  /** The article that is open. */
  readonly reading: string | undefined;
  /** What is on the screen; absent until the first answer. */
  shown: PublicationPage | undefined;
  /** Asks for a page of what the feed is about; the first, or the one that begins after a cursor. */
  fetch(after?: string, signal?: AbortSignal): Promise<PublicationPage>;
  /** Asks again after a failure. */
  retry(): void;
  /** Closes the open article, and gives its card the focus. */
  close(): Promise<void>;
}
