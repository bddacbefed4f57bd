import { contracts, type Rpc } from '@delakultur/contracts';
import { fieldsOf, type Field } from './fields.ts';

/** One operation as HTTP shows it, derived from its contract. */
export interface Route {
  readonly contract: Rpc;
  readonly method: 'GET' | 'POST' | 'PUT';
  /** As the router writes it: `/v1/articles/:articleId`. */
  readonly url: string;
  readonly fields: ReadonlyMap<string, Field>;
  readonly pathFields: readonly string[];
  /** Whether `If-Match` fills the input's `version`. */
  readonly isVersioned: boolean;
}

const PLACEHOLDER = /\{(\w+)\}/g;

function routeOf(contract: Rpc): Route[] {
  if (!contract.http) return [];
  const { method, path } = contract.http;
  const fields = fieldsOf(contract.input);
  return [
    {
      contract,
      method,
      url: path.replaceAll(PLACEHOLDER, ':$1'),
      fields,
      pathFields: [...path.matchAll(PLACEHOLDER)].map(([, name]) => name ?? ''),
      isVersioned: fields.has('version'),
    },
  ];
}

/** Every operation with an HTTP face. */
export const routeTable = (all: readonly Rpc[] = contracts): readonly Route[] => all.flatMap(routeOf);
