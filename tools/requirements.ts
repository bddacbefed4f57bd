import { testTitles } from './test-titles.ts';

export interface Requirement {
  readonly key: string;
  readonly title: string;
}
/** A requirement and the tests that show it, each as its file and titles. */
export interface Shown extends Requirement {
  readonly tests: readonly string[];
}
export interface TestFile {
  readonly path: string;
  readonly source: string;
}
export interface Mission {
  readonly requirements: readonly Shown[];
  /** Tests that name a requirement that there is none of. */
  readonly unknown: readonly { readonly key: string; readonly test: string }[];
}

/** Keys of other lists than the requirements: promises of reliability, and what delights webmasters, staff and integrators. */
const OTHER_LISTS = /^[AFLNRTW]/;
const KEYS = /^[A-Z]\d+[a-z]?(?:, ?[A-Z]\d+[a-z]?)*(?=: )/;

/** The requirements of `docs/requirements.md`, in their order: list items that begin with a bold key. */
export const readRequirements = (markdown: string): readonly Requirement[] =>
  [...markdown.matchAll(/^- \*\*([CKPI]\d+[a-z]?)\*\* (.+)$/gm)].map(([, key = '', title = '']) => ({ key, title }));

export const keysOf = (title: string): readonly string[] =>
  (KEYS.exec(title)?.[0].split(/, ?/) ?? []).filter((key) => !OTHER_LISTS.test(key));

/** Which tests show each requirement, by the keys that begin their titles or those of the groups around them. */
export function mission(requirements: readonly Requirement[], files: readonly TestFile[]): Mission {
  const claims = files.flatMap(({ path, source }) =>
    testTitles(source).flatMap((titles) =>
      [...new Set(titles.flatMap(keysOf))].map((key) => ({ key, test: `${path} › ${titles.join(' › ')}` })),
    ),
  );
  const tests = Map.groupBy(claims, ({ key }) => key);
  const known = new Set(requirements.map(({ key }) => key));
  return {
    requirements: requirements.map((requirement) => ({ ...requirement, tests: tests.get(requirement.key)?.map(({ test }) => test) ?? [] })),
    unknown: claims.filter(({ key }) => !known.has(key)),
  };
}
