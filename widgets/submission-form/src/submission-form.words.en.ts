import { schoolFormsEn, topicsEn } from '@delakultur/elements';
import { problemsEn } from './problem.words.en.ts';
import type { FormWords } from './submission-form.words.ts';

export const en: FormWords = {
  heading: 'Share something you have done',
  loading: 'Fetching your drafts …',
  signInLead: 'Sign in when you want to save or send. What you have written comes along.',

  title: 'Title',
  titleHint: 'For example: Counting cones in the forest',
  body: 'Text',
  bodyHint: 'Write as you talk. Tell what happened, what was said, and what you would do differently.',
  templates: 'Hard to get going? Begin with some questions:',
  story: 'Story',
  lesson: 'Lesson idea',
  interview: 'Interview',
  recording: 'Sound or film',
  editorFailedHeading: 'You cannot write just now',
  editorFailedText:
    'What you write with could not be fetched. What you have written already is still here. Try again when you are connected.',
  mediaFailedHeading: 'Pictures and files could not be fetched',
  mediaFailedText: 'You can write and send anyway. Try again, and you can add pictures.',
  schoolForm: 'School form',
  chooseSchoolForm: 'Choose a school form',
  topic: 'Theme',
  chooseTopic: 'Choose a theme',
  schoolForms: schoolFormsEn,
  topics: topicsEn,

  coAuthors: 'Did you write it together?',
  coAuthorsHint: (kommunName) => `Search by name among everyone who works in ${kommunName}.`,
  coAuthorsSignedOut: 'When you have signed in you can add colleagues as co-authors.',
  searching: 'Searching …',
  noneFound: 'No colleague with that name was found.',
  found: (count) =>
    count === 1 ? '1 colleague found. Choose with the arrow keys.' : `${count} colleagues found. Choose with the arrow keys.`,
  searchFailed: 'The search does not answer right now. Try again in a while.',
  colleague: 'A colleague',
  remove: (name) => `Remove ${name}`,
  added: (name) => `${name} is now a co-author.`,
  removed: (name) => `${name} is no longer a co-author.`,

  saving: 'Saving …',
  savedNow: 'Saved just now · also on your other devices',
  savedAt: (when) => `Saved ${when} · also on your other devices`,
  signedOutUnsaved: 'Not saved yet. The text stays here as long as the tab is open.',
  offline: 'You are offline. The text stays here in the window and is saved when the network is back.',
  noAnswer: 'The server does not answer. The text stays here in the window, and we will try again in a while.',
  versions: 'Earlier versions',
  versionsLoading: 'Fetching earlier versions …',
  versionsFailedHeading: 'Earlier versions could not be fetched',
  versionsFailedText: 'Your text is still as it is. Try again in a while.',
  followed: 'The text was changed somewhere else. You go on with the latest.',
  notSaved: (why) => `Not saved. ${why}`,

  before: 'Before you send',
  fix: 'Fix',
  readGuidelines: 'Read and accept',
  checks: {
    title: { met: 'The title is there', missing: 'The title is missing', error: 'Write a title.' },
    text: { met: 'The text is written', missing: 'The text is missing', error: 'Write your text.' },
    schoolForm: {
      met: 'The school form is chosen',
      missing: 'No school form is chosen',
      error: 'Choose which school form the article is about.',
    },
    topic: { met: 'The theme is chosen', missing: 'No theme is chosen', error: 'Choose which theme the article belongs to.' },
    guidelines: {
      met: 'You have accepted the guidelines',
      missing: 'The guidelines are not accepted yet',
      error: 'Read and accept the guidelines.',
    },
  },
  errors: 'This is missing before you can send',
  declarations: {
    producer: 'Write who made the article.',
    manager: 'Choose who your manager is.',
    agreement: 'Talk to your manager first, and tick the box when you agree.',
    statement: 'Tick the box to say that you answer for what you have written.',
  },
  yourManager: 'Your manager',
  yourManagerHint: 'Search by name. You see everyone who works in your municipality.',
  otherManager: 'Choose another',
  managerChosen: (name) => `${name} is chosen as your manager.`,
  managerAgrees: 'I have talked to my manager, who agrees that I share this',
  managerUnknown: (name) =>
    `${name} is not among the managers of your municipality. Search for your manager, or ask the municipality’s contact person for help.`,
  guidelineChanged: 'There is a new version of the guidelines. Read what is new, and tick the box again.',
  openGuidelines: 'Read the guidelines',

  send: { submit: 'Send to your manager', attest: 'Send to the editor', return: 'Send back to the editor' },
  sending: 'Sending …',
  whoGetsIt: (manager) =>
    manager
      ? `${manager}, your manager, gets the question at their desk. You can take the article back until you have an answer.`
      : 'Your manager gets the question at their desk. You can take the article back until you have an answer.',
  whoGetsItCoAuthor: (author) => `The question goes to the manager of ${author}. You can take the article back until you have an answer.`,
  delegateGetsIt: (delegate, manager) =>
    `${delegate} answers in place of ${manager}, your manager, and gets the question at their desk. You can take the article back until you have an answer.`,
  noManager: (kommunName) => `We do not know who your manager is. The contact person in ${kommunName} will help.`,
  yourMunicipality: 'your municipality',
  goesToEditors: (manager) =>
    `The article goes straight to the editors. Its history will say that you have told us that ${manager ?? 'your manager'} agrees.`,
  goesBackToEditor: (editor, manager) =>
    `${editor ?? 'The editor'} gets the article again. ${manager ?? 'Your manager'} has said yes already and is not asked again.`,
  sendNote: 'Readers see nothing until the chief editor has released the article.',

  restFailedHeading: 'Not all of the form could be fetched',
  restFailedText: 'You can write meanwhile. Try again, and you can send.',

  draftsHeading: 'Do you want to go on writing?',
  untitled: 'No title',
  changed: (when) => `Changed ${when}`,
  goOn: 'Go on writing',
  putAway: 'Put the draft away',
  putAwayDone: 'The draft is put away. You find it under “Drafts that you have put away”.',
  startNew: 'Begin something new',
  draftsFailed: 'Your drafts could not be fetched. You can begin writing all the same.',
  retry: 'Try again',

  openFailedHeading: 'The article could not be opened',
  openFailedText: 'The server does not answer as it should. Try again in a while.',
  notEditableHeading: 'The article cannot be changed right now',
  notEditableText: 'It has been sent, or it is not yours to write in.',

  backToText: 'Back to the text',
  guidelinesLoading: 'Fetching the guidelines …',
  guidelinesFailedHeading: 'The guidelines could not be fetched',
  guidelinesFailedText: 'Your text is still here. Try again in a while.',
  guidelinesSignedOut: 'Sign in to read and accept the guidelines. What you have written comes along.',
  acceptedNotice: 'Thank you. Now you can send the article.',

  problems: problemsEn,
};
