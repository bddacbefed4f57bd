import { Refusal } from '../look.ts';
import type { Part } from './archive.ts';
import { cleanAttachment } from './attachment.ts';
import type { CleanDocument } from './clean-document.ts';
import { edited, refuseForbidden } from './edit.ts';
import { DROPPED_PARTS, EDITS, FORBIDDEN_PARTS, MIMETYPES, refuseActive, withHarmlessLinks } from './opendocument.rules.ts';
import { pack, type Packed } from './pack.ts';
import { escaped, type Tag, tagsOf, textOf } from './xml.ts';

const MIMETYPE = 'mimetype';
const MANIFEST = 'META-INF/manifest.xml';

export const isOpenDocument = (parts: readonly Part[]): boolean => parts.some(({ name }) => name === MANIFEST);

/** Writes an OpenDocument anew: the parts of its manifest, looked into one by one, and no other. Throws a `Refusal`. */
export async function cleanOpenDocument(parts: readonly Part[]): Promise<CleanDocument> {
  const manifest = readManifest(parts);
  const mimetype =
    parts
      .find(({ name }) => name === MIMETYPE)
      ?.read()
      .toString('latin1')
      .trim() ?? '';
  const extension = MIMETYPES[mimetype];
  if (!extension) throw new Refusal('not-allowed-type', mimetype.slice(0, 100));
  refuseForbidden(
    FORBIDDEN_PARTS,
    parts.map(({ name }) => name),
  );
  const kept = parts.filter(({ name }) => manifest.has(name) && name !== MIMETYPE && name !== MANIFEST && !DROPPED_PARTS.test(name));
  if (!kept.some(({ name }) => name === 'content.xml')) throw new Refusal('damaged', 'no content');
  return { extension, bytes: await pack(packed()) };

  async function* packed(): AsyncGenerator<Packed> {
    yield { name: MIMETYPE, bytes: Buffer.from(mimetype) };
    yield { name: MANIFEST, bytes: Buffer.from(writeManifest(manifest, mimetype, kept)) };
    for (const part of parts) {
      if (part.name === MIMETYPE || part.name === MANIFEST || DROPPED_PARTS.test(part.name)) continue;
      const bytes = await cleanPart(part);
      if (kept.includes(part)) yield { name: part.name, bytes };
    }
  }
}

async function cleanPart({ name, read }: Part): Promise<Buffer> {
  const bytes = read();
  if (!/\.(xml|rdf)$/i.test(name)) return cleanAttachment(name, bytes);
  const text = textOf(bytes);
  refuseActive(text);
  return Buffer.from(withHarmlessLinks(edited(EDITS, name, text)));
}

type Manifest = ReadonlyMap<string, Tag['attributes']>;

function readManifest(parts: readonly Part[]): Manifest {
  const tags = [...tagsOf(textOf(parts.find(({ name }) => name === MANIFEST)!.read()))];
  if (tags.some(({ name }) => name === 'encryption-data' || name === 'encrypted-key')) throw new Refusal('encrypted', 'a locked part');
  return new Map(tags.filter(({ name }) => name === 'file-entry').map(({ attributes }) => [attributes.get('full-path') ?? '', attributes]));
}

const entry = (path: string, type: string): string =>
  `<manifest:file-entry manifest:full-path="${escaped(path)}" manifest:media-type="${escaped(type)}"/>`;

function writeManifest(manifest: Manifest, mimetype: string, kept: readonly Part[]): string {
  const version = manifest.get('/')?.get('version') ?? '1.2';
  const folders = [...manifest].filter(([path]) => path !== '/' && path.endsWith('/') && kept.some(({ name }) => name.startsWith(path)));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="${escaped(version)}">`,
    `<manifest:file-entry manifest:full-path="/" manifest:version="${escaped(version)}" manifest:media-type="${escaped(mimetype)}"/>`,
    ...folders.map(([path, attributes]) => entry(path, attributes.get('media-type') ?? '')),
    ...kept.map(({ name }) => entry(name, manifest.get(name)!.get('media-type') ?? '')),
    '</manifest:manifest>',
  ].join('');
}
