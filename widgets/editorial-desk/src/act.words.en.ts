import type { ActsWords } from './act.words.ts';

const AUTHOR_READS = 'Whoever wrote the article reads what you write.';

export const actsEn: ActsWords = {
  agree: {
    label: 'Yes, I agree',
    follows: ({ author }) => `An editor then goes through the text together with ${author}. No readers see it yet.`,
    done: () => 'Your yes is sent. An editor takes over now.',
  },
  decline: {
    label: 'No, not now',
    follows: ({ author }) => `The article becomes a draft with ${author} again, together with your reason.`,
    reason: 'Why not now?',
    hint: AUTHOR_READS,
    send: 'Send your no',
    done: ({ author }) => `Your no is sent. The article is a draft with ${author} again.`,
  },
  answer: {
    label: 'Send your answer',
    follows: () => 'Answer the changes in the text first, one by one or all at once.',
    reason: 'What do you want to be different?',
    hint: 'The editor reads what you write.',
  },
  take: {
    label: 'Take care of the article',
    follows: ({ editor, author }) =>
      editor
        ? `You become the article’s editor instead of ${editor}, who is told.`
        : `You become the article’s editor, and ${author} is told. You can hand it over to somebody else.`,
    done: () => 'You are the article’s editor now.',
  },
  propose: {
    label: 'Propose a text',
    follows: ({ author }) => `You reword, and ${author} sees every change and answers yes or no to it.`,
    send: 'Send the proposal',
    done: ({ author }) => `The proposal is sent. It now waits for an answer from ${author}.`,
  },
  'request-changes': {
    label: 'Ask for changes',
    follows: ({ author }) =>
      `The article becomes a draft with ${author} again. When it comes back the manager need not be asked once more.`,
    reason: 'What needs to change?',
    hint: AUTHOR_READS,
    send: 'Send to the author',
    done: ({ author }) => `Sent. The article is a draft with ${author} again.`,
  },
  'pass-on': {
    label: 'Pass on to the chief editor',
    follows: ({ author }) => `The text goes on as ${author} wrote it. The chief editor can release it or send it back.`,
    done: () => 'The article is with the chief editor.',
  },
  release: {
    label: 'Release the article',
    follows: ({ site, scheduled }) =>
      scheduled
        ? `Everyone who reads ${site} sees it at once, instead of ${scheduled}. You can take it down again.`
        : `Everyone who reads ${site} sees it at once. You can take it down again.`,
    done: () => 'The article is released. Now everyone can read it.',
  },
  schedule: {
    label: 'Choose a time for the release',
    follows: () =>
      'Everything is checked once more when the time has come. If something is not right then, the article is not released, and you are told.',
    send: 'Set the time',
  },
  unschedule: {
    label: 'Remove the time',
    follows: () => 'The article is no longer released by itself. You can release it when you like.',
    done: () => 'The time is removed. The article is not released by itself.',
  },
  'send-back': {
    label: 'Send back to the editor',
    follows: ({ scheduled }) =>
      `The editor gets your reason and goes through the text once more.${scheduled ? ' The time of release is removed.' : ''}`,
    reason: 'What needs to be done?',
    hint: 'The editor reads what you write.',
    send: 'Send back',
    done: () => 'The article is back with the editor.',
  },
  'hand-over': {
    label: 'Hand over to another editor',
    follows: () => 'Whoever you choose becomes the article’s editor and is told. The conversation goes with it.',
    send: 'Hand over',
  },
  edit: {
    label: 'Go on writing',
    follows: () => 'The draft opens, and you send it from there, too.',
  },
  'recall-question': {
    label: 'Take back',
    follows: () => 'The article becomes your draft again. The manager need not answer.',
    done: () => 'The article is your draft again.',
  },
  'recall-withdrawal': {
    label: 'Take back your request',
    follows: () => 'The article stays, and the chief editor need not answer.',
    done: () => 'Your request is taken back. The article stays.',
  },
  withdraw: {
    label: 'Take the article back',
    follows: () => 'It becomes your draft again. When you send it anew your manager is asked once more.',
    reason: 'Why do you take it back?',
    hint: 'The editor reads what you write.',
    send: 'Take the article back',
    done: () => 'The article is your draft again.',
  },
  'request-withdrawal': {
    label: 'Ask for the article to be taken down',
    follows: () => 'The chief editor gets your request and has to answer it. Readers see the article until then.',
    reason: 'Why do you want it taken down?',
    hint: 'The chief editor reads what you write.',
    send: 'Send your request',
    done: () => 'Your request is sent to the chief editor.',
  },
  keep: {
    label: 'Let the article stay',
    follows: ({ author }) => `Readers see it as before, and ${author} gets your answer.`,
    reason: 'Why should it stay?',
    hint: AUTHOR_READS,
    send: 'Send your answer',
    done: ({ author }) => `The article stays, and ${author} has got your answer.`,
  },
  'still-right': {
    label: 'The article is still right',
    follows: () => 'Readers see it as before. In a year the question comes again.',
    done: () => 'The article stays as it is.',
  },
  revise: {
    label: 'Write a new version',
    follows: () => 'The new version goes the same way as the first. Readers see the old one until the new one is released.',
  },
  unpublish: {
    label: 'Take the article down',
    follows: () => 'It disappears at once for all readers. You can put it back.',
    reason: 'Why is it taken down?',
    hint: AUTHOR_READS,
    send: 'Take the article down now',
    done: () => 'The article is taken down. No reader sees it any longer.',
  },
  'put-back': {
    label: 'Put the article back',
    follows: ({ site }) => `Everyone who reads ${site} sees it at once. You can take it down again.`,
    done: () => 'The article is back. Now everyone can read it.',
  },
  discard: {
    label: 'Put the draft away',
    follows: () => 'It moves to Done. You can bring it back.',
    done: () => 'The draft is put away.',
  },
  restore: {
    label: 'Bring the draft back',
    follows: () => 'It becomes your draft again, as you left it.',
    done: () => 'The draft is back.',
  },
};
