import { Refusal } from '../look.ts';
import type { DocumentExtension } from '@delakultur/kernel';
import type { Edit, Forbidden } from './edit.ts';
import { tagsOf, unescaped } from './xml.ts';

const MAIN = 'application/vnd.openxmlformats-officedocument.';

/** What the main part of a package says it is. Templates, shows that run by themselves and all with macros have other words. */
export const MAIN_TYPES: Readonly<Record<string, DocumentExtension>> = {
  [`${MAIN}wordprocessingml.document.main+xml`]: 'docx',
  [`${MAIN}spreadsheetml.sheet.main+xml`]: 'xlsx',
  [`${MAIN}presentationml.presentation.main+xml`]: 'pptx',
};

export const FORBIDDEN_PARTS: readonly Forbidden[] = [
  { parts: /vba(project|data)|(^|\/)(macrosheets|dialogsheets)\//i, reason: 'has-macros' },
  { parts: /(^|\/)activex\/|(^|\/)(connections\.xml|querytables\/)/i, reason: 'has-active-content' },
];

/** Kinds of parts that a package is refused for, whatever they are called. */
export const FORBIDDEN_TYPES: readonly Forbidden[] = [
  { parts: /vba|macro|xlm/i, reason: 'has-macros' },
  { parts: /activex|connections\+xml|querytable/i, reason: 'has-active-content' },
];

/** Who wrote it, when and where, and what programs keep beside it. No reader misses it. */
export const DROPPED_PARTS =
  /^(docProps|customXml|customUI|userCustomization|_xmlsignatures|\[trash\])\/|(^|\/)(printerSettings|webextensions|revisions|customData)\/|^word\/people\.xml$|\.crswap$/i;

const anyPrefix = String.raw`(?:[\w.-]+:)?`;
const values = (names: string, flags = 'gi'): RegExp =>
  new RegExp(String.raw`(\s${anyPrefix}(?:${names})\s*=\s*)(?:"[^"<]*"|'[^'<]*')`, flags);

export const EDITS: readonly Edit[] = [
  { parts: /^word\/settings\.xml$/i, find: new RegExp(`<${anyPrefix}attachedTemplate\\b[^<>]*/>`, 'g'), by: '' },
  { parts: /^word\/settings\.xml$/i, find: new RegExp(`<${anyPrefix}docVar\\b[^<>]*/>`, 'g'), by: '' },
  { parts: /^word\//i, find: values('author|initials|userId|providerId'), by: '$1"-"' },
  { parts: /^ppt\/(commentAuthors|authors)\.xml$/i, find: values('name|initials|userId|providerId'), by: '$1"-"' },
  { parts: /^xl\/persons\//i, find: values('displayName|userId|providerId'), by: '$1"-"' },
  { parts: /^xl\/comments/i, find: new RegExp(`(<${anyPrefix}author>)[^<]*`, 'g'), by: '$1-' },
  { parts: /^xl\/workbook\.xml$/i, find: new RegExp(`(<${anyPrefix}absPath\\b[^<>]*\\burl\\s*=\\s*)"[^"<]*"`, 'g'), by: '$1""' },
  { parts: /^xl\/workbook\.xml$/i, find: values('userName'), by: '$1"-"' },
  {
    parts: /^xl\/(worksheets|chartsheets)\//i,
    find: new RegExp(String.raw`(<${anyPrefix}pageSetup\b[^<>]*?)\s[\w.-]+:id="[^"<]*"`, 'g'),
    by: '$1',
  },
];

/** Fields that run or fetch something, as they stand at the beginning of a field's instruction. */
const ACTIVE_FIELD = /^\s*"?\s*(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|RD|DATABASE|MACROBUTTON)\b/i;
const ACTIVE_FORMULA = /\|.*!|\b(?:WEBSERVICE|CALL|REGISTER|RTD)\s*\(/i;
const ACTIVE_TAGS = new Set(['ddeLink', 'oleLink', 'altChunk', 'webPr']);

/** Refuses a part that does something when the document is opened. */
export function refuseActive(name: string, text: string): void {
  if (fieldsOf(text).some((field) => ACTIVE_FIELD.test(field))) throw new Refusal('has-active-content', 'a field that fetches or runs');
  if (/^xl\//i.test(name) && formulasOf(text).some((formula) => ACTIVE_FORMULA.test(formula)))
    throw new Refusal('has-active-content', 'a formula that fetches or runs');
  for (const tag of tagsOf(text)) {
    if (ACTIVE_TAGS.has(tag.name)) throw new Refusal('has-active-content', tag.name);
    if (/ppaction:\/\/(?:program|macro|ole)/i.test(tag.attributes.get('action') ?? ''))
      throw new Refusal('has-active-content', 'an action');
  }
}

const FIELD_TEXT = new RegExp(String.raw`<${anyPrefix}instrText(?:\s[^<>]*)?>([^<]*)`, 'g');
const SIMPLE_FIELD = new RegExp(String.raw`\s${anyPrefix}instr\s*=\s*(?:"([^"<]*)"|'([^'<]*)')`, 'g');
const FORMULA = new RegExp(String.raw`<${anyPrefix}(?:f|formula\d?|definedName)(?:\s[^<>]*)?>([^<]*)`, 'g');

/** Instructions of fields: one may be spread over many runs, each piece harmless to look at. */
function fieldsOf(text: string): readonly string[] {
  const spread = text
    .split(/fldCharType\s*=\s*["']begin/i)
    .map((field) => Array.from(field.matchAll(FIELD_TEXT), ([, some]) => some).join(''));
  return [...spread, ...Array.from(text.matchAll(SIMPLE_FIELD), ([, double, single]) => double ?? single!)].map(unescaped);
}

const formulasOf = (text: string): readonly string[] => Array.from(text.matchAll(FORMULA), ([, formula]) => unescaped(formula!));
