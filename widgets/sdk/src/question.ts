type Fields = Map<string, unknown>;

/** A request that changes nothing: path parameters into the path, the rest into the query. */
export function question(endpoint: URL, path: string, input: object, signal: AbortSignal | null = null): Request {
  const { url, rest } = placed(endpoint, path, input);
  for (const [field, value] of rest) url.searchParams.set(field, String(value));
  return new Request(url, { signal });
}

/** The address with its path parameters filled in, and the fields that are left over. */
export function placed(endpoint: URL, path: string, input: object): { readonly url: URL; readonly rest: Fields } {
  const rest: Fields = new Map(Object.entries(input).filter(([, value]) => value !== undefined));
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, field: string) => encodeURIComponent(take(rest, field)));
  return { url: new URL(filled, endpoint), rest };
}

/** Takes a field out of those that are left. */
export function take(rest: Fields, field: string): string {
  const value = String(rest.get(field));
  rest.delete(field);
  return value;
}
