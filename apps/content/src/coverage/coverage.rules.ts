import type { ArticleState, ProblemSlug } from '@delakultur/contracts';
import { type Caller, fail, holds, ok, type Result } from '@delakultur/kernel';

const OF_SITE = ['editor', 'chief-editor'] as const;
const OF_MEMBER = ['contact-person', 'administrator'] as const;

/** C15: the figures are for those who see to it that all municipalities are seen: contact persons and administrators of members, and the site's editors. */
export const mayReadCoverage = (caller: Caller, site: string, members: readonly string[]): Result<true, ProblemSlug> => {
  const isOfSite = OF_SITE.some((role) => holds(caller, role, `site/${site}`));
  const isOfMember = members.some((kommun) => OF_MEMBER.some((role) => holds(caller, role, kommun)));
  return isOfSite || isOfMember ? ok(true) : fail('forbidden');
};

/** What is on its way; a draft is its authors' own business. */
export const IN_FLOW = ['with-manager', 'with-editor', 'with-author', 'ready'] as const satisfies readonly ArticleState[];
/** What readers see. */
export const SEEN = ['released', 'withdrawal-requested'] as const satisfies readonly ArticleState[];
