import { client } from '@delakultur/sdk';
import { ContextProvider } from '@lit/context';
import { fakeClient, type GalleryState } from './fake-client.ts';

/** Gives the widgets inside it a client of their own: whatever provides a token nearer than the page comes first. */
export class GalleryStateElement extends HTMLElement {
  connectedCallback(): void {
    new ContextProvider(this, {
      context: client,
      initialValue: fakeClient((this.getAttribute('state') ?? 'full') as GalleryState),
    }).hostConnected();
  }
}
