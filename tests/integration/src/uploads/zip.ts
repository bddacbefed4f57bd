import { crc32, deflateRawSync } from 'node:zlib';

/** A part of an archive; what is given beside name and bytes is a lie. */
export interface ZipPart {
  readonly name: string;
  readonly bytes: Uint8Array | string;
  readonly size?: number;
  readonly crc?: number;
  readonly flags?: number;
  readonly method?: number;
  readonly localName?: string;
  /** Where its bytes lie, if not behind the part before. */
  readonly at?: number;
}

const little = (...values: readonly (readonly [number, number])[]): Buffer =>
  Buffer.concat(
    values.map(([value, width]) => {
      const bytes = Buffer.alloc(width);
      bytes.writeUIntLE(width === 4 ? value >>> 0 : value & 0xffff, 0, width);
      return bytes;
    }),
  );

/** An archive as one would write it who means harm. */
export function zip(parts: readonly ZipPart[], tail: Uint8Array = Buffer.alloc(0)): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let end = 0;
  for (const { name, bytes, size, crc, flags = 0, method = 8, localName = name, at = end } of parts) {
    const data = Buffer.from(bytes);
    const packed = method === 8 ? deflateRawSync(data) : data;
    const facts = little([20, 2], [flags, 2], [method, 2], [0, 4], [crc ?? crc32(data), 4], [packed.length, 4], [size ?? data.length, 4]);
    const names = [Buffer.from(localName), Buffer.from(name)] as const;
    const body = Buffer.concat([Buffer.from('PK\u0003\u0004'), facts, little([names[0].length, 2], [0, 2]), names[0], packed]);
    bodies.push(body);
    directory.push(
      Buffer.concat([
        Buffer.from('PK\u0001\u0002'),
        little([20, 2]),
        facts,
        little([names[1].length, 2], [0, 4], [0, 4], [0, 4], [at, 4]),
        names[1],
      ]),
    );
    end += body.length;
  }
  const list = Buffer.concat(directory);
  const last = little([0, 4], [parts.length, 2], [parts.length, 2], [list.length, 4], [end, 4], [0, 2]);
  return Buffer.concat([...bodies, list, Buffer.from('PK\u0005\u0006'), last, tail]);
}
