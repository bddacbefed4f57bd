import { municipalityProblemsEn } from './municipality-problem.words.en.ts';
import type { MunicipalityWords } from './municipality.words.ts';

export const en: MunicipalityWords = {
  heading: (site) => (site ? `Behind ${site}` : 'Behind the site'),
  signInLead: 'Sign in to see news and topics that the municipalities share.',
  loading: 'Fetching …',
  retry: 'Try again',
  failedHeading: 'This could not be fetched',
  failedText: 'The server does not answer as it should. Try again in a while.',
  offlineText: 'No answer from the network. See that you are connected and try again.',
  noSiteHeading: 'Your municipality does not take part in a site yet',
  noSiteText: 'When it joins one, news and topics show here.',
  stale: 'Could not be updated right now. What you see may have changed.',
  parts: { numbers: 'Figures', news: 'News', topics: 'Wanted topics', guidelines: 'Guidelines' },
  partsLabel: 'What you want to see',
  someone: 'A colleague',
  busy: 'Sending …',
  cancel: 'Cancel',
  errors: 'This has to be changed first',
  problems: municipalityProblemsEn,
};
