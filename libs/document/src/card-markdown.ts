import type { Facts, FileCard, Film, Picture } from './types.ts';

/** The values of the facts box as they are called in Markdown, in the order in which they are written; the first name is ours. */
export const FACTS_NAMES = {
  age: ['Ålder', 'Age'],
  time: ['Tid', 'Time'],
  material: ['Material', 'Materials'],
  goal: ['Läroplansmål', 'Mål', 'Curriculum goal', 'Goal'],
} as const satisfies Readonly<Record<keyof Facts['attrs'], readonly string[]>>;

export const FACTS_KEYS = ['age', 'time', 'material', 'goal'] as const;

const inBrackets = (text: string): string => text.replaceAll(/[\\[\]]|&(?=#?\w+;)/g, String.raw`\$&`);
const inQuotes = (text: string): string => text.replaceAll(/[\\"]|&(?=#?\w+;)/g, String.raw`\$&`);
const inParentheses = (href: string): string => href.replaceAll(/[()]|&(?=#?\w+;)/g, String.raw`\$&`);

/** A card in normal form as Markdown: what a reader of Markdown elsewhere takes for a picture, or a box of lines. */
export function cardLines(card: Picture | Facts | FileCard | Film): readonly string[] {
  switch (card.type) {
    case 'picture': {
      const { media, alt, caption } = card.attrs;
      return [`![${inBrackets(alt)}](picture:${media}${caption === '' ? '' : ` "${inQuotes(caption)}"`})`];
    }
    case 'file':
      return [`![${inBrackets(card.attrs.label)}](file:${card.attrs.media})`];
    case 'film':
      return [`![${inBrackets(card.attrs.title)}](film:${inParentheses(card.attrs.href)})`];
    case 'facts':
      return ['::: fakta', ...FACTS_KEYS.map((key) => `${FACTS_NAMES[key][0]}: ${card.attrs[key]}`.trimEnd()), ':::'];
  }
}
