import { posix } from 'node:path';
import { Refusal } from '../look.ts';
import { isHarmlessLink, isOwnDisk, NOWHERE } from './address.ts';
import { escaped, tagsOf } from './xml.ts';

/** How one part of an OOXML package points at another, or out of the package. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type: `officeDocument`, `hyperlink`, `image`. */
  readonly kind: string;
  readonly type: string;
  readonly target: string;
  readonly isExternal: boolean;
}

export const readRelationships = (text: string): readonly Relationship[] =>
  [...tagsOf(text)]
    .filter(({ name }) => name === 'Relationship')
    .map(({ attributes }) => {
      const type = attributes.get('Type') ?? '';
      return {
        id: attributes.get('Id') ?? '',
        type,
        kind: type.slice(type.lastIndexOf('/') + 1),
        target: attributes.get('Target') ?? '',
        isExternal: attributes.get('TargetMode') === 'External',
      };
    });

/** The part whose relationships these are: `word/_rels/document.xml.rels` speaks for `word/document.xml`, `_rels/.rels` for the package. */
export const ownerOf = (rels: string): string => posix.join(posix.dirname(rels), '..', posix.basename(rels, '.rels'));

/** The part that an inner relationship leads to. */
export const partOf = (rels: string, target: string): string =>
  target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(ownerOf(rels)), target);

/**
 * What may stay of a relationship: within the package when its part does, outside only links to pages and people. A template on the writer's
 * own disk goes quietly, since it leads nowhere for others; one fetched from elsewhere brings its macros along. Throws a `Refusal`.
 */
export function cleanRelationship(one: Relationship, staysInside: (target: string) => boolean): Relationship | undefined {
  if (!one.isExternal) return staysInside(one.target) ? one : undefined;
  if (one.kind === 'hyperlink') return isHarmlessLink(one.target) ? one : { ...one, target: NOWHERE };
  if (one.kind === 'attachedTemplate' && isOwnDisk(one.target)) return undefined;
  throw new Refusal('has-active-content', `${one.kind} from elsewhere`);
}

const NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/relationships';

export const writeRelationships = (all: readonly Relationship[]): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${NAMESPACE}">${all
    .map(
      ({ id, type, target, isExternal }) =>
        `<Relationship Id="${escaped(id)}" Type="${escaped(type)}" Target="${escaped(target)}"${isExternal ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`;
