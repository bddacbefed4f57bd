import { anArticle, people, signedIn, stage } from '@delakultur/elements/testing';
import type { SubmissionForm } from '@delakultur/submission-form/element';
import { drawnPicture } from './gallery-drawing.ts';
import { MEDIA_SCENES, mediaAnswers, type MediaScene, type MediaSceneName } from './media-answers.ts';

type Carrier = Awaited<ReturnType<SubmissionForm['carrier']>>;
type Options = ConstructorParameters<Carrier>[1];

/** Carries each file as far as the scene says. */
const carrierOf = ({ files = [] }: MediaScene): Carrier => {
  let next = 0;
  const hows = files.map(([, , how]) => how).filter((how) => how !== 'waits');
  return class {
    readonly #options: Options;
    readonly #how = hows[next++];
    constructor(_: Blob, options: Options) {
      this.#options = options;
    }
    start(): void {
      if (this.#how === 'offline') this.#options.unanswered();
      else this.#options.progress(400, 1_000);
    }
    pause(): Promise<void> {
      return Promise.resolve();
    }
    cancel(): Promise<void> {
      return Promise.resolve();
    }
  };
};

/** The form with a draft open, and its pictures and files in one of their states. */
export class GalleryMedia extends HTMLElement {
  connectedCallback(): void {
    const scene: MediaScene = MEDIA_SCENES[this.getAttribute('scene') as MediaSceneName];
    stage(this, mediaAnswers(scene, drawnPicture()), signedIn(people.author));
    const form = document.createElement('dk-submission-form') as SubmissionForm;
    for (const [name, value] of Object.entries({
      site: 'familjen-helsingborg',
      kommun: '1277',
      'heading-level': '3',
      article: anArticle().id,
    }))
      form.setAttribute(name, value);
    this.append(form);
    this.#play(form, scene);
  }

  /** As soon as there is somewhere to choose them. */
  #play(form: SubmissionForm, scene: MediaScene): void {
    const find = (selector: string): HTMLElement | null | undefined => form.shadowRoot?.querySelector(selector);
    const isReady = find('#choose-picture') && (!scene.pictures || find('.tile img, .tile .icon'));
    if (!isReady) {
      if (this.isConnected) requestAnimationFrame(() => this.#play(form, scene));
      return;
    }
    const carrier = carrierOf(scene);
    form.carrier = () => Promise.resolve(carrier);
    for (const [name, type] of scene.files ?? [])
      choose(find(type.startsWith('image') || name.endsWith('HEIC') ? '#choose-picture' : '#choose-file'), name, type);
    requestAnimationFrame(() => {
      if (scene.press) find(scene.press)?.click();
      if (scene.files?.some(([, , how]) => how === 'paused')) setTimeout(() => find('[data-act=pause]')?.click(), 300);
    });
  }
}

function choose(input: HTMLElement | null | undefined, name: string, type: string): void {
  if (!(input instanceof HTMLInputElement)) return;
  const transfer = new DataTransfer();
  transfer.items.add(new File([new Uint8Array(1_000)], name, { type }));
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}
