import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFInvalidObject,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { Refusal } from '../look.ts';
import { isHarmlessLink, NOWHERE } from './address.ts';
import { DROPPED_ACTIONS, DROPPED_KEYS, FORBIDDEN_KEYS, FORBIDDEN_KINDS, NAME_TABLES } from './pdf.rules.ts';
import { withoutMetadata } from './picture-metadata.ts';

type Context = PDFDocument['context'];

/**
 * Writes a PDF anew: the objects that its catalogue leads to, and no other, so that earlier states, hidden objects and whatever stands before
 * or behind are gone. Throws a `Refusal`.
 */
export async function cleanPdf(bytes: Buffer): Promise<Uint8Array> {
  const document = await open(bytes);
  const { context } = document;
  if (context.trailerInfo.Encrypt) throw new Refusal('encrypted');
  delete context.trailerInfo.Info;
  delete context.trailerInfo.ID;
  dropInvalid(context);
  const reached = walk(context, context.trailerInfo.Root);
  for (const [ref] of context.enumerateIndirectObjects()) if (!reached.has(ref)) context.delete(ref);
  return document.save({ addDefaultPage: false, updateFieldAppearances: false, objectsPerTick: Infinity });
}

async function open(bytes: Buffer): Promise<PDFDocument> {
  try {
    const document = await PDFDocument.load(bytes, {
      ignoreEncryption: true,
      updateMetadata: false,
      parseSpeed: Infinity,
      capNumbers: true,
      preserveXFA: true,
    });
    if (document.getPageCount() === 0) throw new Refusal('damaged', 'no pages');
    return document;
  } catch (cause) {
    if (cause instanceof Refusal) throw cause;
    throw new Refusal(bytes.includes('/Encrypt') ? 'encrypted' : 'damaged', String(cause), { cause });
  }
}

/** What could not be read would be written as it stood, and read by a program that is more lenient. */
function dropInvalid(context: Context): void {
  for (const [ref, object] of context.enumerateIndirectObjects()) if (object instanceof PDFInvalidObject) context.delete(ref);
}

/** A thing to look at, and whether its keys are names without a meaning. */
interface Step {
  readonly object: PDFObject;
  readonly isTable: boolean;
}

/** Looks at everything that the catalogue leads to, cleans it in its place, and says what it was. */
function walk(context: Context, root: PDFObject | undefined): ReadonlySet<PDFRef> {
  if (!root) throw new Refusal('damaged', 'no catalogue');
  const reached = new Set<PDFRef>();
  const seen = { table: new Set<PDFObject>(), plain: new Set<PDFObject>() };
  const ahead: Step[] = [{ object: root, isTable: false }];
  for (let step = ahead.pop(); step; step = ahead.pop()) {
    const { object, isTable } = step;
    const known = isTable ? seen.table : seen.plain;
    if (known.has(object)) continue;
    if (object instanceof PDFRef) {
      reached.add(object);
      known.add(object);
    }
    ahead.push(...next(context, object, isTable));
  }
  return reached;
}

function next(context: Context, object: PDFObject, isTable: boolean): readonly Step[] {
  if (object instanceof PDFRef) {
    const found = context.lookup(object);
    return found ? [{ object: found, isTable }] : [];
  }
  if (object instanceof PDFArray) return object.asArray().map((one) => ({ object: one, isTable: false }));
  if (object instanceof PDFStream) {
    cleanStream(object);
    return [{ object: object.dict, isTable }];
  }
  if (!(object instanceof PDFDict)) return [];
  if (!isTable) cleanDict(object);
  return object.entries().map(([key, value]) => ({ object: value, isTable: !isTable && NAME_TABLES.includes(key.decodeText()) }));
}

function cleanDict(dict: PDFDict): void {
  for (const key of dict.keys()) {
    const word = key.decodeText();
    if (DROPPED_KEYS.includes(word)) {
      dict.delete(key);
      continue;
    }
    const reason = FORBIDDEN_KEYS[word] ?? FORBIDDEN_KINDS[word]?.[nameAt(dict, key)];
    if (reason) throw new Refusal(reason, `${word} ${nameAt(dict, key)}`.trim());
    if (word === 'A' || word === 'Next') dropAction(dict, key);
  }
  cleanAddress(dict);
  if (nameAt(dict, PDFName.of('Subtype')) !== 'Widget' && dict.has(PDFName.of('Rect'))) dict.delete(PDFName.of('T'));
}

function nameAt(dict: PDFDict, key: PDFName): string {
  const value = dict.lookup(key);
  return value instanceof PDFName ? value.decodeText() : '';
}

function dropAction(dict: PDFDict, key: PDFName): void {
  const action = dict.lookup(key);
  if (action instanceof PDFDict && DROPPED_ACTIONS.includes(nameAt(action, PDFName.of('S')))) dict.delete(key);
}

/** A link to a page stays, any other address goes. */
function cleanAddress(dict: PDFDict): void {
  if (nameAt(dict, PDFName.of('S')) !== 'URI') return;
  const address = dict.lookup(PDFName.of('URI'));
  const words = address instanceof PDFString || address instanceof PDFHexString ? address.decodeText() : NOWHERE;
  if (!isHarmlessLink(words)) dict.set(PDFName.of('URI'), PDFString.of(NOWHERE));
}

/** A stream's bytes stand in the file, never elsewhere; a photograph in it loses what the camera wrote. */
function cleanStream(stream: PDFStream): void {
  if (stream.dict.has(PDFName.of('F'))) throw new Refusal('has-active-content', 'data from elsewhere');
  const filter = stream.dict.lookup(PDFName.of('Filter'));
  const last = filter instanceof PDFArray && filter.size() === 1 ? filter.lookup(0) : filter;
  if (stream instanceof PDFRawStream && last instanceof PDFName && last.decodeText() === 'DCTDecode')
    stream.updateContents(withoutMetadata('image/jpeg', Buffer.from(stream.contents)));
}
