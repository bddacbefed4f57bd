import { z } from 'zod';
import { MAYBE_TEXT_PATTERN, MEDIA_PATTERN, NAME_PATTERN, TEXT_PATTERN } from './characters.ts';
import { HREF_PATTERN, safeFilmHref, safeHref } from './href.ts';
import { brokenLimit, LIMITS } from './limits.ts';
import type * as types from './types.ts';

const href = z
  .string()
  .max(LIMITS.href)
  .regex(HREF_PATTERN)
  .refine((value) => safeHref(value) !== null, 'not an address that a link may have');

const mark = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('link'), attrs: z.strictObject({ href }) }),
  z.strictObject({ type: z.literal('strong') }),
  z.strictObject({ type: z.literal('em') }),
]);

const marks = z
  .array(mark)
  .max(3)
  .refine((list) => new Set(list.map(({ type }) => type)).size === list.length, 'each kind of mark once');

const text = z
  .strictObject({ type: z.literal('text'), text: z.string().max(LIMITS.text).regex(TEXT_PATTERN), marks: marks.exactOptional() })
  .meta({ id: 'DocumentText' });

const hardBreak = z.strictObject({ type: z.literal('hard_break') });

const paragraph = z.strictObject({
  type: z.literal('paragraph'),
  content: z.array(z.discriminatedUnion('type', [text, hardBreak])).exactOptional(),
});

const heading = z.strictObject({
  type: z.literal('heading'),
  attrs: z.strictObject({ level: z.literal([2, 3, 4]) }),
  content: z.array(text).exactOptional(),
});

const listItem = z
  .strictObject({
    type: z.literal('list_item'),
    get content() {
      return blocks;
    },
  })
  .meta({ id: 'DocumentListItem' });

const bulletList = z.strictObject({ type: z.literal('bullet_list'), content: z.array(listItem).min(1) });

const orderedList = z.strictObject({
  type: z.literal('ordered_list'),
  attrs: z.strictObject({ order: z.int().min(1).max(LIMITS.order) }),
  content: z.array(listItem).min(1),
});

const blockquote = z
  .strictObject({
    type: z.literal('blockquote'),
    get content() {
      return blocks;
    },
  })
  .meta({ id: 'DocumentBlockquote' });

const horizontalRule = z.strictObject({ type: z.literal('horizontal_rule') });

const block: z.ZodType<types.Block> = z
  .discriminatedUnion('type', [paragraph, heading, bulletList, orderedList, blockquote, horizontalRule])
  .meta({ id: 'DocumentBlock' });

const blocks = z.array(block).min(1).meta({ id: 'DocumentBlocks' });

const media = z.string().regex(MEDIA_PATTERN);
const line = (most: number) => z.string().max(most).regex(MAYBE_TEXT_PATTERN);
const name = z.string().max(LIMITS.name).regex(NAME_PATTERN);

const picture = z.strictObject({
  type: z.literal('picture'),
  attrs: z.strictObject({ media, alt: line(LIMITS.alt), caption: line(LIMITS.caption) }),
});

const facts = z.strictObject({
  type: z.literal('facts'),
  attrs: z.strictObject({ age: line(LIMITS.age), time: line(LIMITS.time), material: line(LIMITS.material), goal: line(LIMITS.goal) }),
});

const file = z.strictObject({ type: z.literal('file'), attrs: z.strictObject({ media, label: name }) });

const filmHref = z
  .string()
  .max(LIMITS.href)
  .regex(HREF_PATTERN)
  .refine((value) => safeFilmHref(value) !== null, 'not an address that a film may have');

const film = z.strictObject({ type: z.literal('film'), attrs: z.strictObject({ href: filmHref, title: name }) });

const cell = <Type extends 'table_header' | 'table_cell'>(type: Type) =>
  z.strictObject({ type: z.literal(type), content: z.array(text).exactOptional() });

const row = z.strictObject({
  type: z.literal('table_row'),
  content: z
    .array(z.discriminatedUnion('type', [cell('table_header'), cell('table_cell')]))
    .min(LIMITS.columns.least)
    .max(LIMITS.columns.most),
});

const table = z
  .strictObject({ type: z.literal('table'), content: z.array(row).min(LIMITS.rows.least).max(LIMITS.rows.most) })
  .superRefine(({ content }, context) => {
    content.forEach((cells, at) => {
      const expected = at === 0 ? 'table_header' : 'table_cell';
      cells.content.forEach(({ type }, column) => {
        const path = ['content', at, 'content', column, 'type'];
        if (type !== expected) context.addIssue({ code: 'custom', path, message: `${expected} expected in this row` });
      });
      if (cells.content.length !== content[0]?.content.length)
        context.addIssue({ code: 'custom', path: ['content', at, 'content'], message: 'as many cells as headers expected' });
    });
  });

const topBlock: z.ZodType<types.TopBlock> = z
  .discriminatedUnion('type', [paragraph, heading, bulletList, orderedList, blockquote, horizontalRule, picture, facts, file, film, table])
  .meta({ id: 'DocumentTopBlock' });

/** Accepts exactly the documents of `types.ts`, unchanged; a refusal names the place. Safe on any parsed JSON, however deep or large. */
export const Document = z
  .preprocess(
    (value, context) => {
      const broken = brokenLimit(value);
      if (broken === null) return value;
      context.issues.push({ code: 'custom', message: broken, input: value });
      return z.NEVER;
    },
    z.strictObject({ type: z.literal('doc'), content: z.array(topBlock).min(1) }),
  )
  .meta({ id: 'Document', description: "An article's text as ProseMirror JSON" }) as unknown as z.ZodType<types.Document, types.Document>; // `preprocess` alone would take anything

export type Document = types.Document;
