import { z } from 'zod';
import { TEXT_PATTERN } from './characters.ts';
import { HREF_PATTERN, safeHref } from './href.ts';
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

/** Accepts exactly the documents of `types.ts`, unchanged; a refusal names the place. Safe on any parsed JSON, however deep or large. */
export const Document = z
  .preprocess(
    (value, context) => {
      const broken = brokenLimit(value);
      if (broken === null) return value;
      context.issues.push({ code: 'custom', message: broken, input: value });
      return z.NEVER;
    },
    z.strictObject({ type: z.literal('doc'), content: blocks }),
  )
  .meta({ id: 'Document', description: "An article's text as ProseMirror JSON" }) as unknown as z.ZodType<types.Document, types.Document>; // `preprocess` alone would take anything

export type Document = types.Document;
