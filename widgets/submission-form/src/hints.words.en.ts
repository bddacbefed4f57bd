import type { HintsWords } from './hints.words.ts';

export const en: HintsWords = {
  heading: 'Hints about the text',
  note: 'You decide. The hints do not keep you from sending.',
  count: (count) =>
    count === 1 ? '1 hint about the text, under “Before you send”.' : `${count} hints about the text, under “Before you send”.`,
  show: 'Show the passage',
  dismiss: 'I have thought about it',
  dismissed: 'The hint is gone.',
  about: (act, quote) => (quote ? `${act}: “${quote}”` : act),
  lines: {
    'heading-level': { met: 'The headings come in order', found: 'A heading skips a level' },
    'link-text': { met: 'The links say where they lead', found: 'A link does not say where it leads' },
  },
  kinds: {
    advertising: {
      why: ({ quote }) => `“${quote}” can be read as advertising. We do not advertise, neither for your own company nor for others’.`,
      how: () => 'Write what you did with it and what happened. You are welcome to recommend a book, a material or a program.',
    },
    'company-link': {
      why: ({ quote, host }) => `The link “${quote}” leads to ${host}, which looks like a company.`,
      how: () => 'Is it needed to understand the idea? Then keep it. If not, describe the thing in words.',
    },
    'news-notice': {
      why: ({ quote }) => `“${quote}” sounds like a notice of something that has happened. Notices belong on the municipality’s own pages.`,
      how: () => 'Tell how you did it, why, and what somebody else needs to do the same.',
    },
    'no-headings': {
      why: ({ figures }) => `The text has ${figures['words']} words and no heading. Headings show readers the way, and listeners too.`,
      how: () => 'Put a heading where something new begins, such as “What we did” and “What went wrong”.',
    },
    'heading-level': {
      why: ({ quote }) => `The heading “${quote}” skips a level. Those who listen believe that a part is missing.`,
      how: ({ figures }) => `Write ${'#'.repeat(figures['expected'] ?? 2)} before it instead of ${'#'.repeat(figures['level'] ?? 3)}.`,
    },
    'long-sentences': {
      why: ({ figures }) =>
        `The text is heavy to read: its LIX, a measure of readability, is ${figures['lix']}. Above 50 is much like a decision by an authority.`,
      how: () => 'Split the longest sentences. You can see the very longest here.',
    },
    'link-text': {
      why: ({ quote }) => `The link says only “${quote}”. Those who hear the links read out cannot tell where it leads.`,
      how: () => 'Let the link say what one finds there, such as “the preschool curriculum”.',
    },
    'missing-alt': {
      why: ({ quote, figures }) =>
        quote ? `The picture “${quote}” has no description.` : `Picture ${figures['picture'] ?? 1} has no description.`,
      how: () => 'Write what can be seen and why it is there. Those who do not see the picture have it read out.',
    },
    'alt-says-nothing': {
      why: ({ quote }) => `The description “${quote}” does not say what the picture shows.`,
      how: () => 'Write what can be seen, such as “Three cones in a row, the longest on the left”.',
    },
  },
};
