import { Document } from '@delakultur/document/schema';
import { z } from 'zod';
import { event } from './event.ts';
import { rpc } from './rpc.ts';
import { Instant, Lang, SiteSlug } from './scalars.ts';
import { text } from './text.ts';

/** One version of a site's guidelines in one language, and what the caller has to do with it. */
export const Guideline = z
  .strictObject({
    site: SiteSlug,
    version: z.int().min(1),
    lang: Lang,
    title: z.string(),
    body: Document,
    /** The site owner's own rules for publishing, which stand above the guidelines (C19). */
    policy: Document.nullable(),
    /** The statement of responsibility and copyright that an author makes with every article (C11). */
    statement: z.string(),
    /** What is new since the version before, in a sentence. */
    changes: z.string().nullable(),
    /** Whether the change matters: then everyone accepts anew before the next submission. */
    matters: z.boolean(),
    publishedAt: Instant,
    acceptedAt: Instant.nullable(),
    /** The last version that the caller accepted; null before the first. */
    acceptedVersion: z.int().nullable(),
    /** Whether the caller has to accept this version before the next submission. */
    mustAccept: z.boolean(),
  })
  .meta({ id: 'Guideline' });
export type Guideline = z.output<typeof Guideline>;

export const readGuideline = rpc('dk.rpc.content.guideline.read.v1', {
  summary: "Read a site's guidelines: as they are now, or an earlier version",
  access: 'signed-in',
  input: z.strictObject({ site: SiteSlug, lang: Lang.default('sv'), guidelineVersion: z.int().min(1).optional() }),
  output: Guideline,
  problems: ['guideline-not-found'],
  http: { method: 'GET', path: '/v1/sites/{site}/guidelines' },
});

export const listGuidelineVersions = rpc('dk.rpc.content.guideline.versions.v1', {
  summary: "List the versions of a site's guidelines, newest first",
  access: 'signed-in',
  input: z.strictObject({ site: SiteSlug, lang: Lang.default('sv') }),
  output: z
    .strictObject({
      items: z.array(z.strictObject({ version: z.int(), publishedAt: Instant, matters: z.boolean(), changes: z.string().nullable() })),
    })
    .meta({ id: 'GuidelineVersionList' }),
  problems: [],
  http: { method: 'GET', path: '/v1/sites/{site}/guidelines/versions' },
});

export const acceptGuideline = rpc('dk.rpc.content.guideline.accept.v1', {
  summary: "Accept a version of a site's guidelines",
  access: 'signed-in',
  input: z.strictObject({ site: SiteSlug, guidelineVersion: z.int().min(1) }),
  output: Guideline,
  problems: ['guideline-not-found'],
  http: { method: 'POST', path: '/v1/sites/{site}/guidelines/{guidelineVersion}/accept' },
});

const GuidelineText = z
  .strictObject({
    title: text(160),
    body: Document,
    policy: Document.nullable(),
    statement: text(1_000),
    changes: text(500).nullable(),
  })
  .meta({ id: 'GuidelineText' });

/** `guidelineVersion` is the new one: the next after the version in force, so that two chief editors cannot publish over each other. */
export const publishGuideline = rpc('dk.rpc.content.guideline.publish.v1', {
  summary: "Publish the next version of a site's guidelines as its chief editor, in Swedish and English",
  access: 'signed-in',
  input: z.strictObject({
    site: SiteSlug,
    guidelineVersion: z.int().min(1),
    matters: z.boolean(),
    sv: GuidelineText,
    en: GuidelineText,
  }),
  output: Guideline,
  problems: ['forbidden', 'guideline-version-stale'],
  http: { method: 'PUT', path: '/v1/sites/{site}/guidelines/{guidelineVersion}' },
});

export const guidelineVersionPublished = event('content.guideline.version-published', {
  scope: 'site',
  summary: "A new version of a site's guidelines is in force",
  data: z.strictObject({ site: SiteSlug, version: z.int(), matters: z.boolean().default(true) }),
});
