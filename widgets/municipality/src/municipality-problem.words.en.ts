import type { MunicipalityProblemWords } from './municipality-problem.words.ts';

export const municipalityProblemsEn: MunicipalityProblemWords = {
  forbidden: 'You may not do this any longer. Somebody may have changed your role.',
  'not-a-member': 'Your municipality does not take part in this site.',
  'site-not-found': 'There is no such site.',
  'broadcast-not-found': 'The news is no longer there.',
  'wish-not-found': 'The topic is no longer there.',
  'wish-transition-refused': 'Somebody else was faster. The plan shows how it is now.',
  'wish-version-stale': 'Somebody else has changed the topic. The plan shows how it is now. What you have written is still here.',
  'guideline-not-found': 'The site has no guidelines yet.',
  'origin-refused': 'This page is not registered for your municipality. Tell whoever looks after the intranet.',
  'invalid-request': 'The text is too long, or has characters that cannot be kept. Change it and try again.',
  'not-signed-in': 'You are no longer signed in. Sign in and try again.',
  offline: 'No answer from the network. What you have written is still here. Try again when you are connected.',
  other: 'The server does not answer as it should. What you have written is still here. Try again in a while.',
};
