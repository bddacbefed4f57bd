import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { entityTag } from '../entity-tag.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.webp': 'image/webp',
};
const COMPRESSIBLE = /^text\/|json|svg/;

/** Rollup ends a chunk's name with the hash of its content: what has such a name never changes. */
const HASHED = /-[A-Za-z0-9_-]{8}\.[a-z0-9]+$/;

type Encoding = 'br' | 'gzip';
const COMPRESS: Readonly<Record<Encoding, (bytes: Buffer) => Promise<Buffer>>> = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  gzip: (bytes) => promisify(gzip)(bytes, { level: 9 }),
};

/** One file of a built folder, in memory; its compressed forms are made when someone first wants them. */
export class StaticFile {
  readonly bytes: Buffer;
  readonly type: string;
  readonly etag: string;
  readonly isImmutable: boolean;
  readonly #compressed = new Map<Encoding, Promise<Buffer>>();

  constructor(name: string, bytes: Buffer) {
    this.bytes = bytes;
    this.type = TYPES[extname(name)] ?? 'application/octet-stream';
    this.etag = entityTag(bytes);
    this.isImmutable = HASHED.test(name);
  }

  get isCompressible(): boolean {
    return COMPRESSIBLE.test(this.type) && this.bytes.length > 256;
  }

  compressed(encoding: Encoding): Promise<Buffer> {
    const made = this.#compressed.get(encoding) ?? COMPRESS[encoding](this.bytes);
    this.#compressed.set(encoding, made);
    return made;
  }
}

/** The files of a folder by their names within it. Only what was there at the start is ever served, so no name can lead elsewhere. */
export function readStaticFolder(folder: string): ReadonlyMap<string, StaticFile> {
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [relative(folder, path).split(sep).join('/'), new StaticFile(entry.name, readFileSync(path))];
    }),
  );
}

/** The best form that the asker takes; a form that it rules out (`br;q=0`) is not taken. */
export function encodingFor(file: StaticFile, accepted: string | undefined): Encoding | undefined {
  if (!file.isCompressible) return undefined;
  const takes = new Set(
    (accepted ?? '')
      .split(',')
      .map((form) => form.trim())
      .filter((form) => !/;\s*q=0(\.0*)?$/.test(form))
      .map((form) => form.split(';', 1)[0]),
  );
  return (['br', 'gzip'] as const).find((encoding) => takes.has(encoding));
}
