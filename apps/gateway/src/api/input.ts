import { ProblemError } from '@delakultur/nest-kit';
import { readField } from './fields.ts';
import type { Route } from './route-table.ts';

/** What of a request makes an operation's input. */
export interface Parts {
  readonly params: Readonly<Record<string, string>>;
  /** Everything after the question mark. */
  readonly query: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly ifMatch: string | undefined;
}

/** The input as its contract has it. What the address or `If-Match` decides cannot be said otherwise in the query or the body. */
export function inputOf(route: Route, { params, query, body, ifMatch }: Parts): Record<string, unknown> {
  const isRead = route.method === 'GET';
  if (!isRead && query !== '') throw refused('query', 'This operation takes no query.');
  const given = isRead ? fieldsFromQuery(route, query) : body;
  const decided = new Map<string, unknown>(route.pathFields.map((name) => [name, readField(route.fields.get(name), params[name] ?? '')]));
  if (route.isVersioned) decided.set('version', versionOf(ifMatch));
  for (const [name, value] of decided) {
    if (Object.hasOwn(given, name) && given[name] !== value) throw refused(name, 'This is decided by the address or by If-Match.');
  }
  return { ...given, ...Object.fromEntries([...decided].filter(([, value]) => value !== undefined)) };
}

function fieldsFromQuery({ fields }: Route, query: string): Record<string, unknown> {
  const read = new Map<string, unknown>();
  for (const [name, text] of new URLSearchParams(query)) {
    const value = readField(fields.get(name), text);
    const before = read.get(name);
    if (Array.isArray(before) && Array.isArray(value)) read.set(name, [...before, ...value]);
    else if (read.has(name)) throw refused(name, 'This is given twice.');
    else read.set(name, value);
  }
  return Object.fromEntries(read);
}

const ENTITY_TAG = /^"(\d{1,10})"$/;

function versionOf(ifMatch: string | undefined): number | undefined {
  if (ifMatch === undefined) return undefined;
  const [, version] = ENTITY_TAG.exec(ifMatch) ?? [];
  if (version === undefined) throw refused('version', 'If-Match has to be one version in quotes, as ETag gave it.');
  return Number(version);
}

/** RFC 6901 escapes, so that a hostile name cannot pass for a path. */
const refused = (name: string, detail: string): ProblemError =>
  new ProblemError('invalid-request', {
    errors: [{ pointer: `/${name.slice(0, 80).replaceAll('~', '~0').replaceAll('/', '~1')}`, detail }],
  });
