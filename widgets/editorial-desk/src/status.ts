import type { ArticleState, ArticleSummary } from '@delakultur/contracts/client';
import { whenWords, sinceWords, type StatusTone } from '@delakultur/elements';
import { html, type TemplateResult } from 'lit';
import { fullDate } from '@delakultur/elements';
import type { DeskWords } from './editorial-desk.words.ts';
import type { Phrase } from './phrase.ts';

/** Who looks, and what the words need of the world. */
export interface Viewpoint {
  readonly me: string;
  readonly words: DeskWords;
  readonly lang: string;
  readonly now: Date;
  readonly nameOf: (id: string) => string | undefined;
}

type Summary = Pick<ArticleSummary, 'state' | 'wait' | 'authors' | 'updatedAt'>;

/** Where an article stands, as a sentence: who has it, and since when. */
export function statusPhrase({ state, wait, authors, updatedAt }: Summary, { me, words, lang, now, nameOf }: Viewpoint): Phrase {
  const isMine = wait.persons.includes(me);
  const since = timeOf(wait.since, lang, sinceWords(new Date(wait.since), now, lang));
  const ago = (instant: string): TemplateResult => timeOf(instant, lang, whenWords(new Date(instant), now, lang));
  const only = wait.persons.length === 1 ? nameOf(wait.persons[0]!) : undefined;
  const { status } = words;
  const phrases: Readonly<Record<ArticleState, () => Phrase>> = {
    draft: () => (isMine ? status.myDraft(ago(updatedAt)) : status.draft(namesOf(authors, nameOf, lang) ?? words.theAuthor, since)),
    'with-manager': () => {
      if (isMine) return status.myAnswer(since);
      return authors.includes(me) ? status.withMyManager(only, since) : status.withManager(only, since);
    },
    'with-editor': () => (isMine ? status.myEditing(since) : status.withEditor(only, since)),
    'with-author': () => (isMine ? status.myApproval(since) : status.withAuthor(namesOf(authors, nameOf, lang), since)),
    ready: () => (isMine ? status.myRelease(since) : status.withChief(only, since)),
    released: () => status.released(ago(wait.since)),
    unpublished: () => status.unpublished(ago(wait.since)),
  };
  return phrases[state]();
}

/** How the state feels to whoever looks. */
export function statusTone({ state, wait }: Summary, me: string): StatusTone {
  if (wait.persons.includes(me)) return 'act';
  if (state === 'released') return 'good';
  return state === 'unpublished' ? 'stopped' : 'waiting';
}

/** Words for a moment, with the whole date for programs, pointers and screen readers. */
export const timeOf = (instant: string, lang: string, words: string): TemplateResult =>
  html`<time datetime=${instant} title=${fullDate(new Date(instant), lang)}>${words}</time>`;

/** «Åsa Ek och Nils Berg»; undefined while none of the names is known. */
export function namesOf(ids: readonly string[], nameOf: Viewpoint['nameOf'], lang: string): string | undefined {
  const names = ids.map(nameOf).filter((name) => name !== undefined);
  return names.length === 0 ? undefined : new Intl.ListFormat(lang, { type: 'conjunction' }).format(names);
}
