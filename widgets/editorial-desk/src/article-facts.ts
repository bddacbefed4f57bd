import type { Article } from '@delakultur/contracts/client';
import { dateWords } from '@delakultur/elements';
import { html, nothing, type TemplateResult } from 'lit';
import { licenceName } from './licence-name.ts';
import { isOnItsWay } from './on-its-way.ts';
import type { Phrase } from './phrase.ts';
import { when } from './time.ts';
import { namesOf, type PieceView } from './viewpoint.ts';

/** What else there is to know of an article, each as a short sentence: who agreed and how, who stands in, who coaches it, whether it is the first. */
export function articleFacts(article: Article, view: PieceView): TemplateResult | typeof nothing {
  const phrases = FACTS.flatMap((fact) => {
    const phrase = fact(article, view);
    return phrase ? [phrase] : [];
  });
  return phrases.length === 0
    ? nothing
    : html`<ul class="facts">
        ${phrases.map((phrase) => html`<li>${phrase}</li>`)}
      </ul>`;
}

type Fact = (article: Article, view: PieceView) => Phrase | undefined;

/** Before a release the list of what has to hold says it. */
const agreement: Fact = ({ agreement: given, authors, state, acts }, view) => {
  if (!given || !isOnItsWay(state) || acts.includes('release')) return undefined;
  const { facts } = view.piece.after;
  const manager = view.nameOf(given.by);
  if (given.how === 'confirmed') return facts.agreed(manager, when(given.at, view));
  return facts.attested(namesOf(authors, view.nameOf, view.lang) ?? view.words.roles.author, manager, when(given.at, view));
};

const standIn: Fact = ({ state, manager, wait }, view) => {
  const delegate = wait.persons.find((person) => person !== manager);
  const name = manager && view.nameOf(manager);
  if (state !== 'with-manager' || !delegate || !name || manager === view.me) return undefined;
  const { facts } = view.piece.after;
  if (wait.persons.includes(view.me)) {
    const until = view.standInUntil(manager);
    return facts.iStandIn(name, until && dateWords(until, view.now, view.lang));
  }
  const delegateName = view.nameOf(delegate);
  return delegateName ? facts.standsIn(delegateName, name) : undefined;
};

const editor: Fact = ({ editor: coach, state, wait }, view) => {
  const isSaid = state === 'with-editor' && wait.persons.length === 1;
  if (!coach || isSaid || !isOnItsWay(state)) return undefined;
  const { facts } = view.piece.after;
  if (coach === view.me) return [facts.iEdit];
  const name = view.nameOf(coach);
  return name ? facts.editor(name) : undefined;
};

const first: Fact = ({ isFirst, authors, state }, view) =>
  isFirst && isOnItsWay(state) && !authors.includes(view.me) ? [view.piece.after.facts.first(authors.length)] : undefined;

const revision: Fact = ({ revises, state }, view) => (revises && isOnItsWay(state) ? [view.piece.after.facts.revision] : undefined);

const producer: Fact = ({ producer: made }, view) => (made ? [view.piece.after.facts.producer(made)] : undefined);

const terms: Fact = ({ licence }, view) => (licenceName(licence) ? undefined : [view.piece.after.facts.allRights]);

const FACTS: readonly Fact[] = [agreement, standIn, editor, first, revision, producer, terms];
