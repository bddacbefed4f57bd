import { blockText, wordCount } from '@delakultur/document';
import type { Hint, HintRule } from './hint.ts';
import { proseOf } from './passages.ts';

/** More than a screen: here a reader begins to look for something to hold on to. */
const NEEDS_HEADINGS = 250;

export const noHeadings: HintRule = ({ body }) => {
  const count = wordCount(proseOf(body));
  const isOutlined = body.content.some(({ type }) => type === 'heading');
  return count <= NEEDS_HEADINGS || isOutlined ? [] : [{ kind: 'no-headings', block: null, quote: null, figures: { words: count } }];
};

/** A level that is skipped: who listens to the outline believes that a part is missing. The title is level 1. */
export const headingLevels: HintRule = ({ body }) => {
  let above = 1;
  return body.content.flatMap((block, index): readonly Hint[] => {
    if (block.type !== 'heading') return [];
    const { level } = block.attrs;
    const expected = above + 1;
    above = level;
    return level <= expected ? [] : [{ kind: 'heading-level', block: index, quote: blockText(body, index), figures: { level, expected } }];
  });
};
