import type { DeskProblemWords } from './desk-problem.words.ts';

export const deskProblemsEn: DeskProblemWords = {
  'article-not-found': 'The article is no longer there, or it has gone on to somebody else.',
  'article-role-missing': 'This step belongs to somebody else.',
  'article-incomplete': 'Something is missing in the article: title, text, school form or theme.',
  'media-not-cleared':
    'The article is not released: children or pupils can be recognised in a picture, and guardians’ answers cannot be looked up here yet. Ask the author for another picture.',
  'media-not-described': 'Something has not been said of a picture: who is seen, where it comes from, or what it shows.',
  'media-unknown': 'A picture or a file in the text does not belong to the article. Take it out of the text.',
  'person-not-found': 'One of the authors is no longer in the organisation. Tell the municipality’s administrator.',
  'time-has-passed': 'That time has passed. Choose a later one.',
  'editor-unknown': 'Whoever you chose is no longer an editor of the site. Choose somebody else.',
  'revision-exists': 'Somebody has begun a new version already.',
  'payload-too-large': 'No more can be written in the conversation. Get in touch in another way.',
  'origin-refused': 'This page is not registered for your municipality. Tell whoever looks after the intranet.',
  'invalid-request': 'The text is too long, or it has characters that cannot be saved. Change it and try again.',
  'sign-in-too-old': 'Nothing is done yet. Sign in again when you want to do this.',
  'not-signed-in': 'You are no longer signed in. Sign in and try again.',
  offline: 'No answer from the network. What you have written is still here. Try again when you are connected.',
  other: 'The server does not answer as it should. What you have written is still here. Try again in a while.',
};
