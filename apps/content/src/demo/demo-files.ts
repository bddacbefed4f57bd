import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { ArticleState, type Guideline, Lang, type PersonCard, SchoolForm, Topic, type Wish } from '@delakultur/contracts';
import type { Document } from '@delakultur/document';
import { fromMarkdown } from '@delakultur/document/markdown';
import type { DemoPeople } from './demo-people.ts';

/** An article of the demo, with the people who bring it as far as it has come. */
export interface DemoArticle {
  readonly id: string;
  /** Of its file. */
  readonly name: string;
  readonly site: string;
  readonly title: string;
  readonly body: Document;
  readonly lang: Lang;
  readonly schoolForm: SchoolForm;
  readonly topic: Topic;
  readonly state: ArticleState;
  /** When its last step was taken. */
  readonly at: Date;
  readonly authors: readonly [PersonCard, ...PersonCard[]];
}
export type DemoGuideline = Omit<Guideline, 'acceptedAt' | 'acceptedVersion' | 'mustAccept'>;

interface FrontMatter {
  readonly fields: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Every article of `articles/<name>.md`, the oldest first; its id follows from its name, so that it is made once. It shows those of its pictures that are there. */
export const readArticles = (folder: URL, people: DemoPeople, pictures: ReadonlySet<string>): DemoArticle[] =>
  filesIn(new URL('articles/', folder))
    .map(({ name, fields, text }): DemoArticle => {
      const [author, ...coAuthors] = [field(name, fields, 'author'), ...listOf(fields['coAuthors'])].map((username) =>
        people.card(username),
      );
      return {
        id: uuidOf(name),
        name,
        site: field(name, fields, 'site'),
        title: field(name, fields, 'title'),
        body: showing(pictures, fromMarkdown([fields['lead'], text].filter(Boolean).join('\n\n'))),
        lang: Lang.parse(fields['lang'] ?? 'sv'),
        schoolForm: SchoolForm.parse(fields['schoolForm']),
        topic: Topic.parse(fields['topic']),
        state: ArticleState.parse(fields['state']),
        at: new Date(field(name, fields, 'date')),
        authors: [author!, ...coAuthors],
      };
    })
    .toSorted((one, other) => one.at.getTime() - other.at.getTime());

const showing = (pictures: ReadonlySet<string>, { content, ...document }: Document): Document => ({
  ...document,
  content: content.filter((block) => block.type !== 'picture' || pictures.has(block.attrs.media)),
});

/** A wanted topic of the demo's plan. */
export type DemoWish = Pick<Wish, 'id' | 'site' | 'kommun' | 'schoolForm' | 'topic' | 'title' | 'note' | 'nominatedBy' | 'nominatedAt'>;

/** The plan of `wishes.json`; ids follow from names. */
export const readWishes = (folder: URL, people: DemoPeople): DemoWish[] =>
  (JSON.parse(readFileSync(new URL('wishes.json', folder), 'utf8')) as (Omit<DemoWish, 'id'> & { readonly name: string })[]).map(
    ({ name, nominatedBy, nominatedAt, ...wish }) => ({
      ...wish,
      id: uuidOf(`wish ${name}`),
      nominatedBy: people.card(nominatedBy).id,
      nominatedAt: new Date(nominatedAt).toISOString(),
    }),
  );

/** What parts the site owner's policy from the guidelines beneath it. */
const POLICY = '---policy---';

/** Every version of guidelines in `guidelines/<site>.<lang>.md`; a line `---policy---` begins what stands above them (C19). */
export const readGuidelines = (folder: URL): DemoGuideline[] =>
  filesIn(new URL('guidelines/', folder)).map(({ name, fields, text }) => {
    const [body = '', policy] = text.split(POLICY);
    return {
      site: field(name, fields, 'site'),
      version: Number(fields['version'] ?? 1),
      lang: Lang.parse(field(name, fields, 'lang')),
      title: field(name, fields, 'title'),
      body: fromMarkdown(body.trim()),
      policy: policy ? fromMarkdown(policy.trim()) : null,
      statement: field(name, fields, 'statement'),
      changes: fields['changes'] ?? null,
      matters: fields['matters'] !== 'false',
      publishedAt: new Date(field(name, fields, 'date')).toISOString(),
    };
  });

const filesIn = (folder: URL): (FrontMatter & { readonly name: string })[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .toSorted()
    .map((name) => ({ name, ...frontMatter(readFileSync(new URL(name, folder), 'utf8')) }));

/** A file's `key: value` lines between two `---`, and the text after them. */
function frontMatter(file: string): FrontMatter {
  const [, head = '', text = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(file) ?? [];
  const pairs = [...head.matchAll(/^(\w+):\s*(.*)$/gm)].map(([, key, value]) => [key!, value!.trim()] as const);
  return { fields: Object.fromEntries(pairs), text: text.trim() };
}

function field(name: string, fields: FrontMatter['fields'], key: string): string {
  const value = fields[key];
  if (!value) throw new Error(`${name} has no ${key}`);
  return value;
}

const listOf = (value = ''): string[] =>
  value
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);

/** A UUID that follows from a name (RFC 9562, version 8). */
export function uuidOf(name: string): string {
  const hex = createHash('sha256').update(`delakultur demo ${name}`).digest('hex');
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*/, '$1-$2-8$3-8$4-$5');
}
