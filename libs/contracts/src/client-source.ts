import { componentSchemas, schemaOf, type JsonSchema } from './json-schema.ts';
import { problemsOf } from './problems-of.ts';
import { isCommand, partsOf, type Rpc } from './rpc.ts';

/** The TypeScript of the browser's client: types, and what anyone may ask, with no zod in it. */
export function clientSource(contracts: readonly Rpc[]): string {
  const faces = contracts.filter(({ http }) => http);
  const types = Object.entries(componentSchemas()).map(([id, schema]) => `export type ${id} = ${typeOf(schema)};`);
  const operations = faces.map((contract) => {
    const input = typeOf(schemaOf(contract.input, 'input'));
    const problems = problemsOf(contract).map((slug) => `'${slug}'`);
    return `  '${partsOf(contract).name}': { input: ${input}; output: ${typeOf(schemaOf(contract.output, 'output'))}; problem: ${problems.join(' | ')} };`;
  });
  const openCommands = faces.filter(isOpenCommand).map((contract) => `'${partsOf(contract).name}'`);
  const open = faces.filter(isOpenQuestion).map((contract) => `  '${partsOf(contract).name}': '${contract.http!.path}',`);
  return `// Generated from the contracts by \`npm run generate\`. Do not edit.
${types.join('\n')}

/** What each operation takes, gives, and may answer instead. */
export interface Operations {
${operations.join('\n')}
}

export type OperationName = keyof Operations;

/** Where what anyone may ask stands in HTTP; all of it is GET. What anyone may *do* (by a link from a mail) is with the rest. */
export const openQuestions = {
${open.join('\n')}
} as const satisfies Partial<Record<OperationName, string>>;

export type OpenQuestion = keyof typeof openQuestions;

/** What anyone may do, by a link from a mail: sent without a token. */
export const openCommands: readonly OperationName[] = [${openCommands.join(', ')}];
`;
}

/** The table of everything else, in a file of its own: whoever only reads never fetches it. */
export function signedInOperationsSource(contracts: readonly Rpc[]): string {
  const table = contracts.flatMap((contract) => {
    if (!contract.http || isOpenQuestion(contract)) return [];
    const { method, path } = contract.http;
    return `  '${partsOf(contract).name}': { method: '${method}', path: '${path}' },`;
  });
  return `// Generated from the contracts by \`npm run generate\`. Do not edit.
import type { OpenQuestion, OperationName } from './client.ts';

/** Where each operation that needs someone signed in stands in HTTP. All but GET change something. */
export const signedInOperations = {
${table.join('\n')}
} as const satisfies Record<Exclude<OperationName, OpenQuestion>, { method: 'GET' | 'POST' | 'PUT'; path: string }>;
`;
}

const isOpenQuestion = (contract: Rpc): boolean => contract.access === 'anyone' && !isCommand(contract);
const isOpenCommand = (contract: Rpc): boolean => contract.access === 'anyone' && isCommand(contract);

/** A JSON Schema as a TypeScript type; only the keywords that our wire shapes use, anything else is an error. */
export function typeOf(schema: JsonSchema): string {
  if (typeof schema['$ref'] === 'string') return schema['$ref'].split('/').at(-1)!;
  if ('const' in schema) return literal(schema['const']);
  if (Array.isArray(schema['enum'])) return schema['enum'].map(literal).join(' | ');
  const either = (schema['anyOf'] ?? schema['oneOf']) as readonly JsonSchema[] | undefined;
  if (either) return either.map(typeOf).join(' | ');
  if (Array.isArray(schema['type'])) return schema['type'].map((type) => typeOf({ ...schema, type })).join(' | ');
  switch (schema['type']) {
    case 'object':
      return objectType(schema);
    case 'array':
      return `readonly (${typeOf(schema['items'] as JsonSchema)})[]`;
    case 'string':
    case 'number':
    case 'boolean':
    case 'null':
      return schema['type'];
    case 'integer':
      return 'number';
    default:
      throw new TypeError(`no TypeScript for ${JSON.stringify(schema)}`);
  }
}

function objectType(schema: JsonSchema): string {
  const { properties = {}, required = [] } = schema as { properties?: Record<string, JsonSchema>; required?: readonly string[] };
  const fields = Object.entries(properties).map(([name, type]) => `readonly ${name}${required.includes(name) ? '' : '?'}: ${typeOf(type)}`);
  return fields.length > 0 ? `{ ${fields.join('; ')} }` : 'Record<string, never>';
}

const literal = (value: unknown): string => (typeof value === 'string' ? `'${value}'` : String(value));
