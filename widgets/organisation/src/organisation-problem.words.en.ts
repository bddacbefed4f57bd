import type { OrganisationProblemWords } from './organisation-problem.words.ts';

export const organisationProblemsEn: OrganisationProblemWords = {
  forbidden: 'You may not do this any longer. Somebody may have changed your role.',
  'person-not-found': 'That person is not among your colleagues. Choose somebody else.',
  'place-not-found': 'The place is no longer in the organisation.',
  'assignment-not-found': 'The role is no longer there.',
  'municipality-not-found': 'The municipality is not here.',
  'origin-refused': 'This page is not registered for your municipality. Tell whoever looks after the intranet.',
  'invalid-request': 'Something in the form cannot be saved. Check the dates and try again.',
  'sign-in-too-old': 'You did not confirm that it is you, so nothing has changed. What you have filled in is still here.',
  'not-signed-in': 'You are no longer signed in. Sign in and try again.',
  offline: 'No answer from the network. What you have filled in is still here. Try again when you are connected.',
  other: 'The server does not answer as it should. What you have filled in is still here. Try again in a while.',
};
