import type { Document, TopBlock } from '@delakultur/document';

/** A question, with room for the answer under it. */
export const question = (text: string): readonly TopBlock[] => [
  { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text }] },
  { type: 'paragraph' },
];

const item = { type: 'list_item', content: [{ type: 'paragraph' }] } as const;

/** A question that is answered by a list. */
export const listed = (text: string): readonly TopBlock[] => [...question(text).slice(0, 1), { type: 'bullet_list', content: [item] }];

/** A question that is answered step by step. */
export const steps = (text: string): readonly TopBlock[] => [
  ...question(text).slice(0, 1),
  { type: 'ordered_list', attrs: { order: 1 }, content: [item] },
];

/** An empty facts box. */
export const factsBox: readonly TopBlock[] = [{ type: 'facts', attrs: { age: '', time: '', material: '', goal: '' } }];

export const template = (...parts: readonly (readonly TopBlock[])[]): Document => ({ type: 'doc', content: parts.flat() });
