import type { Phrase } from './phrase.ts';
import { isAskedToHelp, soleName, type Summary } from './status.ts';
import { when } from './time.ts';
import type { PieceView } from './viewpoint.ts';

/** Where the next step is whoever's who looks, its sentence would speak of them as of somebody else. */
const ABOUT_OTHERS: readonly Summary['state'][] = ['with-editor', 'withdrawal-requested'];

/** What happens next, and what whoever looks can do about a silence. */
export function nextPhrases(article: Summary, view: PieceView): readonly Phrase[] {
  const { after } = view.piece;
  const { wait, state, kommun } = article;
  if (isAskedToHelp(article, view.me)) return [[after.advice[wait.role!][wait.helper!.role]]];
  const phrases: Phrase[] = [];
  const isAhead = wait.nextReminder !== null && new Date(wait.nextReminder) > view.now;
  if (isAhead && !wait.persons.includes(view.me) && wait.persons.length > 0) {
    const [name, next] = [firstName(soleName(wait.persons, view)), when(wait.nextReminder!, view)];
    phrases.push(wait.remindedAt ? after.reminded(name, when(wait.remindedAt, view), next) : after.reminder(name, next));
  }
  if (wait.helper) {
    phrases.push([after.helped[wait.helper.role](soleName(wait.helper.persons, view), view.kommunNameOf(kommun) ?? kommun)]);
  }
  const isOwn = ABOUT_OTHERS.includes(state) && wait.persons.includes(view.me);
  if (after.next[state] && !isOwn) phrases.push([after.next[state]]);
  return phrases;
}

const firstName = (name: string | undefined): string | undefined => name?.split(' ')[0];
