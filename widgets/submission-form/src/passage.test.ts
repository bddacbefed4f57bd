import { expect, it } from 'vitest';
import { findPassage } from './passage.ts';

const found = (markdown: string, quote: string): string | undefined => {
  const place = findPassage(markdown, quote);
  return place && markdown.slice(place.from, place.to);
};

it('finds words as they stand', () => {
  expect(found('Vi räknade kottar. Sedan gick vi hem.', 'Sedan gick vi hem.')).toBe('Sedan gick vi hem.');
});

it('finds words with the signs of Markdown among them', () => {
  expect(found('Vi **räknade** kottar i [den stora\nskogen](https://example.se/a_b).', 'räknade kottar i den stora skogen')).toBe(
    'räknade** kottar i [den stora\nskogen',
  );
  expect(found('Läs [mer här](https://example.se) sedan.', 'mer här sedan')).toBe('mer här](https://example.se) sedan');
});

it('finds a passage by its beginning when the end has been written anew', () => {
  expect(found('I höstas hittade barnen fyra kottar vid dammen.', 'I höstas hittade barnen fyra kottar på gården.')).toBe(
    'I höstas hittade barnen fyra kottar',
  );
});

it('finds nothing when the words are gone', () => {
  expect(found('Något annat.', 'Vi räknade kottar.')).toBeUndefined();
  expect(found('Något annat.', '')).toBeUndefined();
});

it('is quick in a long text without the words', () => {
  const start = performance.now();
  expect(found('- ( [ '.repeat(20_000), 'ett två tre fyra fem sex sju')).toBeUndefined();
  expect(found('ett '.repeat(20_000), 'ett två tre fyra fem sex sju')).toBeUndefined();
  expect(performance.now() - start).toBeLessThan(500);
});
