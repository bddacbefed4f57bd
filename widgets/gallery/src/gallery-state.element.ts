import { people, signedIn, stage, type Answers } from '@delakultur/elements/testing';
import { ANSWERS, type GalleryState } from './answers.ts';
import { deskAnswers, momentOf, type DeskMomentName } from './desk-answers.ts';
import { formAnswers, type FormSceneName } from './form-answers.ts';
import { linkAnswers, type LinkName } from './link-answers.ts';
import { sceneOf, type SceneName } from './municipality-answers.ts';

/** Gives the widgets inside it a server and a session of their own: whatever provides a token nearer than the page comes first. */
export class GalleryStateElement extends HTMLElement {
  connectedCallback(): void {
    const [answers, who] = this.#staged();
    const { session } = stage(this, answers, signedIn(people[who]));
    if (this.hasAttribute('signed-out')) session.become({ phase: 'signed-out' });
  }

  /** `moment`: one of an article's life, as whoever it concerns sees it. `scene`: somebody before a municipality's roles or what municipalities share. `link`: what stands behind the link in a mail. `draft`: what an author may be writing on. */
  #staged(): readonly [Answers, keyof typeof people] {
    const scene = this.getAttribute('scene');
    if (scene) {
      const { answers, as } = sceneOf(scene as SceneName);
      return [answers, as];
    }
    const link = this.getAttribute('link');
    if (link) return [linkAnswers(link as LinkName), 'manager'];
    const draft = this.getAttribute('draft');
    if (draft) return [formAnswers(draft as FormSceneName), 'author'];
    const moment = this.getAttribute('moment');
    if (!moment) return [ANSWERS[(this.getAttribute('state') ?? 'full') as GalleryState], 'author'];
    const found = momentOf(moment as DeskMomentName);
    return [deskAnswers(found), found.as];
  }
}
