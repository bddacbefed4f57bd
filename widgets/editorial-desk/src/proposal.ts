import type { Article, ArticleProposal } from '@delakultur/contracts/client';
import { blockChanges, type BlockChange } from '@delakultur/document';
import {
  changedWords,
  type DocumentOptions,
  focusSoon,
  heading,
  markedChange,
  markedWords,
  passagesOf,
  radioGroup,
  shownBlock,
} from '@delakultur/elements';
import { Localized } from '@delakultur/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { ActForm, FormAnswer, FormContext } from './act-form.ts';
import { REASON_MAX } from './act-form.ts';
import type { Desk } from './desk.ts';
import { proposalWords, type ProposalWords } from './proposal.words.ts';
import { textArea } from './text-area.ts';

type Answer = 'yes' | 'no' | '';
const TITLE = 'title';

/** The editor's wording: every change in its place, each with a question of its own for whoever wrote the article (T3). */
export class Proposal implements ActForm {
  readonly #desk: Desk;
  readonly #words: Localized<ProposalWords>;
  #options: DocumentOptions;

  constructor(desk: Desk) {
    this.#desk = desk;
    this.#words = new Localized(desk, proposalWords);
    this.#options = { headingLevel: desk.headingLevel + 1 };
  }

  // ── The text, with the changes in it

  view(article: Article, proposal: ArticleProposal, { context, options }: ProposalView): TemplateResult {
    const { text } = this.#words;
    this.#options = options;
    const ids = idsOf(article, proposal);
    return html`<div class="changes marked">
      ${ids.length === 0 ? html`<p class="muted">${text.same}</p>` : this.#top(article, ids, context)}
      ${this.#title(article, proposal, ids, context)}
      ${passagesOf(article.body, proposal.body).map((passage) =>
        passage.kind === 'same'
          ? shownBlock(passage.block, this.#options)
          : this.#change(passage.change, { id: String(passage.index), ids, context }),
      )}
    </div>`;
  }

