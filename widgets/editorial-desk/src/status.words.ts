import type { ArticleRole } from '@delakultur/contracts/client';
import type { TemplateResult } from 'lit';
import type { Phrase } from './phrase.ts';

type When = TemplateResult;
type Name = string | undefined;

export const statusSv = {
  myDraft: (ago: When): Phrase => ['Ditt utkast, ändrat ', ago, '.'],
  draft: (author: string, since: When): Phrase => [`Hos ${author} sedan `, since, '.'],
  myAnswer: (since: When): Phrase => ['Väntar på ditt svar sedan ', since, '.'],
  withMyManager: (manager: Name, since: When): Phrase => [`Hos din chef${manager ? ` ${manager}` : ''} sedan `, since, '.'],
  withManager: (manager: Name, since: When): Phrase => [manager ? `Hos chefen ${manager} sedan ` : 'Hos chefen sedan ', since, '.'],
  freeEditing: (since: When): Phrase => ['Väntar på en redaktör sedan ', since, '.'],
  myEditing: (since: When): Phrase => ['Väntar på dig som redaktör sedan ', since, '.'],
  withEditor: (editor: Name, since: When): Phrase => [editor ? `Hos redaktören ${editor} sedan ` : 'Hos redaktionen sedan ', since, '.'],
  myApproval: (since: When): Phrase => ['Redaktören har föreslagit en text. Väntar på ditt svar sedan ', since, '.'],
  withAuthor: (author: Name, since: When): Phrase => [`Väntar på svar från ${author ?? 'skribenten'} sedan `, since, '.'],
  myRelease: (since: When): Phrase => ['Klar för dig att släppa sedan ', since, '.'],
  withChief: (chief: Name, since: When): Phrase => [`Hos huvudredaktören${chief ? ` ${chief}` : ''} sedan `, since, '.'],
  scheduled: (at: When): Phrase => ['Släpps ', at, '.'],
  released: (ago: When): Phrase => ['Släppt ', ago, '.'],
  myKeeping: (author: string, since: When): Phrase => [`${author} vill att artikeln tas ned. Väntar på ditt svar sedan `, since, '.'],
  withdrawalRequested: (author: Name, since: When): Phrase => [
    `${author ? `${author} har` : 'Du har'} bett om att artikeln tas ned. Hos huvudredaktören sedan `,
    since,
    '.',
  ],
  replaced: (ago: When): Phrase => ['En ny version tog över ', ago, '.'],
  unpublished: (ago: When): Phrase => ['Nedtagen ', ago, '.'],
  discarded: (ago: When): Phrase => ['Undanlagt utkast, ändrat ', ago, '.'],
  review: {
    ask: {
      mine: (author: string): Phrase => [`${author} har inte hörts av på ett år. Fråga om artikeln fortfarande stämmer.`],
      author: (): Phrase => ['Det är ett år sedan du hördes av. Stämmer artikeln fortfarande?'],
    },
    remove: {
      mine: (author: string): Phrase => [`${author} har inte hörts av på ett och ett halvt år. Bestäm om artikeln ska vara kvar.`],
      author: (): Phrase => [
        'Det är ett och ett halvt år sedan du hördes av. Säg till om artikeln fortfarande stämmer, annars kan den tas ned.',
      ],
    },
  },

  /** Nobody holds the role. */
  vacant: {
    manager: (author: Name): string => `Ingen är registrerad som chef för ${author ?? 'dig'}.`,
    editor: (_: Name, site: string): string => `${site} har ingen redaktör just nu.`,
    author: (author: Name): string => `Ingen kan svara i stället för ${author ?? 'skribenten'} just nu.`,
    'chief-editor': (_: Name, site: string): string => `${site} har ingen huvudredaktör som kan svara just nu.`,
  } as Readonly<Record<ArticleRole, (author: Name, site: string) => string>>,
  /** Whoever is asked to help: who has not answered for how long, and what can be done. */
  silent: (who: string, waited: string): Phrase => [waited ? `${who} har inte svarat på ${waited}.` : `${who} har inte svarat än.`],
};
export type StatusWords = typeof statusSv;
