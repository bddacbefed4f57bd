import type { DocumentExtension } from '@delakultur/kernel';
import { Refusal } from '../look.ts';
import { isHarmlessLink, leadsOut, NOWHERE } from './address.ts';
import type { Edit, Forbidden } from './edit.ts';
import { escaped, tagsOf, unescaped } from './xml.ts';

export const MIMETYPES: Readonly<Record<string, DocumentExtension>> = {
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.oasis.opendocument.presentation': 'odp',
};

export const FORBIDDEN_PARTS: readonly Forbidden[] = [{ parts: /^(basic|scripts|dialogs)\//i, reason: 'has-macros' }];

/** Who wrote it, earlier versions, small pictures of it, toolbars, signatures of what it was before it was cleaned. */
export const DROPPED_PARTS =
  /^(Thumbnails|Configurations2|Versions)\/|^META-INF\/(?!manifest\.xml$)|(^|\/)(meta\.xml|manifest\.rdf|layout-cache)$|^VersionList\.xml$/i;

const anyPrefix = String.raw`(?:[\w.-]+:)?`;

export const EDITS: readonly Edit[] = [
  { parts: /\.xml$/i, find: new RegExp(`(<${anyPrefix}(?:creator|creator-initials)>)[^<]*`, 'g'), by: '$1' },
  { parts: /settings\.xml$/i, find: /(<[\w.-]+:config-item\b[^<>]*"(?:PrinterName|PrinterSetup)"[^<>]*>)[^<]*/g, by: '$1' },
];

const MACRO_TAGS = new Set(['script']);
const ACTIVE_TAGS = /^(?:dde-|applet$|floating-frame$|connection-resource$)/;
const ACTIVE_FORMULA = /\b(?:WEBSERVICE|DDE)\s*\(/i;
const ACTIVE_LISTENER = /^(?:execute|macro|verb|ole)$/;

/** Refuses a part that does something when the document is opened, or that fetches from elsewhere. */
export function refuseActive(text: string): void {
  for (const { name, attributes } of tagsOf(text)) {
    if (MACRO_TAGS.has(name) || (name === 'event-listener' && (attributes.has('language') || attributes.has('macro-name'))))
      throw new Refusal('has-macros', name);
    if (ACTIVE_TAGS.test(name) || (name === 'event-listener' && ACTIVE_LISTENER.test(attributes.get('action') ?? '')))
      throw new Refusal('has-active-content', name);
    if (ACTIVE_FORMULA.test(attributes.get('formula') ?? '')) throw new Refusal('has-active-content', 'a formula that fetches');
    if (name !== 'a' && leadsOut(attributes.get('href') ?? '')) throw new Refusal('has-active-content', `${name} from elsewhere`);
  }
}

const LINK = new RegExp(String.raw`(<${anyPrefix}a\s[^<>]*?href\s*=\s*)("[^"<]*"|'[^'<]*')`, 'g');

/** Links that lead to pages, people or within stay as they are. */
export const withHarmlessLinks = (text: string): string =>
  text.replace(LINK, (whole, before: string, quoted: string) =>
    isHarmlessLink(unescaped(quoted.slice(1, -1))) ? whole : `${before}"${escaped(NOWHERE)}"`,
  );
