import { licencesEn } from './licence.words.en.ts';
import type { PictureFactsWords } from './picture-facts.words.ts';

export const en: PictureFactsWords = {
  people: 'Who can be recognised in the picture?',
  peopleHint: 'Think of clothes, name tags and places that give somebody away, too.',
  peopleAnswers: {
    nobody: 'Nobody can be recognised',
    staff: 'Staff who have said yes themselves',
    children: 'Children or pupils',
  },
  children:
    'You can send the article, but it cannot be released with this picture: guardians’ answers cannot be looked up here yet. Choose a picture in which nobody can be recognised, if you can.',
  origin: 'Where does the picture come from?',
  originAnswers: {
    own: 'I or my colleague made it',
    permission: 'Somebody else made it, and said that I may show it',
    'open-licence': 'It has an open licence',
  },
  credit: 'Who made the picture?',
  creditHint: 'The name is shown below the picture. Write where you found it, too: “Nils Berg, Wikimedia Commons”.',
  licence: 'Which licence does it have?',
  noLicence: 'No licence, this article only',
  licences: licencesEn,
  textInPicture: 'Is there text in the picture?',
  textInPictureHint: 'Text in a picture is not read aloud and cannot be enlarged. Say the same in the description.',
  textAnswers: { none: 'No', readable: 'Yes, it is clear against its background and stands in the description, too' },
  aiGenerated: 'The picture was made with AI',
  aiGeneratedHint: 'Then “AI-generated picture” stands below it.',
  focal: 'What matters most in the picture',
  focalHint: 'The picture is cropped in lists. Press on what must always be seen, or move the point here.',
  focalX: 'Sideways',
  focalY: 'Up and down',
  percent: (value) => `${value} per cent`,
  cropped: 'How it looks in a list',
  missing: {
    people: 'Say who can be recognised.',
    origin: 'Say where the picture comes from.',
    credit: 'Write who made the picture.',
    textInPicture: 'Say whether there is text in the picture.',
  },
};
