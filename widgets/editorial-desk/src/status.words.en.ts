import type { StatusWords } from './status.words.ts';

export const statusEn: StatusWords = {
  myDraft: (ago) => ['Your draft, changed ', ago, '.'],
  draft: (author, since) => [`With ${author} since `, since, '.'],
  myAnswer: (since) => ['Waiting for your answer since ', since, '.'],
  withMyManager: (manager, since) => [`With your manager${manager ? ` ${manager}` : ''} since `, since, '.'],
  withManager: (manager, since) => [manager ? `With the manager ${manager} since ` : 'With the manager since ', since, '.'],
  freeEditing: (since) => ['Waiting for an editor since ', since, '.'],
  myEditing: (since) => ['Waiting for you as editor since ', since, '.'],
  withEditor: (editor, since) => [editor ? `With the editor ${editor} since ` : 'With the editors since ', since, '.'],
  myApproval: (since) => ['The editor has proposed a text. Waiting for your answer since ', since, '.'],
  withAuthor: (author, since) => [`Waiting for an answer from ${author ?? 'the author'} since `, since, '.'],
  myRelease: (since) => ['Ready for you to release since ', since, '.'],
  withChief: (chief, since) => [`With the chief editor${chief ? ` ${chief}` : ''} since `, since, '.'],
  scheduled: (at) => ['To be released ', at, '.'],
  released: (ago) => ['Released ', ago, '.'],
  myKeeping: (author, since) => [`${author} wants the article taken down. Waiting for your answer since `, since, '.'],
  withdrawalRequested: (author, since) => [
    `${author ? `${author} has` : 'You have'} asked for the article to be taken down. With the chief editor since `,
    since,
    '.',
  ],
  replaced: (ago) => ['A new version took its place ', ago, '.'],
  unpublished: (ago) => ['Taken down ', ago, '.'],
  discarded: (ago) => ['Draft put away, changed ', ago, '.'],
  review: {
    ask: {
      mine: (author) => [`${author} has not been heard of for a year. Ask whether the article is still right.`],
      author: () => ['You have not been heard of for a year. Is the article still right?'],
    },
    remove: {
      mine: (author) => [`${author} has not been heard of for a year and a half. Decide whether the article is to stay.`],
      author: () => ['You have not been heard of for a year and a half. Say if the article is still right, else it may be taken down.'],
    },
  },
  vacant: {
    manager: (author) => `Nobody is registered as ${author ? `the manager of ${author}` : 'your manager'}.`,
    editor: (_, site) => `${site} has no editor right now.`,
    author: (author) => `Nobody can answer instead of ${author ?? 'the author'} right now.`,
    'chief-editor': (_, site) => `${site} has no chief editor who can answer right now.`,
  },
  silent: (who, waited) => [waited ? `${who} has not answered for ${waited}.` : `${who} has not answered yet.`],
};
