import { Document } from '@delakultur/document/schema';
import { z } from 'zod';
import { event } from './event.ts';
import { rpc } from './rpc.ts';
import { Instant, Lang, SiteSlug } from './scalars.ts';

/** One version of a site's guidelines in one language, and when the caller accepted it. */
export const Guideline = z
  .strictObject({
    site: SiteSlug,
    version: z.int().min(1),
    lang: Lang,
    title: z.string(),
    body: Document,
    publishedAt: Instant,
    acceptedAt: Instant.nullable(),
  })
  .meta({ id: 'Guideline' });
export type Guideline = z.output<typeof Guideline>;

export const readGuideline = rpc('dk.rpc.content.guideline.read.v1', {
  summary: "Read a site's guidelines as they are now",
  access: 'signed-in',
  input: z.strictObject({ site: SiteSlug, lang: Lang.default('sv') }),
  output: Guideline,
  problems: ['guideline-not-found'],
  http: { method: 'GET', path: '/v1/sites/{site}/guidelines' },
});

export const acceptGuideline = rpc('dk.rpc.content.guideline.accept.v1', {
  summary: "Accept a version of a site's guidelines",
  access: 'signed-in',
  input: z.strictObject({ site: SiteSlug, guidelineVersion: z.int().min(1) }),
  output: Guideline,
  problems: ['guideline-not-found'],
  http: { method: 'POST', path: '/v1/sites/{site}/guidelines/{guidelineVersion}/accept' },
});

export const guidelineVersionPublished = event('content.guideline.version-published', {
  scope: 'site',
  summary: "A new version of a site's guidelines is in force",
  data: z.strictObject({ site: SiteSlug, version: z.int() }),
});
