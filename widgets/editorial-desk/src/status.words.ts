import type { ArticleRole, ArticleState, HelperRole } from '@delakultur/contracts/client';
import type { TemplateResult } from 'lit';
import type { Phrase } from './phrase.ts';

type When = TemplateResult;
type Name = string | undefined;

/** «Karin Lunds ställe»; a name on s, x or z stays as it is. */
const whose = (name: string): string => (/[sxz]$/i.test(name) ? name : `${name}s`);

const ASK_THE_SITE = 'Du kan hjälpa till: hör av dig till dem som sköter sajten.';
const ASK_THE_AUTHOR = 'Du kan hjälpa till: hör av dig till skribenten, eller skriv i samtalet.';

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
  reminder: (name: Name, when: When): Phrase => [name ? `${name} får en påminnelse ` : 'En påminnelse går ut ', when, '.'],
  helped: {
    'contact-person': (name: Name, kommun: string) =>
      name
        ? `${name}, kontaktperson i ${kommun}, har fått frågan om att hjälpa till.`
        : `Kontaktpersonen i ${kommun} har fått frågan om att hjälpa till.`,
    administrator: (name: Name, kommun: string) =>
      name
        ? `${name}, administratör i ${kommun}, har fått frågan om att hjälpa till.`
        : `Administratören i ${kommun} har fått frågan om att hjälpa till.`,
    editor: (name: Name) => `${name ?? 'Redaktören'} har fått frågan om att hjälpa till.`,
    'chief-editor': (name: Name) => `${name ?? 'Huvudredaktören'} har fått frågan om att hjälpa till.`,
  } as Readonly<Record<HelperRole, (name: Name, kommun: string) => string>>,
  /** Whoever is asked to help: who has not answered for how long, and what can be done. */
  silent: (who: string, waited: string): Phrase => [waited ? `${who} har inte svarat på ${waited}.` : `${who} har inte svarat än.`],
  advice: {
    manager: {
      'contact-person': 'Du kan hjälpa till: prata med chefen, eller be kommunens administratör registrera en ersättare.',
      administrator: 'Du kan hjälpa till: prata med chefen, eller registrera en ersättare under Organisation.',
      editor: ASK_THE_SITE,
      'chief-editor': ASK_THE_SITE,
    },
    editor: {
      'chief-editor': 'Du kan hjälpa till: prata med redaktören, eller lämna över artikeln till en annan.',
      'contact-person': ASK_THE_SITE,
      administrator: ASK_THE_SITE,
      editor: ASK_THE_SITE,
    },
    author: {
      editor: ASK_THE_AUTHOR,
      'chief-editor': ASK_THE_AUTHOR,
      'contact-person': ASK_THE_AUTHOR,
      administrator: ASK_THE_AUTHOR,
    },
    'chief-editor': {
      'chief-editor': 'Du kan hjälpa till: låt någon svara i ditt ställe, under Organisation.',
      'contact-person': ASK_THE_SITE,
      administrator: ASK_THE_SITE,
      editor: ASK_THE_SITE,
    },
  } as Readonly<Record<ArticleRole, Readonly<Record<HelperRole, string>>>>,
  next: {
    draft: '',
    'with-manager': 'Efter ett ja tar en redaktör vid.',
    'with-editor': 'Redaktören går igenom texten, och skribenten godkänner den.',
    'with-author': 'När texten är godkänd kan huvudredaktören släppa artikeln.',
    ready: 'När den släpps kan alla läsa den.',
    released: '',
    'withdrawal-requested': 'Läsarna ser artikeln tills huvudredaktören har svarat.',
    replaced: '',
    unpublished: '',
    discarded: '',
  } as Readonly<Record<ArticleState, string>>,

  facts: {
    agreed: (who: string, when: When): Phrase => [`${who}, chef, sa ja `, when, '.'],
    attested: (author: string, manager: string, when: When): Phrase => [`${author} angav `, when, ` att chefen ${manager} är med på det.`],
    standsIn: (delegate: string, manager: string): Phrase => [`${delegate} svarar i ${whose(manager)} ställe.`],
    iStandIn: (manager: string, until: string | undefined): Phrase => [
      `Du svarar i ${whose(manager)} ställe${until ? ` till och med ${until}` : ''}.`,
    ],
    editor: (editor: string): Phrase => [`${editor} är redaktör.`],
    iEdit: 'Du är redaktör.',
    first: (count: number): string => (count === 1 ? 'Första artikeln för skribenten.' : 'Första artikeln för skribenterna.'),
    revision: 'Ny version av en artikel som redan är släppt. Läsarna ser den gamla tills den här släpps.',
    producer: (producer: string): string => `Framtagen av ${producer} på kommunens uppdrag.`,
    allRights: 'Andra får läsa men inte använda texten vidare.',
  },
};
export type StatusWords = typeof statusSv;
