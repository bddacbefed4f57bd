import type { Guideline, ProblemSlug } from '@delakultur/contracts';
import { type Caller, fail, holds, ok, type Result } from '@delakultur/kernel';

interface Accepted {
  readonly version: number;
  readonly acceptedAt: Date;
}

/**
 * What somebody has accepted, seen from one version: it has to be accepted before the next submission when none was, or when a version that
 * matters has come since (C12). `mattering` are the versions whose change matters.
 */
export function acceptanceOf(
  version: number,
  accepted: readonly Accepted[],
  mattering: readonly { readonly version: number }[],
): Pick<Guideline, 'acceptedAt' | 'acceptedVersion' | 'mustAccept'> {
  const last = Math.max(0, ...accepted.map((one) => one.version));
  const since = mattering.some((one) => one.version > last && one.version <= version);
  return {
    acceptedAt: accepted.find((one) => one.version === version)?.acceptedAt.toISOString() ?? null,
    acceptedVersion: last || null,
    mustAccept: last === 0 || since,
  };
}

/** The guidelines are the chief editor's. */
export const mayPublish = (caller: Caller, site: string): Result<true, ProblemSlug> =>
  holds(caller, 'chief-editor', `site/${site}`) ? ok(true) : fail('forbidden');
