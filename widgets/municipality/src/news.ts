import type { Broadcast, BroadcastList } from '@delakultur/contracts/client';
import { emptyState, Fetched, focusSoon, heading } from '@delakultur/elements';
import { Localized } from '@delakultur/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { MessageKit } from './message-kit.ts';
import { NewsForm } from './news-form.ts';
import { newsWords, type NewsWords } from './news.words.ts';
import { paragraphs } from './paragraphs.ts';
import type { Part } from './part.ts';
import { ownReceipt, receiptList } from './receipts.ts';
import type { Town } from './town.ts';

/** Words from the chief editor: written and followed by them, read and passed on by contact persons, read by staff (C7). */
export class News implements Part {
  readonly words: Localized<NewsWords>;
  readonly #town: Town;
  readonly #list: Fetched<BroadcastList>;
  readonly #form: NewsForm;
  readonly #kit: MessageKit;
  #busy: string | undefined;
  #problem: { readonly id: string; readonly text: string } | undefined;

  constructor(town: Town) {
    this.#town = town;
    this.words = new Localized(town, newsWords);
    this.#list = new Fetched(town, (client, site, signal) => client.call('broadcast.list', { site }, { signal }));
    this.#form = new NewsForm(town, (broadcast) => this.#put(broadcast));
    this.#kit = new MessageKit(town);
  }

  refresh(): void {
    this.#list.refresh(this.#site);
  }

  forget(all: boolean): void {
    this.#list.forget();
    this.#form.forget(all);
    this.#problem = undefined;
    if (all) this.#kit.close();
  }

