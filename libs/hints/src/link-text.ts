import type { HintRule } from './hint.ts';
import { linksOf } from './links.ts';
import { phrases } from './phrases.ts';

/** Words that say nothing to whoever hears the links of a page read out one by one. */
const EMPTY = new Set(
  phrases(`
    här, klicka här, tryck här, läs mer, läs mer här, mer, se här, länk, länken, den här länken, denna länk, hit,
    here, click here, press here, read more, read more here, more, see here, link, the link, this link,
  `),
);

const isBareAddress = (text: string): boolean =>
  /^(?:https?:\/\/|www\.)\S+$/i.test(text) || /^[a-z0-9][a-z0-9.-]{0,253}\.[a-z]{2,24}\/\S*$/i.test(text);

const saysNothing = (text: string): boolean => {
  const said = text.trim();
  return (
    EMPTY.has(
      said
        .toLowerCase()
        .replaceAll(/[.:!>»→]/g, '')
        .trim(),
    ) || isBareAddress(said)
  );
};

/** A file is a link too, and is often called what the program called it. */
const NAMELESS_FILE = new Set(
  phrases(`
    fil, filen, en fil, dokument, dokumentet, ett dokument, bilaga, bilagan, pdf, en pdf, pdf-fil, word, excel, powerpoint, mall, blad,
    ladda ner, ladda ned, hämta, öppna, file, the file, a file, document, a document, attachment, download, open, template, sheet, untitled, namnlös, scan,
  `),
);

const saysNothingOfFile = (label: string): boolean => {
  const bare = label
    .trim()
    .toLowerCase()
    .replace(/\.(?:pdf|docx?|xlsx?|pptx?|od[tsp])$/, '')
    .replaceAll(/[\d\s.,:;!?()_–-]+$/g, '');
  return bare === '' || NAMELESS_FILE.has(bare) || saysNothing(label);
};

export const linkText: HintRule = ({ body }) => [
  ...linksOf(body)
    .filter(({ text }) => saysNothing(text))
    .map(({ block, text }) => ({ kind: 'link-text', block, quote: text }) as const),
  ...body.content.flatMap((block, index) =>
    block.type === 'file' && saysNothingOfFile(block.attrs.label)
      ? [{ kind: 'link-text', block: index, quote: block.attrs.label } as const]
      : [],
  ),
];
