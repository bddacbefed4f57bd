import type { NewsWords } from './news.words.ts';

export const en: NewsWords = {
  heading: 'News from the chief editor',
  by: (name, when) => [`${name}, chief editor, `, when],
  emptyHeading: 'No news yet',
  emptyText: {
    staff: 'When the municipality’s contact person passes news on, it shows here.',
    contact: 'When the chief editor sends news you get it here, and pass it on to your colleagues.',
    chief: 'Write some news, and the contact persons get it and pass it on to their colleagues.',
  },

  write: 'Write news',
  writeHeading: 'Write to the contact persons',
  subject: 'Heading',
  text: 'Text',
  textHint: 'Write so that the contact persons can pass it on as it is. An empty line begins a new paragraph.',
  subjectMissing: 'Write a heading.',
  textMissing: 'Write a text.',
  preview: 'See how it looks',
  previewHeading: 'This is how the news looks',
  change: 'Change',
  send: 'Send the news',
  follows: (count, all) =>
    count === all
      ? `The contact persons in all ${all} municipalities get the news at their desk at once. It cannot be taken back.`
      : `The contact persons in ${count} of ${all} municipalities get the news at their desk at once. It cannot be taken back.`,
  followsUnknown: 'The contact persons get the news at their desk at once. It cannot be taken back.',
  lacksContact: (kommun) => `${kommun} has no contact person. Nobody there gets the news.`,
  lacking: 'Municipalities without a contact person',
  sent: 'The news is sent. Here you see when it has been read and passed on.',
  kept: 'What you write stays in this window until you send it or close the page.',

  read: 'I have read it',
  readFollows: 'The chief editor sees that the news has reached you.',
  readDone: 'The chief editor now sees that you have read the news.',
  toDesks: 'Put it on the colleagues’ desks',
  toDesksFollows: (kommun) => `All staff in ${kommun} see the news here and get a notice at their desk. It cannot be taken back.`,
  toDesksQuestion: (subject, kommun) => `Should all staff in ${kommun} get “${subject}”?`,
  toDesksYes: 'Yes, pass it on',
  toDesksNo: 'No, wait',
  toDesksDone: (count) => (count === 1 ? 'The news lies on 1 desk.' : `The news lies on ${count} desks.`),
  byHand: 'Send it yourself',
  byHandFollows: 'You get a ready text to send by mail or put where your colleagues usually read.',
  kitSubject: 'Subject',
  kitText: 'Ready text',
  kitHint: 'Do change it so that it fits with you.',
  copy: 'Copy the text',
  copied: 'The text is copied.',
  notCopied: 'The text is selected. Press Ctrl and C to copy it.',
  mail: 'Open in mail',
  handed: 'I have sent it',
  handedFollows: 'The chief editor sees that the news is passed on.',
  handedDone: 'Thank you. The chief editor sees that the news is passed on.',
  kit: (text, site, url, name, kommun) =>
    `Hello,\n\n${text}\n\nRead more at ${site}: ${url}\n\nKind regards\n${name}, contact person in ${kommun}`,

  receipts: 'How far the news has come',
  summary: (read, passedOn, all, reached) =>
    `${read} of ${all} municipalities have read it, ${passedOn} have passed it on. ${reached === 1 ? '1 member of staff has' : `${reached} members of staff have`} got it at their desk.`,
  waitsForYou: 'You have not read it yet.',
  notPassedOn: 'Your colleagues have not got it yet.',
  youRead: (when) => ['You read it ', when, '.'],
  noContact: 'No contact person. The news reaches nobody here.',
  unread: 'Not read yet.',
  readBy: (name, when) => [`${name} read it `, when, '.'],
  passedOnBy: (name, when, reached) => [
    `${name} passed it on `,
    when,
    reached === 0 ? '.' : reached === 1 ? ', to 1 desk.' : `, to ${reached} desks.`,
  ],
};
