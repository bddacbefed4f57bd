import { problemsOf } from './problems-of.ts';
import { COMMON_PROBLEMS, PROBLEM_BASE, PROBLEMS, type ProblemSlug } from './problems.ts';
import { partsOf, type Rpc } from './rpc.ts';

/** The page that lists every problem, and which operations may answer it. */
export function problemPage(contracts: readonly Rpc[]): string {
  const rows = Object.entries(PROBLEMS).map(
    ([slug, { status, title }]) => `| \`${slug}\` | ${status} | ${title} | ${answeredBy(contracts, slug as ProblemSlug)} |`,
  );
  return `# Problems

Every failure is \`application/problem+json\` (RFC 9457). Its \`type\` is \`${PROBLEM_BASE}\` and the slug; decide by it, not by the words. Generated from the contracts by \`npm run generate\`.

| slug | status | title | answered by |
|---|---|---|---|
${rows.join('\n')}
`;
}

function answeredBy(contracts: readonly Rpc[], slug: ProblemSlug): string {
  if ((COMMON_PROBLEMS as readonly ProblemSlug[]).includes(slug)) return 'every operation';
  const own = contracts.filter(({ problems }) => problems.includes(slug));
  if (own.length > 0) return own.map((contract) => `\`${partsOf(contract).name}\``).join(', ');
  return contracts.some((contract) => problemsOf(contract).includes(slug)) ? 'every operation of its kind' : 'the gateway';
}
