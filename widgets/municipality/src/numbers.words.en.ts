import type { NumbersWords } from './numbers.words.ts';

export const en: NumbersWords = {
  heading: (site) => `How the municipalities are seen at ${site}`,
  caption: 'Articles from each municipality',
  kommun: 'Municipality',
  inFlow: 'On the way',
  released: 'Released',
  last: 'Latest',
  own: 'your municipality',
  never: 'Not yet',
  silent: (kommun, weeks) => `${kommun} has not been seen for ${weeks} weeks.`,
  neverSeen: (kommun) => `${kommun} has not been seen yet.`,
  silentHeading: 'Municipalities that have not been seen for long',
  noneSilent: 'All municipalities have been seen in the last four weeks.',
  room: (kommun, used, limit) => `Pictures and files from ${kommun} take ${used} of ${limit}.`,
  total: (released, inFlow) =>
    `${released === 1 ? '1 article is released' : `${released} articles are released`}, and ${inFlow} on the way.`,
};
