import { posix } from 'node:path';
import type { DocumentExtension } from '@delakultur/kernel';
import { Refusal } from '../look.ts';
import { isArchive, openArchive, type Part } from './archive.ts';
import { cleanAttachment } from './attachment.ts';
import { type CleanDocument, isLetIn } from './clean-document.ts';
import { readContentTypes, typeOf, writeContentTypes } from './content-types.ts';
import { edited, refuseForbidden } from './edit.ts';
import { DROPPED_PARTS, EDITS, FORBIDDEN_PARTS, FORBIDDEN_TYPES, MAIN_TYPES, refuseActive } from './ooxml.rules.ts';
import { pack, type Packed } from './pack.ts';
import { cleanRelationship, partOf, readRelationships, type Relationship, writeRelationships } from './relationships.ts';
import { textOf } from './xml.ts';

const TYPES = '[Content_Types].xml';
const PACKAGE = '_rels/.rels';

export const isOoxml = (parts: readonly Part[]): boolean => parts.some(({ name }) => name === TYPES);

/**
 * Writes a package anew: the parts that its main part leads to, looked into one by one, and no other. A workbook behind a chart is a package
 * inside and is cleaned the same way, one level deep. Throws a `Refusal`.
 */
export async function cleanOoxml(parts: readonly Part[], depth = 0): Promise<CleanDocument> {
  const types = readContentTypes(textOf(partNamed(parts, TYPES).read()));
  refuseForbidden(
    FORBIDDEN_PARTS,
    parts.map(({ name }) => name),
  );
  refuseForbidden(FORBIDDEN_TYPES, [...types.byPart.values(), ...types.byExtension.values()]);
  const links = linksOf(parts);
  const extension = extensionOf(typeOf(types, mainPartOf(links)));
  const kept = parts.filter(isReachedIn(links));
  const bytes = await pack(packed());
  return { extension, bytes };

  async function* packed(): AsyncGenerator<Packed> {
    yield {
      name: TYPES,
      bytes: Buffer.from(
        writeContentTypes(
          types,
          kept.map(({ name }) => name),
        ),
      ),
    };
    for (const [name, relationships] of links) {
      if (name === PACKAGE || kept.some((part) => relsOf(part.name) === name))
        yield { name, bytes: Buffer.from(writeRelationships(relationships)) };
    }
    for (const part of parts) {
      const clean = await cleanPart(part, depth);
      if (clean && kept.includes(part)) yield { name: part.name, bytes: clean };
    }
  }
}

/** Looks into every part, also into those that go: what hides a program is refused, wherever it hides. */
async function cleanPart({ name, read }: Part, depth: number): Promise<Uint8Array | undefined> {
  if (name === TYPES || name.endsWith('.rels') || DROPPED_PARTS.test(name)) return undefined;
  const bytes = read();
  if (/\.(xml|vml)$/i.test(name)) {
    const text = textOf(bytes);
    refuseActive(name, text);
    return Buffer.from(edited(EDITS, name, text));
  }
  return isArchive(bytes) ? cleanInner(bytes, depth) : cleanAttachment(name, bytes);
}

async function cleanInner(bytes: Buffer, depth: number): Promise<Uint8Array> {
  const parts = openArchive(bytes);
  if (depth > 0 || !isOoxml(parts)) throw new Refusal('has-embedded-files', 'an archive inside');
  return (await cleanOoxml(parts, depth + 1)).bytes;
}

function partNamed(parts: readonly Part[], name: string): Part {
  const part = parts.find((one) => one.name === name);
  if (!part) throw new Refusal('damaged', `no ${name}`);
  return part;
}

type Links = ReadonlyMap<string, readonly Relationship[]>;

/** The relationships that may stay, by the part of the package that they stand in. */
function linksOf(parts: readonly Part[]): Links {
  const names = new Set(parts.map(({ name }) => name.toLowerCase()).filter((name) => !DROPPED_PARTS.test(name)));
  return new Map(
    parts
      .filter(({ name }) => name.endsWith('.rels'))
      .map(({ name, read }) => [
        name,
        readRelationships(textOf(read()))
          .map((one) => cleanRelationship(one, (target) => names.has(partOf(name, target).toLowerCase())))
          .filter((one) => one !== undefined),
      ]),
  );
}

const relsOf = (name: string): string => posix.join(posix.dirname(name), '_rels', `${posix.basename(name)}.rels`);

function mainPartOf(links: Links): string {
  const main = links.get(PACKAGE)?.filter(({ kind }) => kind === 'officeDocument') ?? [];
  if (main.length !== 1) throw new Refusal('damaged', 'not one main part');
  return partOf(PACKAGE, main[0]!.target);
}

function extensionOf(type: string | undefined): DocumentExtension {
  const extension = MAIN_TYPES[type ?? ''];
  if (!extension || !isLetIn(extension)) throw new Refusal('not-allowed-type', type);
  return extension;
}

/** Whether the package leads to a part, over any number of others. */
function isReachedIn(links: Links): (part: Part) => boolean {
  const reached = new Set<string>();
  const byName = new Map([...links].map(([name, all]) => [name.toLowerCase(), { name, all }]));
  const next = [PACKAGE];
  for (let rels = next.pop(); rels !== undefined; rels = next.pop()) {
    const found = byName.get(rels.toLowerCase());
    for (const { target, isExternal } of found?.all ?? []) {
      const part = partOf(found!.name, target).toLowerCase();
      if (isExternal || reached.has(part)) continue;
      reached.add(part);
      next.push(relsOf(part));
    }
  }
  return ({ name }) => reached.has(name.toLowerCase());
}
