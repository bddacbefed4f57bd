import { people, signedIn, stage } from '@delakultur/elements/testing';
import { ANSWERS, type GalleryState } from './answers.ts';

/** Gives the widgets inside it a server and a session of their own: whatever provides a token nearer than the page comes first. */
export class GalleryStateElement extends HTMLElement {
  connectedCallback(): void {
    const { session } = stage(this, ANSWERS[(this.getAttribute('state') ?? 'full') as GalleryState], signedIn(people.author));
    if (this.hasAttribute('signed-out')) session.become({ phase: 'signed-out' });
  }
}
