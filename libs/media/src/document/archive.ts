import { crc32, inflateRawSync } from 'node:zlib';
import { Refusal } from '../look.ts';

/** A part of an archive, unpacked when it is read. */
export interface Part {
  readonly name: string;
  read(): Buffer;
}

/** What an honest document stays under: parts, bytes of one part and of all, and how much smaller packing makes it. */
const BOUNDS = { parts: 4000, part: 64 * 2 ** 20, whole: 200 * 2 ** 20, ratio: 100, small: 20 * 2 ** 20 } as const;

const SIGNATURE = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 } as const;
const ENCRYPTED = 0x1;
const STORED = 0;
const DEFLATED = 8;

interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

const damaged = (detail: string): Refusal => new Refusal('damaged', detail);

/** Whether the bytes begin as an archive does. */
export const isArchive = (bytes: Buffer): boolean => bytes.length > 3 && bytes.readUInt32LE(0) === SIGNATURE.local;

/**
 * Opens an archive by its directory, before anything is unpacked. Only what every program reads the same way is opened: one directory at the
 * very end, each part once, none over another, no name that leads out. Throws a `Refusal`.
 */
export function openArchive(bytes: Buffer): readonly Part[] {
  const entries = readDirectory(bytes);
  refuseBomb(entries, bytes.length);
  refuseDoubtfulNames(entries);
  let free = 0;
  return entries
    .toSorted((a, b) => a.at - b.at)
    .map((entry) => {
      const start = startOf(bytes, entry);
      if (entry.at < free) throw damaged('parts lie over each other');
      free = start + entry.packed;
      if (free > bytes.length) throw damaged('a part is cut off');
      return { name: entry.name, read: () => unpack(entry, bytes.subarray(start, start + entry.packed)) };
    })
    .filter(({ name }) => !name.endsWith('/'));
}

function readDirectory(bytes: Buffer): readonly Entry[] {
  const end = bytes.length - 22;
  if (end < 0 || bytes.readUInt32LE(end) !== SIGNATURE.end) throw damaged('no directory at the end');
  const count = bytes.readUInt16LE(end + 10);
  if (count === 0 || count !== bytes.readUInt16LE(end + 8)) throw damaged('a directory in pieces');
  if (count > BOUNDS.parts) throw new Refusal('bomb', `${count} parts`);
  const entries: Entry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let nth = 0; nth < count; nth += 1) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== SIGNATURE.central) throw damaged('a directory that leads astray');
    const name = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + name),
      flags: bytes.readUInt16LE(at + 8),
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    });
    at += 46 + name + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  if (at !== end) throw damaged('something between directory and end');
  return entries;
}

function refuseBomb(entries: readonly Entry[], length: number): void {
  const whole = entries.reduce((sum, { size }) => sum + size, 0);
  if (whole > BOUNDS.whole || (whole > BOUNDS.small && whole > length * BOUNDS.ratio)) throw new Refusal('bomb', `${whole} bytes unpacked`);
  if (entries.some(({ size }) => size > BOUNDS.part)) throw new Refusal('bomb', 'one part too large');
}

// oxlint-disable-next-line no-control-regex -- they are what is looked for
const DOUBTFUL_NAME = /^\/|\\|^[a-z]:|(^|\/)\.{1,2}(\/|$)|\/\/|[\u0000-\u001F\u007F\uFFFD\u202A-\u202E]|^.{256}/i;

function refuseDoubtfulNames(entries: readonly Entry[]): void {
  const doubtful = entries.find(({ name }) => name === '' || DOUBTFUL_NAME.test(name));
  if (doubtful) throw damaged('a name that leads elsewhere');
  if (new Set(entries.map(({ name }) => name.toLowerCase())).size < entries.length) throw damaged('two parts of one name');
}

function startOf(bytes: Buffer, { name, flags, at }: Entry): number {
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== SIGNATURE.local) throw damaged('a part is not where it should be');
  const length = bytes.readUInt16LE(at + 26);
  if (bytes.toString('utf8', at + 30, at + 30 + length) !== name) throw damaged('a part of two names');
  if (((flags | bytes.readUInt16LE(at + 6)) & ENCRYPTED) !== 0) throw new Refusal('encrypted', 'a locked part');
  return at + 30 + length + bytes.readUInt16LE(at + 28);
}

function unpack({ method, size, crc }: Entry, packed: Buffer): Buffer {
  if (method !== STORED && method !== DEFLATED) throw damaged(`packed in another way (${method})`);
  const bytes = method === STORED ? packed : inflate(packed, size);
  if (bytes.length !== size || crc32(bytes) !== crc) throw damaged('a part is not what its directory says');
  return bytes;
}

function inflate(packed: Buffer, size: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
  } catch (cause) {
    const isLarger = (cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw new Refusal(isLarger ? 'bomb' : 'damaged', String(cause), { cause });
  }
}
