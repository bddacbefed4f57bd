import type { ChangeReason } from '@delakultur/contracts/client';
import type { Catalogue } from '@delakultur/sdk';

/** A ready reason for changes: what it is called, and a sentence of why and how to mend that the editor can edit. */
interface CodeText {
  readonly label: string;
  readonly ready: string;
}

export const sv = {
  codeLegend: 'Vad handlar det om?',
  codeMissing: 'Välj vad det handlar om.',
  codes: {
    advertising: {
      label: 'Reklam',
      ready:
        'Texten kan läsas som reklam för ett företag. Berätta hellre hur ni använde materialet och vad det gav. Ett tips om en bok eller ett material får vara med, men ta bort priser, säljande ord och länkar till butiken.',
    },
    'news-notice': {
      label: 'Nyhetsnotis',
      ready:
        'Det här är mer en nyhet om något som har hänt än något som andra kan lära av. Skriv om vad ni gjorde, varför och vad ni lärde er. Nyheten passar bättre på kommunens egna nyhetssidor: hör av dig till kommunikatören hos er.',
    },
    'people-in-pictures': {
      label: 'Personer på bild',
      ready:
        'Jag är osäker på om alla som syns eller nämns har sagt ja till det. Kontrollera samtyckena, eller välj en bild där ingen går att känna igen och ta bort namnen ur texten.',
    },
    sources: {
      label: 'Källor',
      ready: 'Det framgår inte varifrån uppgifterna eller bilderna kommer. Skriv källan där den används, och länka till den om det går.',
    },
    accessibility: {
      label: 'Tillgänglighet',
      ready:
        'Texten behöver bli lättare att ta till sig för alla. Dela upp den med mellanrubriker, korta de längsta meningarna och skriv länkar som säger vart de leder.',
    },
    other: { label: 'Något annat', ready: '' },
  } as Readonly<Record<ChangeReason, CodeText>>,
  readyHint: 'Ändra texten så att den passar artikeln. Den som skrev artikeln läser det du skriver.',

  day: 'Dag',
  clock: 'Klockslag',
  dayMissing: 'Välj en dag.',
  clockMissing: 'Välj ett klockslag.',
  timePassed: 'Den tiden har redan varit. Välj en senare.',
  releasedAt: (time: string) => `Släpps ${time}.`,
  scheduled: (time: string) => `Artikeln släpps ${time}.`,

  editorLegend: 'Vem ska vara redaktör?',
  editorMissing: 'Välj en redaktör.',
  editorsLoading: 'Hämtar redaktörerna …',
  editorsFailed: 'Redaktörerna kunde inte hämtas. Stäng och försök igen.',
  noEditors: 'Det finns ingen annan redaktör att lämna över till.',
  until: (name: string, day: string) => `${name}, till och med ${day}`,
  handedOver: (name: string) => `Nu är ${name} redaktör för artikeln.`,
  theEditor: 'redaktören',
};
export type EditorFormsWords = typeof sv;

export const editorFormsWords: Catalogue<EditorFormsWords> = {
  sv,
  others: { en: async () => (await import('./editor-forms.words.en.ts')).en },
};
