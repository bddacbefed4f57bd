import { inflateSync } from 'node:zlib';
import exif from 'exifreader';
import { unzipSync } from 'fflate';
import { PLANTED } from './hostile.ts';

/** Groups of metadata that nothing of ours has: what describes the pixels themselves stands under `file` and the like. */
const TELLING = ['exif', 'gps', 'xmp', 'iptc', 'icc', 'photoshop', 'makerNotes', 'thumbnail', 'mpf'] as const;

/** What another reader than ours finds in a file that was let in: an empty list reads as "nothing". */
export function findings(name: string, bytes: Buffer): readonly string[] {
  if (/\.(jpg|jpeg|webp|avif|png)$/.test(name)) return [...planted(name, bytes), ...metadata(name, bytes)];
  if (name.endsWith('.pdf')) return [...planted(name, bytes), ...inPdf(name, bytes)];
  if (/\.(docx|xlsx|pptx|odt|ods|odp)$/.test(name)) {
    return Object.entries(unzipSync(bytes)).flatMap(([part, inside]) => findings(`${name}/${part}`, Buffer.from(inside)));
  }
  return planted(name, bytes);
}

const ACTIVE = /evil\.example|javascript:|vnd\.sun\.star\.script|attachedTemplate|vbaProject|<!DOCTYPE|<script/i;

function planted(name: string, bytes: Buffer): readonly string[] {
  const text = bytes.toString('latin1');
  return [
    ...(text.includes(PLANTED) || text.includes(Buffer.from(PLANTED, 'utf16le').toString('latin1')) ? [`${name}: planted`] : []),
    ...(ACTIVE.test(text) ? [`${name}: ${ACTIVE.exec(text)![0]}`] : []),
  ];
}

function metadata(name: string, bytes: Buffer): readonly string[] {
  const groups = exif.load(bytes, { expanded: true }) as Readonly<Record<string, object | undefined>>;
  return TELLING.filter((group) => Object.keys(groups[group] ?? {}).length > 0).map((group) => `${name}: ${group}`);
}

const PDF_ACTIVE = /\/(?:JavaScript|JS|OpenAction|AA|Launch|EmbeddedFiles?|EF|XFA|RichMedia|Metadata|Author|Producer|SubmitForm|GoToR)\b/;

/** Every stream, unpacked where it is packed, together with what stands between them. */
function inPdf(name: string, bytes: Buffer): readonly string[] {
  const text = bytes.toString('latin1');
  const streams = Array.from(text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g), ([, body]) => unpacked(Buffer.from(body!, 'latin1')));
  return [text, ...streams].flatMap((some) => [
    ...planted(name, Buffer.from(some, 'latin1')),
    ...(PDF_ACTIVE.test(some) ? [`${name}: ${PDF_ACTIVE.exec(some)![0]}`] : []),
  ]);
}

function unpacked(body: Buffer): string {
  try {
    return inflateSync(body).toString('latin1');
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    return body.toString('latin1');
  }
}
