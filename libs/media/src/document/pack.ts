import { crc32, deflateRawSync } from 'node:zlib';

/** A part that is to be packed. */
export interface Packed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** 1 January 1980: when a part was last changed is nobody's business. */
const NO_DATE = 0x00210000;
const UTF8 = 0x0800;
const VERSION = 20;

/** What gains nothing from packing is stored; the first part of an OpenDocument must be. */
const IS_STORED = /^mimetype$|\.(jpe?g|png|gif|webp|mp4|m4v|mov|mp3|m4a|wmv|avi)$/i;

/** Builds an archive part by part, each read only when its turn comes: names and bytes are all that goes in. */
export async function pack(parts: AsyncIterable<Packed>): Promise<Buffer> {
  const bodies: Uint8Array[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for await (const { name, bytes } of parts) {
    const isStored = IS_STORED.test(name);
    const body = isStored ? bytes : deflateRawSync(bytes);
    const label = Buffer.from(name);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(VERSION, 0);
    facts.writeUInt16LE(UTF8, 2);
    facts.writeUInt16LE(isStored ? 0 : 8, 4);
    facts.writeUInt32LE(NO_DATE, 6);
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(body.length, 14);
    facts.writeUInt32LE(bytes.length, 18);
    facts.writeUInt16LE(label.length, 22);
    bodies.push(Buffer.from('PK\u0003\u0004', 'latin1'), facts, label, body);
    directory.push(Buffer.from('PK\u0001\u0002', 'latin1'), word(VERSION), facts, Buffer.alloc(10), long(at), label);
    at += 30 + label.length + body.length;
  }
  return Buffer.concat([...bodies, ...directory, ending(directory, at)]);
}

function ending(directory: readonly Buffer[], at: number): Buffer {
  const count = word(directory.length / 6);
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  return Buffer.concat([Buffer.from('PK\u0005\u0006', 'latin1'), word(0), word(0), count, count, long(size), long(at), word(0)]);
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function long(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
