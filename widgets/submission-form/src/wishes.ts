import type { Wish, WishList } from '@delakultur/contracts/client';
import { focusSoon, icons, statusTile } from '@delakultur/elements';
import type { Localized } from '@delakultur/sdk';
import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import type { BeginningsWords } from './beginnings.words.ts';
import type { Drafting } from './drafting.ts';
import type { Form } from './form.ts';

/** Topics that somebody would like to read about (C29): taken up from the empty page, shown beside the text that takes one up, and given back. */
export class Wishes {
  readonly #form: Form;
  readonly #drafting: Drafting;
  readonly #words: Localized<BeginningsWords>;
  readonly #task: Task<readonly [], readonly Wish[]>;
  #hasAsked = false;
  #problem: string | undefined;
  /** The topic that the server no longer takes: known until it is let go, so that the way out stays while it is pressed. */
  #goneWish: string | undefined;

  constructor(form: Form, { drafting, words }: { readonly drafting: Drafting; readonly words: Localized<BeginningsWords> }) {
    this.#form = form;
    this.#drafting = drafting;
    this.#words = words;
    this.#task = new Task(form, {
      autoRun: false,
      task: async (_, { signal }) => {
        const { api, site } = form;
        const lists = await Promise.all([
          api.call('wish.list', { site, state: 'open' }, { signal }),
          api.call('wish.list', { site, state: 'taken' }, { signal }),
        ]);
        return lists.flatMap(({ items }: WishList) => items);
      },
    });
  }

  /** Which topic the text takes up, and the way to give it back. */
  own(): TemplateResult | typeof nothing {
    const { wishId } = this.#drafting.saver.draft;
    if (wishId === null) return nothing;
    this.#fetchOnce();
    const { text } = this.#words;
    const wish = this.#task.value?.find(({ id }) => id === wishId);
    const { state } = this.#drafting.saver;
    if (state.phase === 'refused' && state.problem === 'wish-not-found') this.#goneWish = wishId;
    return html`<div class="own-wish">
      ${statusTile('good', wish ? text.writesAbout(wish.title) : text.writesAboutSome, wish?.note ?? undefined)}
      ${wish?.acts.includes('give-back') ? this.#button(text.giveBack, wish, () => this.#giveBack(wish)) : nothing}
      ${this.#goneWish === wishId ? this.#dropButton() : nothing} ${this.#problemLine()}
    </div>`;
  }

  /** The text is saved all the same: a topic that is gone holds nothing up. */
  #dropButton(): TemplateResult {
    const drop = (): void => {
      this.#drafting.write({ wishId: null });
      focusSoon(this.#form, '#title');
    };
    return html`<button class="button small" type="button" @click=${drop}>${this.#words.text.dropTopic}</button>`;
  }

  /** The topics, folded away until somebody wants to see them. */
  list(): TemplateResult {
    const { text } = this.#words;
    return html`<details class="beginning" @toggle=${this.#toggled}>
      <summary>${text.wishes}</summary>
      ${this.#task.render({
        initial: () => nothing,
        pending: () => html`<p class="muted" role="status">${text.wishesLoading}</p>`,
        error: () =>
          html`<p role="status">${text.wishesFailed}</p>
            <button class="button small" type="button" @click=${this.#fetch}>${text.retry}</button>`,
        complete: (wishes) => this.#wishes(wishes),
      })}
      ${this.#problemLine()}
    </details>`;
  }

  #wishes(wishes: readonly Wish[]): TemplateResult {
    const { text } = this.#words;
    const { person, me } = this.#form;
    const nearness = ({ kommun }: Wish): number => (kommun === me?.kommun ? 0 : kommun === null ? 1 : 2);
    const mine = wishes.filter(({ takenBy, state }) => takenBy === person && state === 'taken');
    const open = wishes.filter(({ acts }) => acts.includes('take')).toSorted((one, other) => nearness(one) - nearness(other));
    if (mine.length + open.length === 0) return html`<p class="muted">${text.noWishes}</p>`;
    return html`<p class="muted">${text.wishesNote}</p>
      ${this.#group('mine', text.mineHeading, mine)} ${this.#group('open', text.openHeading, open)}`;
  }

  #group(name: 'mine' | 'open', label: string, wishes: readonly Wish[]): TemplateResult | typeof nothing {
    if (wishes.length === 0) return nothing;
    return html`<p class="label" id="wishes-${name}">${label}</p>
      <ul class="wish-list" aria-labelledby="wishes-${name}">
        ${wishes.map((wish) => this.#wish(wish))}
      </ul>`;
  }

  #wish(wish: Wish): TemplateResult {
    const { text } = this.#words;
    return html`<li>
      <p><strong>${wish.title}</strong></p>
      ${wish.note ? html`<p>${wish.note}</p>` : nothing}
      <p class="muted">${this.#factsOf(wish)}</p>
      <div class="acts-line">
        ${
          wish.acts.includes('take')
            ? this.#button(text.take, wish, () => this.#take(wish))
            : this.#button(wish.articleId ? text.goOn : text.take, wish, () => this.#goOn(wish))
        }
        ${wish.acts.includes('give-back') ? this.#button(text.giveBack, wish, () => this.#giveBack(wish)) : nothing}
      </div>
    </li>`;
  }

  #factsOf({ kommun, schoolForm, topic }: Wish): string {
    const { text } = this.#words;
    const { me } = this.#form;
    const from = kommun === null ? text.wantedFromAny : kommun === me?.kommun ? text.wantedFrom(me.kommunName) : text.wantedFromOther;
    return [schoolForm && text.schoolForms[schoolForm], topic && text.topics[topic], from].filter(Boolean).join(' · ');
  }

  #button(label: string, { title }: Wish, press: () => void): TemplateResult {
    return html`<button class="button small" type="button" aria-label="${label}: ${title}" @click=${press}>${label}</button>`;
  }

  #problemLine(): TemplateResult | typeof nothing {
    return this.#problem ? html`<p class="error" role="alert">${icons.icon(icons.attention)} ${this.#problem}</p>` : nothing;
  }

  #take(wish: Wish): void {
    this.#carryOut(async () => {
      const taken = await this.#form.api.call('wish.take', { wishId: wish.id, version: wish.version });
      this.#write(taken);
      this.#form.say(this.#words.text.taken(wish.title), () => this.#giveBack(taken));
    });
  }

  #goOn(wish: Wish): void {
    if (wish.articleId) this.#drafting.change(wish.articleId).catch(reportError);
    else this.#write(wish);
  }

  /** What the topic says already need not be written again. */
  #write({ id, title, schoolForm, topic }: Wish): void {
    const { draft } = this.#drafting.saver;
    this.#form.view = 'write';
    this.#drafting.write({
      wishId: id,
      title: draft.title.trim() === '' ? title : draft.title,
      schoolForm: draft.schoolForm ?? schoolForm,
      topic: draft.topic ?? topic,
    });
    focusSoon(this.#form, '#title');
  }

  #giveBack({ id: wishId, version, title }: Wish): void {
    this.#carryOut(async () => {
      await this.#form.api.call('wish.give-back', { wishId, version });
      if (this.#drafting.saver.draft.wishId === wishId) this.#drafting.write({ wishId: null });
      this.#form.say(this.#words.text.givenBack(title));
      focusSoon(this.#form, '#title');
    });
  }

  #carryOut(act: () => Promise<void>): void {
    this.#problem = undefined;
    this.#form
      .carryOut(
        'wishing',
        async () => {
          await act();
          this.#fetch();
        },
        (slug) => this.#refused(slug),
      )
      .catch(reportError);
  }

  #refused(slug: string): void {
    const isGone = slug.startsWith('wish-');
    this.#problem = isGone ? this.#words.text.goneMeanwhile : this.#form.problem;
    this.#form.problem = undefined;
    if (isGone) this.#fetch();
  }

  readonly #toggled = (event: Event): void => {
    if ((event.currentTarget as HTMLDetailsElement).open) this.#fetch();
  };

  readonly #fetch = (): void => void this.#task.run();

  /** A text that takes up a topic has to say which; asked for once. */
  #fetchOnce(): void {
    if (this.#hasAsked) return;
    this.#hasAsked = true;
    queueMicrotask(this.#fetch);
  }
}
