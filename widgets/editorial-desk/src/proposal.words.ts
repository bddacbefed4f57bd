import { changesSv } from '@delakultur/elements';
import type { Catalogue } from '@delakultur/sdk';

const changes = (count: number): string => (count === 1 ? '1 ändring' : `${count} ändringar`);

export const sv = {
  ...changesSv,
  added: 'tillagt',
  removed: 'borttaget',
  same: 'Förslaget är likadant som den nuvarande texten.',
  change: (at: number, of: number) => `Ändring ${at} av ${of}`,
  titleChange: (at: number, of: number) => `Ändring ${at} av ${of}: rubriken`,
  answers: {
    changed: { yes: 'Ja, ändra', no: 'Behåll min text' },
    added: { yes: 'Ja, lägg till', no: 'Lägg inte till' },
    removed: { yes: 'Ja, ta bort', no: 'Behåll stycket' },
  },
  answered: (count: number, of: number) => `${count} av ${of} besvarade.`,
  approveAll: 'Godkänn alla',
  missing: 'Välj ett svar.',
  missingCount: (count: number) => `${changes(count)} saknar svar.`,
  reasonMissing: 'Skriv vad du vill ha annorlunda, så att redaktören kan föreslå något nytt.',
  follows: {
    same: 'Texten är likadan. Huvudredaktören kan släppa artikeln.',
    undecided: 'Svara på varje ändring i texten först.',
    all: 'Redaktörens text blir artikelns text, och huvudredaktören kan släppa den.',
    some: 'Det du har sagt ja till ändras. Resten går tillbaka till redaktören tillsammans med ditt skäl.',
    none: 'Din text gäller fortfarande. Redaktören läser ditt skäl och kan föreslå något annat.',
  },
  approved: 'Du har godkänt texten. Nu är det huvudredaktörens tur.',
  settled: 'Ditt svar är skickat. Nu är det redaktörens tur igen.',
};
export type ProposalWords = typeof sv;

export const proposalWords: Catalogue<ProposalWords> = {
  sv,
  others: { en: async () => (await import('./proposal.words.en.ts')).en },
};
