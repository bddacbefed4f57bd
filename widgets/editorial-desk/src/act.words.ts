import type { DeskAct } from './act-facts.ts';

/** What the words of an act need to know of the article. */
export interface ActContext {
  /** The authors, as they stand in a sentence. */
  readonly author: string;
  readonly site: string;
  /** The editor who coaches it, unless it is whoever looks. */
  readonly editor: string | undefined;
  /** The time of release that has been set, in words. */
  readonly scheduled: string | undefined;
}

/** What an act is called, what follows from it, and what is said when it is done. */
export interface ActWords {
  readonly label: string;
  readonly follows: (context: ActContext) => string;
  readonly done?: (context: ActContext) => string;
  /** What to ask where a reason is needed, who reads it, and the button that sends it. */
  readonly reason?: string;
  readonly hint?: string;
  readonly send?: string;
}
export type ActsWords = Readonly<Record<DeskAct, ActWords>>;

const AUTHOR_READS = 'Den som skrev artikeln läser det du skriver.';

export const actsSv: ActsWords = {
  agree: {
    label: 'Ja, jag är med på det',
    follows: ({ author }) => `En redaktör går sedan igenom texten tillsammans med ${author}. Inga läsare ser den än.`,
    done: () => 'Ditt ja är skickat. Nu tar en redaktör vid.',
  },
  decline: {
    label: 'Nej, inte nu',
    follows: ({ author }) => `Artikeln blir ett utkast hos ${author} igen, tillsammans med ditt skäl.`,
    reason: 'Varför inte nu?',
    hint: AUTHOR_READS,
    send: 'Skicka ditt nej',
    done: ({ author }) => `Ditt nej är skickat. Artikeln är ett utkast hos ${author} igen.`,
  },
  answer: {
    label: 'Skicka ditt svar',
    follows: () => 'Svara på ändringarna i texten först, en i taget eller alla på en gång.',
    reason: 'Vad vill du ha annorlunda?',
    hint: 'Redaktören läser det du skriver.',
  },
  take: {
    label: 'Ta hand om artikeln',
    follows: ({ editor, author }) =>
      editor
        ? `Du blir redaktör för artikeln i stället för ${editor}, som får veta det.`
        : `Du blir redaktör för artikeln, och ${author} får veta det. Du kan lämna över den till någon annan.`,
    done: () => 'Nu är du redaktör för artikeln.',
  },
  propose: {
    label: 'Föreslå en text',
    follows: ({ author }) => `Du skriver om, och ${author} ser varje ändring och svarar ja eller nej på den.`,
    send: 'Skicka förslaget',
    done: ({ author }) => `Förslaget är skickat. Nu väntar det på svar från ${author}.`,
  },
  'request-changes': {
    label: 'Be om ändringar',
    follows: ({ author }) =>
      `Artikeln blir ett utkast hos ${author} igen. När den kommer tillbaka behöver chefen inte frågas en gång till.`,
    reason: 'Vad behöver ändras?',
    hint: AUTHOR_READS,
    send: 'Skicka till skribenten',
    done: ({ author }) => `Skickat. Artikeln är ett utkast hos ${author} igen.`,
  },
  'pass-on': {
    label: 'Lämna vidare till huvudredaktören',
    follows: ({ author }) => `Texten går vidare som ${author} har skrivit den. Huvudredaktören kan släppa den eller skicka tillbaka den.`,
    done: () => 'Artikeln är hos huvudredaktören.',
  },
  release: {
    label: 'Släpp artikeln',
    follows: ({ site, scheduled }) =>
      scheduled
        ? `Alla som läser ${site} ser den direkt, i stället för ${scheduled}. Du kan ta ned den igen.`
        : `Alla som läser ${site} ser den direkt. Du kan ta ned den igen.`,
    done: () => 'Artikeln är släppt. Nu kan alla läsa den.',
  },
  schedule: {
    label: 'Välj en tid för släppet',
    follows: () => 'Allt kontrolleras en gång till när tiden är inne. Om något inte stämmer då släpps artikeln inte, och du får veta det.',
    send: 'Bestäm tiden',
  },
  unschedule: {
    label: 'Ta bort tiden',
    follows: () => 'Artikeln släpps inte av sig själv längre. Du kan släppa den när du vill.',
    done: () => 'Tiden är borttagen. Artikeln släpps inte av sig själv.',
  },
  'send-back': {
    label: 'Skicka tillbaka till redaktören',
    follows: ({ scheduled }) =>
      `Redaktören får ditt skäl och går igenom texten en gång till.${scheduled ? ' Tiden för släppet tas bort.' : ''}`,
    reason: 'Vad behöver göras?',
    hint: 'Redaktören läser det du skriver.',
    send: 'Skicka tillbaka',
    done: () => 'Artikeln är tillbaka hos redaktören.',
  },
  'hand-over': {
    label: 'Lämna över till en annan redaktör',
    follows: () => 'Den du väljer blir redaktör för artikeln och får veta det. Samtalet följer med.',
    send: 'Lämna över',
  },
  edit: {
    label: 'Skriv vidare',
    follows: () => 'Utkastet öppnas, och därifrån skickar du det också.',
  },
  'recall-question': {
    label: 'Ta tillbaka',
    follows: () => 'Artikeln blir ditt utkast igen. Chefen behöver inte svara.',
    done: () => 'Artikeln är ditt utkast igen.',
  },
  'recall-withdrawal': {
    label: 'Ta tillbaka din begäran',
    follows: () => 'Artikeln är kvar, och huvudredaktören behöver inte svara.',
    done: () => 'Din begäran är tillbakatagen. Artikeln är kvar.',
  },
  withdraw: {
    label: 'Ta tillbaka artikeln',
    follows: () => 'Den blir ditt utkast igen. När du skickar den på nytt får din chef frågan en gång till.',
    reason: 'Varför tar du tillbaka den?',
    hint: 'Redaktören läser det du skriver.',
    send: 'Ta tillbaka artikeln',
    done: () => 'Artikeln är ditt utkast igen.',
  },
  'request-withdrawal': {
    label: 'Be om att artikeln tas ned',
    follows: () => 'Huvudredaktören får din begäran och ska svara på den. Läsarna ser artikeln tills dess.',
    reason: 'Varför vill du att den tas ned?',
    hint: 'Huvudredaktören läser det du skriver.',
    send: 'Skicka din begäran',
    done: () => 'Din begäran är skickad till huvudredaktören.',
  },
  keep: {
    label: 'Låt artikeln vara kvar',
    follows: ({ author }) => `Läsarna ser den som förut, och ${author} får ditt svar.`,
    reason: 'Varför ska den vara kvar?',
    hint: AUTHOR_READS,
    send: 'Skicka ditt svar',
    done: ({ author }) => `Artikeln är kvar, och ${author} har fått ditt svar.`,
  },
  'still-right': {
    label: 'Artikeln stämmer fortfarande',
    follows: () => 'Läsarna ser den som förut. Om ett år kommer frågan igen.',
    done: () => 'Artikeln är kvar som den är.',
  },
  revise: {
    label: 'Skriv en ny version',
    follows: () => 'Den nya versionen går samma väg som den första. Läsarna ser den gamla tills den nya släpps.',
  },
  unpublish: {
    label: 'Ta ned artikeln',
    follows: () => 'Den försvinner direkt för alla läsare. Du kan lägga tillbaka den.',
    reason: 'Varför tas den ned?',
    hint: AUTHOR_READS,
    send: 'Ta ned artikeln nu',
    done: () => 'Artikeln är nedtagen. Ingen läsare ser den längre.',
  },
  'put-back': {
    label: 'Lägg tillbaka artikeln',
    follows: ({ site }) => `Alla som läser ${site} ser den direkt. Du kan ta ned den igen.`,
    done: () => 'Artikeln är tillbaka. Nu kan alla läsa den.',
  },
  discard: {
    label: 'Lägg undan utkastet',
    follows: () => 'Det flyttas till Klart. Du kan ta fram det igen.',
    done: () => 'Utkastet är undanlagt.',
  },
  restore: {
    label: 'Ta fram utkastet',
    follows: () => 'Det blir ditt utkast igen, som du lämnade det.',
    done: () => 'Utkastet är framme igen.',
  },
};
