import { altSaysNothing, missingAlt } from './alt-text.ts';
import { advertising } from './advertising.ts';
import { companyLinks } from './company-link.ts';
import { headingLevels, noHeadings } from './headings.ts';
import type { Hint, HintedText, HintRule } from './hint.ts';
import { linkText } from './link-text.ts';
import { longSentences } from './long-sentences.ts';
import { newsNotice } from './news-notice.ts';

/** In the order in which they are shown: what can keep an article from being released comes first. */
const RULES: readonly HintRule[] = [
  advertising,
  companyLinks,
  newsNotice,
  missingAlt,
  altSaysNothing,
  noHeadings,
  headingLevels,
  longSentences,
  linkText,
];

/** More of a kind would be a wall: whoever mends these sees the next. */
const MOST_OF_A_KIND = 5;

/**
 * What an author may want to look at before sending, at most five of each kind, in a steady order. Never a refusal: an article with hints
 * can be sent and released. Pure, and quick enough to run while somebody writes.
 */
export const hintsOf = (text: HintedText): readonly Hint[] => RULES.flatMap((rule) => rule(text).slice(0, MOST_OF_A_KIND));
