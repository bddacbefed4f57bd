import type { Hint } from '@delakultur/hints';
import type { ReviewWords } from './review.words.ts';

const quoted = ({ quote }: Hint): string => (quote ? `“${quote}”` : 'The text');

export const en: ReviewWords = {
  preflight: 'Before you release',
  agreed: (manager, when) => [manager ? `${manager}, manager, said yes ` : 'The manager said yes ', when, '.'],
  attested: (author, manager, when) => [
    `${author} declared `,
    when,
    manager ? ` that the manager ${manager} agrees.` : ' that the manager agrees.',
  ],
  notAgreed: 'The manager has not said yes.',
  approved: (author, when) => [`${author} approved the text `, when, '.'],
  asWritten: (author) => [`The text is as ${author ?? 'the author'} wrote it.`],
  settled: (author) => [`${author} wrote the text and has agreed to the changes in it.`],
  notApproved: 'The author has not approved the text.',
  declared: (author, version, when) => [
    `${author} accepted the guidelines (version ${version}) and took responsibility for the content `,
    when,
    '.',
  ],
  notDeclared: 'The author has not taken responsibility for the content.',
  licence: (licence) => `The article may be used under ${licence}.`,
  allRights: 'Others may read the text but not use it further.',
  hints: 'Worth a look',
  hintsLead: 'Hints from an automatic reading. You decide whether they are right.',
  noHints: 'The automatic reading found nothing to look at.',
  show: 'Show the passage',
  hint: {
    advertising: (hint) => `${quoted(hint)} can be read as advertising.`,
    'company-link': ({ host, ...hint }) => `${quoted(hint)} leads to ${host ?? 'a page'}, which looks like a company.`,
    'news-notice': (hint) => `May be a news notice: ${quoted(hint)}.`,
    'no-headings': ({ figures }) => `${figures?.['words'] ?? 'Many'} words without a single heading.`,
    'heading-level': (hint) => `The heading ${quoted(hint)} skips a level.`,
    'long-sentences': ({ figures }) =>
      `The sentences are long. The readability index (LIX) is ${figures?.['lix'] ?? 'above 50'}, and above 50 is heavy to read.`,
    'link-text': (hint) => `A link says only ${quoted(hint)}. Those who listen cannot tell where it leads.`,
    'missing-alt': ({ quote, figures }) =>
      `${quote === null ? `Picture ${figures?.['picture'] ?? 1}` : `The picture “${quote}”`} has no description.`,
    'alt-says-nothing': (hint) => `The description ${quoted(hint)} does not say what the picture shows.`,
  },
};
