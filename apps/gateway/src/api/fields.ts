import { z } from 'zod';

/** What a field of an input is in JSON, as far as a query or a path has to know: there everything is text. */
export type Field = 'text' | 'integer' | 'number' | 'boolean' | 'list';

const KINDS: Readonly<Record<string, Field>> = { integer: 'integer', number: 'number', boolean: 'boolean', array: 'list' };

interface Shape {
  readonly type?: unknown;
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly $defs?: Readonly<Record<string, Shape>>;
}

/** The fields of an input, read from its JSON Schema. */
export function fieldsOf(input: z.ZodType): ReadonlyMap<string, Field> {
  const { properties = {}, $defs = {} } = z.toJSONSchema(input, { io: 'input' }) as Shape;
  const resolved = ({ $ref, ...shape }: Shape): Shape => ($ref ? ($defs[$ref.replace('#/$defs/', '')] ?? shape) : shape);
  return new Map(Object.entries(properties).map(([name, shape]) => [name, KINDS[String(resolved(shape).type)] ?? 'text']));
}

const INTEGER = /^-?\d{1,15}$/;
const NUMBER = /^-?\d{1,15}(\.\d{1,15})?$/;

const READ: Readonly<Record<Field, (text: string) => unknown>> = {
  text: (text) => text,
  integer: (text) => (INTEGER.test(text) ? Number(text) : text),
  number: (text) => (NUMBER.test(text) ? Number(text) : text),
  boolean: (text) => (text === 'true' || text === 'false' ? text === 'true' : text),
  list: (text) => text.split(','),
};

/** A text as the field's kind; what cannot be read so stays as it is, and the service says what is wrong with it. */
export const readField = (kind: Field | undefined, text: string): unknown => READ[kind ?? 'text'](text);
