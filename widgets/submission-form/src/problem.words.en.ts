import type { ProblemWords } from './problem.words.ts';

export const problemsEn: ProblemWords = {
  'not-a-member': 'Your municipality is not a member of this site, so the article cannot be saved here.',
  'site-not-found': 'The page is set up wrongly: there is no such site. Tell whoever looks after the intranet.',
  'origin-refused': 'This page is not registered for your municipality. Tell whoever looks after the intranet.',
  'co-author-unknown': 'A co-author no longer works in your municipality. Remove that person and try again.',
  'wish-not-found': 'The wanted topic is no longer there, or somebody else has taken it. Write without the topic, and the text is saved.',
  'media-not-described': 'Something has not been answered of a picture. Look in the list under “Before you send”.',
  'article-incomplete': 'Something is missing. Look at the list under “Before you send”.',
  'article-not-found': 'The article is no longer there, or it is not yours to change.',
  'article-role-missing': 'Only the authors can change the article.',
  'invalid-request': 'The text is too long, or it has characters that cannot be saved. Change it and try again.',
  'media-unknown': 'A picture or a file in the text belongs to another article. Take it out and add it again here.',
  'payload-too-large': 'The text is too long. Shorten it and try again.',
  'not-signed-in': 'You are no longer signed in. Sign in and try again.',
  recallTooLate: 'You already have an answer, so the article can no longer be taken back.',
  offline: 'No answer from the network. See that you are connected and try again.',
  other: 'The server does not answer as it should. What you have written is still here. Try again in a while.',
};
