import type { EditorFormsWords } from './editor-forms.words.ts';

export const en: EditorFormsWords = {
  codeLegend: 'What is it about?',
  codeMissing: 'Choose what it is about.',
  codes: {
    advertising: {
      label: 'Advertising',
      ready:
        'The text can be read as advertising for a company. Tell us instead how you used the material and what came of it. A tip about a book or a material may stay, but take out prices, selling words and links to the shop.',
    },
    'news-notice': {
      label: 'News notice',
      ready:
        'This is news of something that happened rather than something that others can learn from. Write about what you did, why, and what you learned. The news fits better on the municipality’s own news pages: get in touch with your communications officer.',
    },
    'people-in-pictures': {
      label: 'People in pictures',
      ready:
        'I am not sure that everyone who is seen or named has said yes to it. Check the consents, or choose a picture where nobody can be recognised and remove the names from the text.',
    },
    sources: {
      label: 'Sources',
      ready: 'It does not show where the facts or the pictures come from. Write the source where it is used, and link to it if you can.',
    },
    accessibility: {
      label: 'Accessibility',
      ready:
        'The text needs to be easier to take in for everyone. Divide it with headings, shorten the longest sentences, and write links that say where they lead.',
    },
    other: { label: 'Something else', ready: '' },
  },
  readyHint: 'Change the text to fit the article. Whoever wrote the article reads what you write.',
  day: 'Day',
  clock: 'Time',
  dayMissing: 'Choose a day.',
  clockMissing: 'Choose a time.',
  timePassed: 'That time has passed. Choose a later one.',
  releasedAt: (time) => `To be released ${time}.`,
  scheduled: (time) => `The article will be released ${time}.`,
  editorLegend: 'Who is to be the editor?',
  editorMissing: 'Choose an editor.',
  editorsLoading: 'Fetching the editors …',
  editorsFailed: 'The editors could not be fetched. Close this and try again.',
  noEditors: 'There is no other editor to hand over to.',
  until: (name, day) => `${name}, until ${day}`,
  handedOver: (name) => `${name} is the article’s editor now.`,
  theEditor: 'the editor',
};
