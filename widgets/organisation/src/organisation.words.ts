import type { ManagerPolicy, Role } from '@delakultur/contracts/client';
import type { Catalogue } from '@delakultur/sdk';
import { organisationProblemsSv, type OrganisationProblemWords } from './organisation-problem.words.ts';
import type { PlaceKind } from './places.ts';

/** What a role is called, and what whoever holds it does and sees. */
export interface RoleWords {
  /** In a sentence: «rektor». */
  readonly name: string;
  /** As a heading: «Rektor». */
  readonly heading: string;
  readonly gives: string;
}

export const sv = {
  heading: (municipality: string | undefined) => (municipality ? `Roller i ${municipality}` : 'Roller'),
  signInLead: 'Logga in för att se vem som har vilken roll i din kommun.',
  loading: 'Hämtar roller …',
  retry: 'Försök igen',
  failedHeading: 'Rollerna kunde inte hämtas',
  failedText: 'Servern svarar inte som den ska. Försök igen om en stund.',
  offlineText: 'Inget svar från nätet. Se efter att du är uppkopplad och försök igen.',
  forbiddenHeading: 'De här rollerna är inte dina att se',
  forbiddenText: 'Du ser rollerna i din egen kommun och på de sajter som kommunen är med på.',
  stale: 'Kunde inte uppdateras just nu. Det du ser kan ha ändrats.',
  someone: 'en kollega i en annan kommun',

  roles: {
    staff: {
      name: 'medarbetare',
      heading: 'Medarbetare',
      gives: 'En medarbetare skriver artiklar, skickar dem till sin chef och följer sina egna artiklar hela vägen.',
    },
    rektor: {
      name: 'rektor',
      heading: 'Rektor',
      gives: 'En rektor får medarbetarnas artiklar från sin enhet först av alla och svarar ja eller nej.',
    },
    'head-of-schools': {
      name: 'skolchef',
      heading: 'Skolchef',
      gives: 'En skolchef svarar ja eller nej på artiklar som rektorer skriver, och på andras när en enhet saknar rektor.',
    },
    'contact-person': {
      name: 'kontaktperson',
      heading: 'Kontaktperson',
      gives:
        'En kontaktperson får huvudredaktörens nyheter och för dem vidare, ser vilka artiklar som är på väg från kommunen och kan önska ämnen. Rollen godkänner ingenting.',
    },
    administrator: {
      name: 'administratör',
      heading: 'Administratör',
      gives: 'En administratör ger och avslutar roller i kommunen och väljer hur chefer svarar på artiklar.',
    },
    editor: {
      name: 'redaktör',
      heading: 'Redaktör',
      gives: 'En redaktör läser artiklar som cheferna har sagt ja till, samtalar med skribenterna och föreslår ändringar.',
    },
    'chief-editor': {
      name: 'huvudredaktör',
      heading: 'Huvudredaktör',
      gives: 'En huvudredaktör släpper artiklar så att alla kan läsa dem, kan ta ned dem igen och skickar nyheter till kontaktpersonerna.',
    },
  } as Readonly<Record<Role, RoleWords>>,
  at: {
    municipality: (name: string) => `i ${name}`,
    area: (name: string) => `i ${name}`,
    unit: (name: string) => `på ${name}`,
    site: (name: string) => `för ${name}`,
  } as Readonly<Record<PlaceKind, (name: string) => string>>,

  vacancies: 'Roller som ingen har',
  vacant: (role: string, at: string) => `${role} saknas ${at}.`,
  vacantFrom: (role: string, at: string, day: string) => `${role} saknas ${at} från ${day}.`,
  fill: 'Ge någon rollen',
  fillAt: (role: string, at: string) => `Ge någon rollen som ${role} ${at}`,
  moreVacancies: (count: number) => `Visa alla ${count}`,
  vacanciesStale: 'Det går inte att se just nu om någon roll saknas.',

  places: 'Platser',
  searchPlace: 'Sök plats',
  searchPlaceHint: 'Kommunen, en enhet eller en sajt.',
  noPlaces: 'Ingen plats heter så.',
  placesFound: (count: number) => (count === 1 ? '1 plats' : `${count} platser`),
  wholeMunicipality: 'Hela kommunen',
  sites: 'Webbplatser',
  back: 'Tillbaka till platserna',
  chooseHeading: 'Välj en plats i listan',
  chooseText: 'Då ser du vem som har vilken roll där.',

  emptyHeading: 'Ingen har någon roll här än',
  emptyText: (canGive: boolean): string =>
    canGive ? 'Ge en kollega en roll, så syns det här.' : 'När någon får en roll här syns det i den här listan.',
  since: (day: string) => `sedan ${day}`,
  starts: (day: string) => `börjar ${day}`,
  until: (day: string) => `till och med ${day}`,
  between: (from: string, until: string) => `${from}–${until}`,
  percent: (percent: number) => `${percent} procent`,
  standsInFor: (name: string) => `vikarierar för ${name}`,
  showPast: 'Visa tidigare',
  hidePast: 'Dölj tidigare',
  past: 'Tidigare',
  noPast: 'Ingen har haft en roll här tidigare.',

  give: 'Ge en roll',
  giveHeading: 'Ge en kollega en roll',
  giveSend: 'Ge rollen',
  delegate: 'Låt någon vikariera för dig',
  delegateSend: 'Låt kollegan vikariera',
  role: 'Roll',
  colleague: 'Vem får rollen?',
  deputy: 'Vem vikarierar?',
  colleagueHint: (municipality: string) => `Skriv början på namnet på en kollega i ${municipality}.`,
  searching: 'Söker …',
  found: (count: number) => (count === 1 ? '1 kollega hittades' : `${count} kollegor hittades`),
  noneFound: 'Ingen kollega heter så. Prova efternamnet.',
  searchFailed: 'Sökningen fick inget svar. Skriv något till för att försöka igen.',
  chosen: (name: string) => `Vald: ${name}`,
  changeColleague: 'Byt',
  from: 'Första dagen',
  lastDay: 'Sista dagen',
  lastDayHint: 'Lämna tomt om rollen gäller tills vidare.',
  percentLabel: 'Hur stor del av tjänsten?',
  percentHint: 'I procent, om du vill ange det.',
  giveFollows: (name: string, role: string, at: string, time: string) =>
    `${name} är ${role} ${at} ${time}. Det syns här i listan, och du kan avsluta rollen när du vill.`,
  giveFollowsUnchosen: 'Rollen syns här i listan, och du kan avsluta den när du vill.',
  delegateGives: (role: string, at: string) =>
    `Vikarien gör och ser det som du gör och ser som ${role} ${at}, under de dagar du väljer. Du behåller din roll under tiden.`,
  delegateFollows: (name: string, time: string) => `${name} vikarierar för dig ${time}. Du kan avsluta det när du vill.`,
  delegateFollowsUnchosen: 'Du kan avsluta vikariatet när du vill.',
  fromToday: 'från i dag',
  fromDay: (day: string) => `från ${day}`,
  forNow: 'och tills vidare',
  given: (name: string, role: string) => `${name} har fått rollen som ${role}.`,
  delegated: (name: string) => `${name} vikarierar för dig de dagar du valde.`,
  busy: 'Skickar …',
  cancel: 'Avbryt',
  errors: 'Det här behöver du ändra först',
  colleagueMissing: 'Välj en kollega i listan.',
  fromMissing: 'Välj första dagen.',
  untilMissing: 'Välj sista dagen. Den som vikarierar gör det till ett bestämt datum.',
  untilBefore: 'Sista dagen kan inte vara före den första.',
  percentWrong: 'Skriv ett heltal mellan 1 och 100, eller lämna fältet tomt.',

  end: 'Avsluta',
  endOf: (name: string, role: string) => `Avsluta: ${name}, ${role}`,
  endHeading: (name: string, role: string) => `När slutar ${name} som ${role}?`,
  endDeputyHeading: (name: string) => `När slutar ${name} vikariera?`,
  endSend: 'Avsluta rollen',
  endDeputySend: 'Avsluta vikariatet',
  endFollows: (name: string, day: string) =>
    `Från ${day} kan ${name} inte längre göra eller se det som hör till rollen. Historiken står kvar.`,
  endFollowsToday: (name: string) => `I dag är sista dagen. Från i morgon kan ${name} inte längre göra eller se det som hör till rollen.`,
  endMissing: 'Välj sista dagen.',
  endBefore: (day: string) => `Rollen började ${day}. Sista dagen kan inte vara före det.`,
  endQuestion: (name: string, role: string) => `Ska i dag bli sista dagen för ${name} som ${role}?`,
  endDeputyQuestion: (name: string) => `Ska i dag bli sista dagen som ${name} vikarierar?`,
  endYes: 'Ja, avsluta i dag',
  endNo: 'Nej, ändra inget',
  ended: (name: string, role: string, day: string) => `${name} är ${role} till och med ${day}.`,
  endedToday: (name: string, role: string) => `I dag är sista dagen för ${name} som ${role}.`,
  undone: (name: string, role: string) => `Ångrat. ${name} fortsätter som ${role}.`,
  listChanged: 'Någon annan hann före. Listan visar hur det är nu.',

  managerWord: 'Så svarar chefen på artiklar',
  managerWordLead: 'Innan en redaktör läser en artikel ska skribentens chef vara med på den. Kommunen väljer hur det går till.',
  policies: {
    attest: {
      label: 'Skribenten intygar att chefen är med på det',
      explains:
        'Skribenten anger vilken chef som har sagt ja. Chefen behöver inte svara i Delakultur, och artikeln går direkt till redaktionen.',
    },
    confirm: {
      label: 'Chefen svarar själv',
      explains:
        'Chefen får frågan på sitt skrivbord och i ett mejl. Artikeln väntar på svaret. Den som inte svarar får en påminnelse; tystnad räknas aldrig som ja.',
    },
  } as Readonly<Record<ManagerPolicy, { readonly label: string; readonly explains: string }>>,
  policyNow: 'Så här är det nu',
  policyByAdministrator: 'Kommunens administratör kan ändra det.',
  policySave: 'Spara valet',
  policyFollows: 'Valet gäller artiklar som skickas från och med nu.',
  policySame: 'Så är det redan.',
  policySaved: (label: string) => `Sparat. Nu gäller: ${label}.`,
  settingsFailed: 'Det går inte att se kommunens val just nu.',

  problems: organisationProblemsSv as OrganisationProblemWords,
};
export type OrganisationWords = typeof sv;

export const organisationWords: Catalogue<OrganisationWords> = {
  sv,
  others: { en: async () => (await import('./organisation.words.en.ts')).en },
};
