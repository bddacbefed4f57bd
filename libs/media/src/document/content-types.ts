import { posix } from 'node:path';
import { escaped, tagsOf } from './xml.ts';

/** What each part of an OOXML package says it is: by its own name, else by its extension. Names in lower case. */
export interface ContentTypes {
  readonly byExtension: ReadonlyMap<string, string>;
  readonly byPart: ReadonlyMap<string, string>;
}

export function readContentTypes(text: string): ContentTypes {
  const tags = [...tagsOf(text)];
  const table = (name: string, key: string): ReadonlyMap<string, string> =>
    new Map(
      tags
        .filter((tag) => tag.name === name)
        .map(({ attributes }) => [(attributes.get(key) ?? '').toLowerCase(), attributes.get('ContentType') ?? '']),
    );
  return { byExtension: table('Default', 'Extension'), byPart: table('Override', 'PartName') };
}

export const typeOf = ({ byExtension, byPart }: ContentTypes, name: string): string | undefined =>
  byPart.get(`/${name}`.toLowerCase()) ?? byExtension.get(posix.extname(name).slice(1).toLowerCase());

const NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/content-types';

/** The table of the parts that stay. */
export function writeContentTypes(types: ContentTypes, names: readonly string[]): string {
  const extensions = new Set(['rels', ...names.map((name) => posix.extname(name).slice(1).toLowerCase())]);
  const defaults = [...types.byExtension].filter(([extension]) => extensions.has(extension));
  const overrides = names.flatMap((name) => {
    const type = types.byPart.get(`/${name}`.toLowerCase());
    return type === undefined ? [] : [`<Override PartName="/${escaped(name)}" ContentType="${escaped(type)}"/>`];
  });
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Types xmlns="${NAMESPACE}">`,
    ...defaults.map(([extension, type]) => `<Default Extension="${escaped(extension)}" ContentType="${escaped(type)}"/>`),
    ...overrides,
    '</Types>',
  ].join('');
}
