import { ArticleMedia, focusSoon } from '@delakultur/elements';
import { Localized } from '@delakultur/sdk';
import type { TemplateResult } from 'lit';
import { conflictWords } from './conflict.words.ts';
import type { SaveState } from './draft-saver.ts';
import type { Draft } from './draft.ts';
import type { Drafting } from './drafting.ts';
import type { Form } from './form.ts';
import { twoVersions } from './two-versions.ts';

/** The choice between one's own text and what was saved in between; each way out can be undone or loses nothing. */
export class Conflict {
  readonly #form: Form;
  readonly #drafting: Drafting;
  readonly #words: Localized<typeof conflictWords.sv>;
  readonly #media: ArticleMedia;

  constructor(form: Form, drafting: Drafting) {
    this.#form = form;
    this.#drafting = drafting;
    this.#words = new Localized(form, conflictWords);
    this.#media = new ArticleMedia(form);
  }

  render({ theirs, draft }: Extract<SaveState, { phase: 'conflict' }>): TemplateResult {
    const { text, language, headingLevel } = this.#form;
    const mine = this.#drafting.saver.draft;
    return twoVersions({
      theirs,
      mine,
      words: this.#words.text,
      media: this.#media.lookup({ ...theirs, body: { type: 'doc', content: [...mine.body.content, ...theirs.body.content] } }),
      untitled: text.untitled,
      lang: language,
      headingLevel: headingLevel + 1,
      acts: {
        keepMine: () => this.#keepMine(draft),
        takeTheirs: () => this.#takeTheirs(),
        keepAsNew: () => this.#keepAsNew(),
        dropMine: this.#drafting.startNew,
      },
    });
  }

  #keepMine(theirs: Draft): void {
    const undo = (): void => this.#putBack(theirs);
    this.#drafting.setAside = theirs;
    this.#drafting.saver
      .keepMine()
      .then((isSaved) => isSaved && this.#form.say(this.#words.text.keptMine, undo))
      .catch(reportError);
    focusSoon(this.#form, '#title');
  }

  #takeTheirs(): void {
    const { saver } = this.#drafting;
    const mine = saver.takeTheirs();
    this.#drafting.setAside = mine;
    this.#drafting.show(saver.draft);
    this.#form.say(this.#words.text.tookTheirs, () => this.#putBack(mine));
    focusSoon(this.#form, '#title');
  }

  #keepAsNew(): void {
    this.#drafting.opened = undefined;
    this.#drafting.saver
      .keepAsNew()
      .then((isSaved) => isSaved && this.#form.say(this.#words.text.keptAsNew))
      .catch(reportError);
    focusSoon(this.#form, '#title');
  }

  #putBack(draft: Draft): void {
    this.#drafting.saver.write(draft);
    this.#drafting.show(draft);
  }
}
