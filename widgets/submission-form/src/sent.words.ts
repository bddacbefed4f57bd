import type { Catalogue } from '@delakultur/sdk';

const sv = {
  sentHeading: (manager: string | undefined) => (manager ? `Nu ligger artikeln hos ${manager}` : 'Nu ligger artikeln hos chefen'),
  sentText:
    'Du får en notis när du har fått svar. Efter ett ja får du hjälp av en redaktör, och du godkänner alltid texten innan den släpps.',
  sentHeadingNobody: 'Artikeln är skickad',
  sentHeadingEditor: (editor: string | undefined) => (editor ? `Nu ligger artikeln hos ${editor}` : 'Nu ligger artikeln hos redaktörerna'),
  sentTextEditor: 'Du får en notis när något händer. Du godkänner alltid texten innan den släpps.',
  withdrawElsewhere: 'Vill du ta tillbaka artikeln hittar du den under «Följer» på ditt skrivbord.',
  recall: 'Ta tillbaka',
  recalling: 'Tar tillbaka …',
  recallNote: 'Går tills du har fått svar. Artikeln blir ditt utkast igen.',
  recalled: 'Artikeln är ditt utkast igen.',
  writeAnother: 'Skriv en till',
};
export type SentWords = typeof sv;

export const sentWords: Catalogue<SentWords> = {
  sv,
  others: { en: async () => (await import('./sent.words.en.ts')).en },
};
