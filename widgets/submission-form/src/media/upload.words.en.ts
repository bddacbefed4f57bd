import type { UploadWords } from './upload.words.ts';

export const en: UploadWords = {
  waiting: 'Waiting for its turn.',
  waitingSignedOut: 'Is uploaded when you have signed in.',
  begins: 'Starting to upload …',
  sending: (percent) => `${percent} per cent uploaded.`,
  paused: (percent) => `Paused. ${percent} per cent uploaded.`,
  offline: () => 'Waiting for the network. It goes on by itself.',
  checking: () => 'We are looking at the file. It takes a few seconds.',
  progressOf: (name) => `How far ${name} has come`,
  acts: { pause: 'Pause', resume: 'Go on', retry: 'Try again', cancel: 'Remove' },
  announced: {
    begin: (count) => (count === 1 ? '1 file is being uploaded.' : `${count} files are being uploaded.`),
    half: 'Half of it is uploaded.',
    done: 'The upload is finished.',
    stopped: (count) =>
      count === 1 ? '1 file could not be added. The list says why.' : `${count} files could not be added. The list says why.`,
  },
  refusals: {
    'too-large': (kind) =>
      kind === 'picture'
        ? 'The picture is larger than 25 MB. Save it in a smaller size and add it again.'
        : 'The file is larger than 25 MB. Split it, or make the pictures in it smaller.',
    damaged: () => 'The file is empty or broken. Open it on your device, see that it works and save it anew.',
    heic: () => 'The picture is saved as HEIC, a format that many cannot see. Turn it into JPEG and add it again.',
    vector: () => 'An SVG picture can contain programs and is not let in. Save it as PNG and add it again.',
    'not-a-picture': () => 'This is no picture that we can read. If it is a document, add it as a file instead.',
    'too-many-pixels': () => 'The picture has more than 64 million pixels. Save it in a smaller size and add it again.',
    'not-allowed-type': () => 'Files of this kind are not let in. Save it as PDF, Word, Excel, PowerPoint or OpenDocument.',
    'has-macros': () => 'The document contains macros, which are small programs. Save it without them, or as PDF.',
    'has-active-content': () => 'The file contains something that can run when it is opened. Print it to a new PDF and add that instead.',
    'has-embedded-files': () => 'The file has other files inside it. Add them one by one instead.',
    encrypted: () => 'The file is locked with a password. Remove the password and add it again.',
    bomb: () => 'The file becomes unreasonably large when it is unpacked. Save it anew in the program that made it.',
    unreadable: (kind) =>
      kind === 'picture'
        ? 'The picture could not be read. Save it anew as JPEG or PNG.'
        : 'The file could not be read. Save it anew, preferably as PDF.',
  },
  heicHelp: [
    ['iPhone and iPad', 'Press “Add pictures” on the phone and choose the picture there. Then it is converted by itself.'],
    ['Android', 'Open the picture in Google Photos or Gallery, press Edit and save a copy.'],
    ['Windows', 'Open the picture in the Photos app, choose Save as and then JPEG.'],
  ],
  problems: {
    'media-quota-full':
      'Your municipality has no more room for pictures and files. Tell its contact person, who can ask for more. You can finish the text anyway.',
    'media-too-many': 'An article can have 60 pictures and files at most. Remove one for good and try again.',
    'article-role-missing': 'Only the authors can add pictures and files.',
    'article-not-found': 'The article is not there any longer, so nothing can be added to it.',
    'article-transition-refused': 'The article has been sent and cannot be changed just now.',
    'media-not-found': 'The file did not arrive whole. Try again.',
    'upload-incomplete': 'The file did not arrive whole. Try again.',
    'not-signed-in': 'You are not signed in any longer. Sign in and try again.',
    'token-refused': 'You are not signed in any longer. Sign in and try again.',
    'text-not-saved': 'The text cannot be saved just now, so the file waits. The top of the page says why.',
    other: 'The server does not answer as it should. Try again in a while.',
  },
};
