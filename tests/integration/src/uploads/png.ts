import { crc32, deflateSync } from 'node:zlib';

const long = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes;
};

export function chunk(name: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  return Buffer.concat([long(data.length), named, long(crc32(named))]);
}

export interface PngOptions {
  readonly width: number;
  readonly height: number;
  readonly depth?: number;
  readonly colour?: number;
  readonly isInterlaced?: boolean;
  /** The rows, unpacked; so many zeros as are asked for where a picture is a bomb. */
  readonly rows?: Uint8Array;
  /** Chunks between header and pixels. */
  readonly extra?: readonly Uint8Array[];
}

/** A PNG as one would write it who means harm: every number may lie. */
export const png = ({ width, height, depth = 8, colour = 2, isInterlaced = false, rows, extra = [] }: PngOptions): Buffer =>
  Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', Buffer.concat([long(width), long(height), Buffer.from([depth, colour, 0, 0, isInterlaced ? 1 : 0])])),
    ...extra,
    chunk('IDAT', deflateSync(rows ?? Buffer.alloc((width * 3 + 1) * height))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