  get #site(): string {
    return this.#town.facts.slug;
  }

  render(): TemplateResult {
    const { text } = this.words;
    const list = this.#list.get(this.#site);
    const failure = this.#list.failure(this.#site);
    return html`<section class="news" aria-labelledby="news-heading">
      ${heading(this.#town.headingLevel + 1, text.heading, 'news-heading')}
      ${list ? this.#content(list, failure !== undefined) : this.#town.awaited(failure, () => this.refresh())}
    </section>`;
  }

  #content({ items, maySend }: BroadcastList, isStale: boolean): TemplateResult {
    const { text } = this.words;
    const isContact = this.#town.me.assignments.some(({ role }) => role === 'contact-person');
    const reader = maySend ? 'chief' : isContact ? 'contact' : 'staff';
    return html`${isStale ? html`<p class="muted" role="status">${this.#town.text.stale}</p>` : nothing}
    ${maySend ? this.#form.render(text) : nothing}
    ${items.length === 0 ? emptyState({ heading: text.emptyHeading, text: text.emptyText[reader] }) : items.map((one) => this.#item(one, maySend))}`;
  }

  #item(broadcast: Broadcast, maySend: boolean): TemplateResult {
    const { text } = this.words;
    const { id, subject, by, at, receipts } = broadcast;
    const own = receipts.find(({ kommun }) => kommun === this.#town.me.kommun);
    const isMine = broadcast.acts.length > 0 || (own !== undefined && !maySend);
    return html`<article class="item" aria-labelledby="news-${id}">
      ${heading(this.#town.headingLevel + 2, subject, `news-${id}`)}
      <p class="muted">${text.by(this.#town.nameOf(by), this.#town.when(at))}</p>
      ${paragraphs(broadcast.text)} ${own && isMine ? ownReceipt(own, this.#town, text) : nothing} ${this.#acts(broadcast)}
      ${receipts.length > 1 ? receiptList(receipts, this.#town, text) : nothing}
    </article>`;
  }

  #acts(broadcast: Broadcast): TemplateResult | typeof nothing {
    const { text } = this.words;
    const { id, acts, receipts } = broadcast;
    if (acts.length === 0) return nothing;
    const { kommun, kommunName } = this.#town.me;
    const isPassedOn = receipts.some((receipt) => receipt.kommun === kommun && receipt.passedOnAt !== null);
    return html`<div class="acts-panel">
      ${acts.includes('read') ? this.#act(id, text.read, text.readFollows, 'read', () => this.#read(id)) : nothing}
      ${
        acts.includes('pass-on')
          ? html`${this.#act(id, text.toDesks, text.toDesksFollows(kommunName), 'desk', () => this.#passOn(broadcast, 'desk'))}
            ${isPassedOn ? nothing : this.#byHand(broadcast)}`
          : nothing
      }
      ${this.#problem?.id === id ? html`<p class="error" role="alert">${this.#problem.text}</p>` : nothing}
    </div>`;
  }

  #act(id: string, label: string, follows: string, name: string, run: () => Promise<void>): TemplateResult {
    return html`<div class="act">
      <button
        class="button"
        type="button"
        aria-describedby="follows-${name}-${id}"
        aria-disabled=${this.#busy ? 'true' : nothing}
        @click=${() => void run().catch(reportError)}
      >
        ${this.#busy === `${id} ${name}` ? this.#town.text.busy : label}
      </button>
      <p class="consequence" id="follows-${name}-${id}">${follows}</p>
    </div>`;
  }

  #byHand(broadcast: Broadcast): TemplateResult {
    const { text } = this.words;
    const { id } = broadcast;
    const isOpen = this.#kit.isOpenFor(id);
    return html`<div class="act">
      <button
        class="button"
        type="button"
        data-kit=${id}
        aria-expanded=${isOpen}
        aria-describedby="follows-hand-${id}"
        @click=${() => this.#toggleKit(broadcast)}
      >
        ${text.byHand}
      </button>
      <p class="consequence" id="follows-hand-${id}">${text.byHandFollows}</p>
      ${
        isOpen
          ? html`${this.#kit.render(text)}
            ${this.#act(id, text.handed, text.handedFollows, 'by-hand', () => this.#passOn(broadcast, 'by-hand'))}`
          : nothing
      }
    </div>`;
  }

  #toggleKit(broadcast: Broadcast): void {
    if (!this.#kit.isOpenFor(broadcast.id)) return this.#kit.open(broadcast, this.words.text);
    this.#kit.close();
    focusSoon(this.#town, `[data-kit="${broadcast.id}"]`);
  }

  #read(broadcastId: string): Promise<void> {
    return this.#carryOut(`${broadcastId} read`, async () => {
      const broadcast = await this.#town.client!.call('broadcast.read', { broadcastId });
      return [broadcast, this.words.text.readDone];
    });
  }

  async #passOn(broadcast: Broadcast, how: 'desk' | 'by-hand'): Promise<void> {
    if (how === 'desk' && !(await this.#isSure(broadcast))) return;
    const { text } = this.words;
    await this.#carryOut(`${broadcast.id} ${how}`, async () => {
      const passed = await this.#town.client!.call('broadcast.pass-on', { broadcastId: broadcast.id, how });
      const own = passed.receipts.find(({ kommun }) => kommun === this.#town.me.kommun);
      this.#kit.close();
      return [passed, how === 'desk' ? text.toDesksDone(own?.reached ?? 0) : text.handedDone];
    });
  }

  async #isSure({ subject }: Broadcast): Promise<boolean> {
    const { text } = this.words;
    const { kommunName } = this.#town.me;
    const answer = await this.#town.dialog.ask({
      heading: text.toDesksQuestion(subject, kommunName),
      body: html`<p>${text.toDesksFollows(kommunName)}</p>`,
      acts: (close) =>
        html`<button class="button primary" type="button" @click=${() => close('yes')}>${text.toDesksYes}</button>
          <button class="button" type="button" @click=${() => close('')}>${text.toDesksNo}</button>`,
    });
    return answer === 'yes';
  }

  async #carryOut(name: string, act: () => Promise<readonly [Broadcast, string]>): Promise<void> {
    if (this.#busy) return;
    const [id = ''] = name.split(' ');
    this.#busy = name;
    this.#problem = undefined;
    this.#town.requestUpdate();
    try {
      const [broadcast, said] = await act();
      this.#put(broadcast);
      this.#town.say(said);
      focusSoon(this.#town, `[id="news-${id}"]`);
    } catch (error) {
      this.#problem = { id, text: this.#town.problemOf(error) };
      this.refresh();
    } finally {
      this.#busy = undefined;
      this.#town.requestUpdate();
    }
  }

  /** What a command answered is in sight at once. */
  #put(broadcast: Broadcast): void {
    const list = this.#list.get(this.#site);
    if (!list) return;
    const isKnown = list.items.some(({ id }) => id === broadcast.id);
    const items = isKnown ? list.items.map((one) => (one.id === broadcast.id ? broadcast : one)) : [broadcast, ...list.items];
    this.#list.put({ ...list, items }, this.#site);
  }
}