  #top(article: Article, ids: readonly string[], context: FormContext | undefined): TemplateResult {
    const { text } = this.#words;
    const legend = html`<p class="legend"><ins>+ ${text.added}</ins> <del>− ${text.removed}</del></p>`;
    if (!context) return legend;
    return html`${legend}
      <div class="answered">
        <p role="status">${text.answered(decided(ids, context), ids.length)}</p>
        <button class="button" type="button" @click=${() => this.#approveAll(ids, context)}>${text.approveAll}</button>
      </div>`;
  }

  #approveAll(ids: readonly string[], context: FormContext): void {
    for (const id of ids) context.choose(keyOf(context, id), 'yes');
    focusSoon(this.#desk, '[data-send="answer"]');
  }

  #title(article: Article, proposal: ArticleProposal, ids: readonly string[], context: FormContext | undefined): TemplateResult {
    const { headingLevel } = this.#desk;
    const marked = heading(headingLevel + 2, markedWords(changedWords(article.title, proposal.title), this.#words.text));
    return ids.includes(TITLE) ? this.#question(marked, { id: TITLE, ids, context, kind: 'changed' }) : marked;
  }

  #change(change: BlockChange, facts: Omit<QuestionFacts, 'kind'>): TemplateResult {
    const shown = markedChange(change, { words: this.#words.text, document: this.#options });
    return this.#question(shown, { ...facts, kind: change.kind });
  }

  #question(shown: TemplateResult, { id, ids, context, kind }: QuestionFacts): TemplateResult {
    const { text } = this.#words;
    const [at, of] = [ids.indexOf(id) + 1, ids.length];
    const legend = id === TITLE ? text.titleChange(at, of) : text.change(at, of);
    if (!context) {
      return html`<div class="change" role="group" aria-label=${legend}>
        <p class="legend" aria-hidden="true">${legend}</p>
        ${shown}
      </div>`;
    }
    const { yes, no } = text.answers[kind];
    const answer = answerOf(context, id);
    return html`<div class="change" data-answer=${answer || 'none'}>
      <div id="change-${id}">${shown}</div>
      ${radioGroup({
        name: `answer-${id}`,
        legend,
        describedBy: `change-${id}`,
        options: [
          { value: 'yes', label: yes },
          { value: 'no', label: no },
        ],
        chosen: answer,
        error: context.isChecked && answer === '' ? text.missing : undefined,
        choose: (value) => context.choose(keyOf(context, id), value),
      })}
    </div>`;
  }

  // ── The answer, among the acts

  render(context: FormContext): TemplateResult {
    const { text } = this.#words;
    const { typed, keep, isChecked, words } = context;
    const ids = idsIn(context);
    const missing = ids.length - decided(ids, context);
    const hasNo = ids.some((id) => answerOf(context, id) === 'no');
    return html`${ids.length === 0 ? nothing : html`<p class="muted">${text.answered(ids.length - missing, ids.length)}</p>`}
    ${isChecked && missing > 0 ? html`<p class="error" role="alert">${text.missingCount(missing)}</p>` : nothing}
    ${
      hasNo
        ? textArea({
            id: 'reason-answer',
            label: words.reason ?? '',
            hint: words.hint,
            error: isChecked && missing === 0 && typed('reason').trim() === '' ? text.reasonMissing : undefined,
            value: typed('reason'),
            maxLength: REASON_MAX,
            write: (reason) => keep('reason', reason),
          })
        : nothing
    }`;
  }

  follows(context: FormContext): string {
    const { follows } = this.#words.text;
    const ids = idsIn(context);
    const answers = ids.map((id) => answerOf(context, id));
    if (ids.length === 0) return follows.same;
    if (answers.includes('')) return follows.undecided;
    if (!answers.includes('no')) return follows.all;
    return answers.includes('yes') ? follows.some : follows.none;
  }

  read(context: FormContext): FormAnswer {
    const { text } = this.#words;
    const ids = idsIn(context);
    const open = ids.find((id) => answerOf(context, id) === '');
    if (open !== undefined) return { missing: `[name="answer-${open}"]` };
    const yes = ids.filter((id) => answerOf(context, id) === 'yes');
    if (yes.length === ids.length)
      return { step: (client, at, options) => client.call('article.approve', at, options), done: text.approved };
    const reason = context.typed('reason').trim();
    if (reason === '') return { missing: '#reason-answer' };
    if (yes.length === 0)
      return { step: (client, at, options) => client.call('article.decline', { ...at, reason }, options), done: text.settled };
    const accepted = yes.filter((id) => id !== TITLE).map(Number);
    return {
      step: (client, at, options) => client.call('article.settle', { ...at, title: yes.includes(TITLE), accepted, reason }, options),
      done: text.settled,
    };
  }
}

export interface ProposalView {
  /** That of whoever is to answer; undefined for everyone else. */
  readonly context: FormContext | undefined;
  readonly options: DocumentOptions;
}

interface QuestionFacts {
  readonly id: string;
  readonly ids: readonly string[];
  readonly context: FormContext | undefined;
  readonly kind: BlockChange['kind'];
}

/** What there is to answer: the title where it changes, and each change to a block. */
function idsOf({ title, body }: Article, proposal: ArticleProposal): readonly string[] {
  const blocks = blockChanges(body, proposal.body).map((_, index) => String(index));
  return title === proposal.title ? blocks : [TITLE, ...blocks];
}

const idsIn = ({ article }: FormContext): readonly string[] => (article.proposal ? idsOf(article, article.proposal) : []);

/** Answers belong to one proposal: another one is asked about anew. */
const keyOf = ({ article }: FormContext, id: string): string => `${article.proposal?.at}:${id}`;
const answerOf = (context: FormContext, id: string): Answer => context.typed(keyOf(context, id)) as Answer;
const decided = (ids: readonly string[], context: FormContext): number => ids.filter((id) => answerOf(context, id) !== '').length;
