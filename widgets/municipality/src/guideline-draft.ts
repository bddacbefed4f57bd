import type { Guideline } from '@delakultur/contracts/client';
import type { MarkdownCodec } from '@delakultur/elements';

export type GuidelineLang = 'sv' | 'en';
export const LANGUAGES: readonly GuidelineLang[] = ['sv', 'en'];

/** The fields of a version in one language; body and policy as Markdown while they are written. */
export const FIELDS = ['title', 'changes', 'body', 'policy', 'statement'] as const;
export type GuidelineField = (typeof FIELDS)[number];
export type GuidelineDraft = Readonly<Record<GuidelineField, string>>;

const NOTHING: GuidelineDraft = { title: '', changes: '', body: '', policy: '', statement: '' };

/** A new version begins as the one in force, but what is new is to be said. */
export const draftOf = (guideline: Guideline | undefined, { toMarkdown }: MarkdownCodec): GuidelineDraft =>
  guideline === undefined
    ? NOTHING
    : {
        title: guideline.title,
        changes: '',
        body: toMarkdown(guideline.body),
        policy: guideline.policy ? toMarkdown(guideline.policy) : '',
        statement: guideline.statement,
      };

/** What the server keeps of a draft. */
export const textOf = ({ title, changes, body, policy, statement }: GuidelineDraft, { fromMarkdown }: MarkdownCodec) => ({
  title: title.trim(),
  body: fromMarkdown(body),
  policy: policy.trim() === '' ? null : fromMarkdown(policy),
  statement: statement.trim(),
  changes: changes.trim() || null,
});

/** Which fields still lack something; the first version has nothing new to tell, and a policy is not for every site. */
export const missingIn = (draft: GuidelineDraft, isFirst: boolean): readonly GuidelineField[] =>
  FIELDS.filter((field) => field !== 'policy' && !(isFirst && field === 'changes') && draft[field].trim() === '');
