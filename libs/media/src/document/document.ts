import { createHash } from 'node:crypto';
import { DOCUMENT_TYPES } from '@delakultur/kernel';
import { type Look, Refusal } from '../look.ts';
import { sniff } from '../sniff.ts';
import { isArchive, openArchive } from './archive.ts';
import type { CleanDocument } from './clean-document.ts';
import { cleanOoxml, isOoxml } from './ooxml.ts';
import { cleanOpenDocument, isOpenDocument } from './opendocument.ts';

/** Writes a document anew without what acts when it is opened and without its author. Throws a `Refusal`. */
export async function lookAtDocument(bytes: Buffer): Promise<Look> {
  const clean = await cleanDocument(bytes);
  const name = `file.${clean.extension}`;
  const answer = {
    kind: 'file' as const,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    name,
    extension: clean.extension,
    type: DOCUMENT_TYPES[clean.extension],
    bytes: clean.bytes.length,
  };
  return { answer, files: [{ name, bytes: clean.bytes }] };
}

async function cleanDocument(bytes: Buffer): Promise<CleanDocument> {
  if (isArchive(bytes)) return cleanArchive(bytes);
  const type = await sniff(bytes);
  if (type === 'application/pdf') return { extension: 'pdf', bytes: await (await import('./pdf.ts')).cleanPdf(bytes) };
  if (type === 'application/x-cfb' && bytes.includes(LOCKED)) throw new Refusal('encrypted', 'a locked package');
  throw new Refusal('not-allowed-type', type);
}

/** Office programs lock a document by putting it, encrypted, into a file of the older kind, under this name. */
const LOCKED = Buffer.from('EncryptedPackage', 'utf16le');

function cleanArchive(bytes: Buffer): Promise<CleanDocument> {
  const parts = openArchive(bytes);
  if (isOoxml(parts)) return cleanOoxml(parts);
  if (isOpenDocument(parts)) return cleanOpenDocument(parts);
  throw new Refusal('not-allowed-type', 'an archive');
}
