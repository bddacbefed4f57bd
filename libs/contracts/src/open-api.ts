import { z } from 'zod';
import { problemsOf } from './problems-of.ts';
import { PROBLEMS } from './problems.ts';
import { isCommand, partsOf, type Rpc } from './rpc.ts';
import { componentSchemas, schemaOf, type JsonSchema } from './json-schema.ts';

type Parameter = {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly schema: JsonSchema;
};

const HEADERS = {
  ifMatch: {
    name: 'If-Match',
    in: 'header',
    required: true,
    schema: { type: 'string', description: 'The version that you saw, as its ETag says it: `"7"`; `"0"` when new' },
  },
  idempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    schema: { type: 'string', maxLength: 100, description: 'A retry with the same key has no second effect' },
  },
} as const satisfies Record<string, Parameter>;

const FRESH =
  'Needs a sign-in of the last minutes (RFC 9470). Otherwise it answers `sign-in-too-old`, whose `maxAge` and `WWW-Authenticate` say how many seconds old it may be: sign in again with `max_age`, and send the same command with the same key.';

const PROBLEM = { content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } };

/** Every 401 says by what to come in (RFC 9110). */
const CHALLENGE = {
  headers: {
    'WWW-Authenticate': {
      schema: { type: 'string' },
      example: 'Bearer error="insufficient_user_authentication", max_age="900"',
    },
  },
};

/** The OpenAPI 3.1 document of every operation with an HTTP face. Schemas with a `meta({ id })` become components. */
export function openApi(contracts: readonly Rpc[]) {
  const paths: Record<string, Record<string, object>> = {};
  for (const contract of contracts)
    if (contract.http) (paths[contract.http.path] ??= {})[contract.http.method.toLowerCase()] = operation(contract);
  return {
    openapi: '3.1.1',
    info: {
      title: 'Delakultur',
      version: '1',
      license: { name: 'MIT', identifier: 'MIT' },
      description: 'One shared pedagogical platform for the municipalities of a region.',
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      securitySchemes: { person: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: { ...componentSchemas(), Problem: PROBLEM_SCHEMA },
    },
  };
}

function operation(contract: Rpc): object {
  const { service, name: operationId } = partsOf(contract);
  const { path, method } = contract.http!;
  const { properties = {}, required = [] } = schemaOf(contract.input, 'input') as {
    properties?: Record<string, JsonSchema>;
    required?: string[];
  };
  const place = (field: string) =>
    path.includes(`{${field}}`) ? 'path' : field === 'version' ? 'version' : method === 'GET' ? 'query' : 'body';
  const fields = Object.entries(properties);
  const inBody = fields.filter(([field]) => place(field) === 'body');
  const parameters: Parameter[] = [
    ...fields
      .filter(([field]) => ['path', 'query'].includes(place(field)))
      .map(([field, schema]) => ({ name: field, in: place(field) as 'path' | 'query', required: required.includes(field), schema })),
    ...(fields.some(([field]) => place(field) === 'version') ? [HEADERS.ifMatch] : []),
    ...(isCommand(contract) ? [HEADERS.idempotencyKey] : []),
  ];
  const body = {
    type: 'object',
    properties: Object.fromEntries(inBody),
    required: required.filter((field) => inBody.some(([name]) => name === field)),
    additionalProperties: false,
  };
  return {
    operationId,
    tags: [service],
    summary: contract.summary,
    ...(contract.fresh ? { description: FRESH } : {}),
    ...(contract.access === 'signed-in' ? { security: [{ person: [] }] } : {}),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(inBody.length > 0 ? { requestBody: { required: true, content: { 'application/json': { schema: body } } } } : {}),
    responses: {
      200: { description: 'OK', content: { 'application/json': { schema: schemaOf(contract.output, 'output') } } },
      ...problemResponses(contract),
    },
  };
}

/** One response a status; its description names the problems. */
function problemResponses(contract: Rpc): Record<number, object> {
  const byStatus = Object.groupBy(problemsOf(contract), (slug) => PROBLEMS[slug].status);
  return Object.fromEntries(
    Object.entries(byStatus).map(([status, slugs]) => [
      status,
      { description: slugs!.map((slug) => `\`${slug}\``).join(', '), ...(Number(status) === 401 && CHALLENGE), ...PROBLEM },
    ]),
  );
}

const PROBLEM_SCHEMA = schemaOf(
  z.looseObject({
    type: z.url(),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    instance: z.string().optional(),
    traceId: z.string().optional(),
    errors: z.array(z.strictObject({ pointer: z.string(), detail: z.string() })).optional(),
    maxAge: z.int().optional(),
  }),
  'output',
);
