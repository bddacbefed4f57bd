import { ProblemError } from '@delakultur/nest-kit';

/** Far deeper than any input of ours, and shallow enough for every recursive reader behind us. */
const MAX_DEPTH = 64;

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/**
 * The object in a JSON body. Whatever two readers could understand differently is refused here: bad UTF-8, a name given twice,
 * `__proto__`, a number beyond the range, nesting that would make a recursive reader overflow.
 */
export function parseJsonBody(bytes: Uint8Array): Record<string, unknown> {
  const text = decoded(bytes);
  const value = parsed(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw malformed('The body has to be a JSON object.');
  const wrong = ambiguityIn(text);
  if (wrong) throw malformed(wrong);
  return value as Record<string, unknown>;
}

const malformed = (detail: string, options?: ErrorOptions): ProblemError => new ProblemError('invalid-request', { detail }, options);

function decoded(bytes: Uint8Array): string {
  try {
    return UTF8.decode(bytes);
  } catch (cause) {
    throw malformed('The body is not UTF-8.', { cause });
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw malformed('The body is not JSON.', { cause });
  }
}

/** A string with what may follow a name, a bracket, or a number: enough to walk through text that is known to be JSON. */
const TOKEN = /"([^"\\]*(?:\\.[^"\\]*)*)"\s*(:?)|[[\]{}]|-?\d[\d.eE+-]*/g;

function ambiguityIn(text: string): string | undefined {
  const open: Set<string>[] = [];
  for (const [token, string, colon] of text.matchAll(TOKEN)) {
    if (token === '{' || token === '[') {
      if (open.push(new Set()) > MAX_DEPTH) return `The body is nested deeper than ${MAX_DEPTH} levels.`;
    } else if (token === '}' || token === ']') open.pop();
    else if (string === undefined) {
      if (!Number.isFinite(Number(token))) return 'A number is out of range.';
    } else if (colon) {
      const name = String(JSON.parse(`"${string}"`));
      const names = open.at(-1);
      if (name === '__proto__') return 'A field has a name that cannot be used.';
      if (names?.has(name)) return 'A field is given twice.';
      names?.add(name);
    }
  }
  return undefined;
}
