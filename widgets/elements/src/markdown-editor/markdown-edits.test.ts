import { describe, expect, it } from 'vitest';
import { continueLine, editsWith, type Edit, type Selected } from './markdown-edits.ts';

const edits = editsWith({ words: 'text', link: 'länktext' });

/** `[` and `]` stand for the selection's ends, `|` for both. */
const read = (marked: string): Selected => {
  const text = marked.replaceAll(/[[\]|]/g, '');
  const start = marked.search(/[[|]/);
  return { text, start, end: marked.includes('|') ? start : marked.indexOf(']') - 1 };
};
const write = ({ text }: Selected, { from, to, replacement, start, end }: Edit): string => {
  const after = text.slice(0, from) + replacement + text.slice(to);
  return start === end
    ? `${after.slice(0, start)}|${after.slice(start)}`
    : `${after.slice(0, start)}[${after.slice(start, end)}]${after.slice(end)}`;
};

describe('the toolbar', () => {
  it.each([
    ['bold', 'vi [räknar] kottar', 'vi **[räknar]** kottar'],
    ['bold', 'vi **[räknar]** kottar', 'vi [räknar] kottar'],
    ['bold', 'vi [**räknar**] kottar', 'vi [räknar] kottar'],
    ['bold', 'vi[ räknar ]kottar', 'vi **[räknar]** kottar'],
    ['italic', 'vi | kottar', 'vi _[text]_ kottar'],
    ['heading', 'ett\ntv|å', 'ett\n## två|'],
    ['heading', '## tv|å', 'två|'],
    ['list', '[ett\n\ntvå]', '[- ett\n\n- två]'],
    ['list', '[- ett\n- två]', '[ett\ntvå]'],
    ['list', '1. e|tt', '- ett|'],
    ['quote', '|', '> |'],
  ] as const)('%s makes «%s» into «%s»', (name, before, after) => {
    const selected = read(before);
    expect(write(selected, edits[name](selected))).toBe(after);
  });

  it('makes a link of the selected words, and selects where the address goes', () => {
    const edit = edits.link({ text: 'se Skolverket', start: 3, end: 13 });
    expect(edit.replacement).toBe('[Skolverket](https://)');
    expect(edit.replacement.slice(edit.start - edit.from, edit.end - edit.from)).toBe('https://');
  });

  it('makes a link of a pasted address, and selects where its words go', () => {
    const edit = edits.link({ text: 'https://skolverket.se', start: 0, end: 21 });
    expect(edit.replacement).toBe('[länktext](https://skolverket.se)');
    expect(edit.replacement.slice(edit.start, edit.end)).toBe('länktext');
  });
});

describe('Enter', () => {
  it.each([
    ['- ett|', '- ett\n- |'],
    ['3. tre|', '3. tre\n4. |'],
    ['> citat|', '> citat\n> |'],
    ['- ett\n- |', '- ett\n|'],
  ])('goes from «%s» to «%s»', (before, after) => {
    const selected = read(before);
    const edit = continueLine(selected);
    expect(edit && write(selected, edit)).toBe(after);
  });

  it('is the browser’s own in a paragraph', () => {
    expect(continueLine(read('ett|'))).toBeNull();
  });
});
