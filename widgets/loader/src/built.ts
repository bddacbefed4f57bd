/** One built file, as the server gives it to a page. */
async function read(name: string): Promise<string> {
  const response = await fetch(`/${name}`);
  if (!response.headers.get('content-type')?.includes('javascript'))
    throw new Error('The widgets are not built. Build them first: npx nx build loader');
  return response.text();
}

/** A file and everything that it imports before it runs. */
export async function withImports(name: string, seen = new Set<string>()): Promise<ReadonlySet<string>> {
  if (seen.has(name)) return seen;
  seen.add(name);
  const code = await read(name);
  for (const [, imported] of code.matchAll(/(?:^|;)(?:import|export)[^;"'()]*["']\.\/([^"']+)["']/g)) await withImports(imported!, seen);
  return seen;
}

/** The chunk of that name, which one of these files may fetch later. */
export async function chunkOf(name: string, files: Iterable<string>): Promise<string> {
  for (const file of files) {
    const [, chunk] = (await read(file)).match(new RegExp(`import\\(["'\`]\\./(${name}-[^"'\`]+)`)) ?? [];
    if (chunk) return chunk;
  }
  throw new Error(`Nothing fetches ${name}`);
}

export async function gzipBytes(names: Iterable<string>): Promise<number> {
  const sizes = Array.from(names, async (name) => {
    const squeezed = new Blob([await read(name)]).stream().pipeThrough(new CompressionStream('gzip'));
    return (await new Response(squeezed).arrayBuffer()).byteLength;
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
