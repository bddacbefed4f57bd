import { KOMMUN, SITE } from '@delakultur/kernel';
import { z } from 'zod';
import { text } from './text.ts';

/** A municipality's code, four digits: `1277`. */
export const Kommun = z
  .string()
  .regex(KOMMUN)
  .meta({ id: 'Kommun', description: 'Municipality code, four digits', examples: ['1277'] });

/** A site's slug: `familjen-helsingborg`. */
export const SiteSlug = z
  .string()
  .regex(SITE)
  .meta({ id: 'SiteSlug', description: 'Slug of a site', examples: ['familjen-helsingborg'] });

/** The version of an entity that the caller saw; in HTTP it travels as `If-Match`, and comes back as `ETag`. 0 = it does not exist yet. */
export const Version = z.int().min(0).max(2_147_483_647);

export const Instant = z.iso.datetime();

/** A day that PostgreSQL and people can mean: years from 1900 to 2199. */
export const Day = z.iso.date().refine((day) => day >= '1900' && day < '2200', 'must be between 1900 and 2199');

export const Lang = z.enum(['sv', 'en']).meta({ id: 'Lang' });
export type Lang = z.output<typeof Lang>;
export const Reason = text(2_000);

/** Swedish school forms as slugs (skollagen 2010:800, 1 kap. 1 §), compulsory school by stage. */
export const SchoolForm = z
  .enum([
    'forskola',
    'forskoleklass',
    'grundskola-1-3',
    'grundskola-4-6',
    'grundskola-7-9',
    'anpassad-grundskola',
    'fritidshem',
    'gymnasieskola',
    'anpassad-gymnasieskola',
    'komvux',
  ])
  .meta({ id: 'SchoolForm' });
export type SchoolForm = z.output<typeof SchoolForm>;

/** What an article is about; the same areas as the interventions' (I17). */
export const Topic = z
  .enum(['sprak-och-kunskap', 'att-mota-olikheter', 'ledarskap', 'matematik', 'utomhus', 'digitalisering', 'estetik', 'naturvetenskap'])
  .meta({ id: 'Topic' });
export type Topic = z.output<typeof Topic>;

/** One page of a list: `next` is handed back as `after` for the page that follows, and null at the end. */
export const page = <T extends z.ZodType>(item: T) => z.strictObject({ items: z.array(item), next: z.string().nullable() });
/** Where a page ended: the millisecond by which its list is ordered, and the id of its last item. */
export const Cursor = z.string().regex(/^\d{1,14}_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
