import { Refusal } from '../look.ts';
import { isSvg, sniff } from '../sniff.ts';
import { withoutMetadata } from './picture-metadata.ts';
import { textOf } from './xml.ts';

/** Pictures and the like that show no type by their first bytes. */
const QUIET = /\.(emf|wmf|svm|fntdata|odttf|wdp)$|^ObjectReplacements\//i;
const PASSIVE = /^(image|audio|video|font)\//;
const ACTIVE_DRAWING =
  /<(?:[\w-]+:)?(?:script|foreignObject|iframe|set|animate)\b|\son\w+\s*=|javascript:|(?:href|src)\s*=\s*["']\s*(?:[a-z]+:)?\/\//i;

/** The bytes of a picture, sound or film inside a document, without what a camera wrote into it. Whatever else lies there is refused. */
export async function cleanAttachment(name: string, bytes: Buffer): Promise<Buffer> {
  if (isSvg(bytes)) return cleanDrawing(bytes);
  const type = await sniff(bytes);
  if (type === undefined ? !QUIET.test(name) || isProgram(bytes) : !PASSIVE.test(type)) throw new Refusal('has-embedded-files', type);
  return withoutMetadata(type, bytes);
}

function cleanDrawing(bytes: Buffer): Buffer {
  if (ACTIVE_DRAWING.test(textOf(bytes))) throw new Refusal('has-active-content', 'a drawing with script or data from elsewhere');
  return bytes;
}

const isProgram = (bytes: Buffer): boolean => /^(?:MZ|#!|\u007FELF|PK|<)/.test(bytes.toString('latin1', 0, 8));
