import type { ArticleRole, ArticleState, HelperRole } from '@delakultur/contracts/client';
import type { TemplateResult } from 'lit';
import type { Phrase } from './phrase.ts';

type When = TemplateResult;
type Name = string | undefined;

/** «Karin Lunds ställe»; a name on s, x or z stays as it is. */
const whose = (name: string): string => (/[sxz]$/i.test(name) ? name : `${name}s`);

const ASK_THE_SITE = 'Du kan hjälpa till: hör av dig till dem som sköter sajten.';
const ASK_THE_AUTHOR = 'Du kan hjälpa till: hör av dig till skribenten, eller skriv i samtalet.';

/** What happens after where it stands: reminders, help, the next step, and what else there is to know. */
export const nextSv = {
  reminder: (name: Name, when: When): Phrase => [name ? `${name} får en påminnelse ` : 'En påminnelse går ut ', when, '.'],
  reminded: (name: Name, when: When, next: When): Phrase => [
    name ? `${name} fick en påminnelse ` : 'En påminnelse gick ut ',
    when,
    ', och nästa kommer ',
    next,
    '.',
  ],
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
  advice: {
    manager: {
      'contact-person': 'Du kan hjälpa till: prata med chefen, eller be kommunens administratör utse en vikarie.',
      administrator: 'Du kan hjälpa till: prata med chefen, eller ge någon rollen medan chefen är borta.',
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
      'chief-editor': 'Du kan hjälpa till: låt någon vikariera för dig.',
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
    agreed: (manager: Name, when: When): Phrase => [manager ? `${manager}, chef, sa ja ` : 'Chefen sa ja ', when, '.'],
    attested: (author: string, manager: Name, when: When): Phrase => [
      `${author} angav `,
      when,
      manager ? ` att chefen ${manager} är med på det.` : ' att chefen är med på det.',
    ],
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
export type NextWords = typeof nextSv;
