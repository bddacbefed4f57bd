import { fileTypeFromBuffer } from 'file-type';

/** The media type that the bytes themselves show; undefined where they show none. Never a name, never what somebody declared. */
export const sniff = async (bytes: Uint8Array): Promise<string | undefined> => (await fileTypeFromBuffer(bytes))?.mime;

const SVG = /<(?:[\w-]+:)?svg[\s>/]/i;

/** Whether the bytes are a drawing in SVG, in any encoding that a browser takes: such text begins with the element, soon or after a comment. */
export function isSvg(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 8192)).toString('latin1').replaceAll('\0', '');
  return /^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)?\s*</.test(start) && SVG.test(start);
}
