import { z } from 'zod';

export type JsonSchema = { readonly [key: string]: unknown };

const COMPONENTS = '#/components/schemas/';

/** The JSON Schema (draft 2020-12) of a wire shape; what has a `meta({ id })` is a reference to a component. */
export function schemaOf(type: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const id = type.meta()?.id;
  if (id) return { $ref: COMPONENTS + id };
  return rewrite(z.toJSONSchema(type, { io, reused: 'inline' })) as JsonSchema;
}

/** Every shape with a `meta({ id })`, by its id. */
export function componentSchemas(): Record<string, JsonSchema> {
  const { schemas } = z.toJSONSchema(z.globalRegistry, { uri: (id) => COMPONENTS + id, io: 'output' });
  return Object.fromEntries(
    Object.entries(schemas)
      .toSorted(([a], [b]) => a.localeCompare(b))
      .map(([id, schema]) => [id, rewrite(schema) as JsonSchema]),
  );
}

/** References into `$defs` become references to components; `$schema` and `$id` mean nothing inside a document. */
function rewrite(node: unknown): unknown {
  if (Array.isArray(node)) return node.map((each) => rewrite(each));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key, value]) => !['$schema', '$id', '$defs', 'id'].includes(key) || (key === 'id' && typeof value === 'object')) // a field may be called id
      .map(([key, value]) => [
        key,
        key === '$ref' && typeof value === 'string' ? value.replace(/^#\/\$defs\//, COMPONENTS) : rewrite(value),
      ]),
  );
}
