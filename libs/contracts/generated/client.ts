// Generated from the contracts by `npm run generate`. Do not edit.
export type Area = { readonly id: string; readonly name: string; readonly place: string; readonly units: readonly (Unit)[] };
export type Article = { readonly id: string; readonly site: SiteSlug; readonly kommun: Kommun; readonly state: ArticleState; readonly version: number; readonly title: string; readonly lang: Lang; readonly schoolForm: SchoolForm | null; readonly topic: Topic | null; readonly authors: readonly (string)[]; readonly updatedAt: string; readonly wait: ArticleWait; readonly acts: readonly (ArticleAct)[]; readonly body: Document; readonly proposal: ArticleProposal | null; readonly comments: readonly (ArticleComment)[]; readonly history: readonly (ArticleStep)[] };
export type ArticleAct = 'submit' | 'recall' | 'agree' | 'decline' | 'request-changes' | 'propose' | 'approve' | 'release' | 'send-back' | 'unpublish' | 'save' | 'comment';
export type ArticleAction = 'submit' | 'recall' | 'agree' | 'decline' | 'request-changes' | 'propose' | 'approve' | 'release' | 'send-back' | 'unpublish';
export type ArticleComment = { readonly id: string; readonly by: string; readonly role: ArticleRole; readonly at: string; readonly text: string };
export type ArticlePage = { readonly items: readonly (ArticleSummary)[]; readonly next: string | null };
export type ArticleProposal = { readonly title: string; readonly body: Document; readonly by: string; readonly at: string };
export type ArticleRole = 'author' | 'manager' | 'editor' | 'chief-editor';
export type ArticleState = 'draft' | 'with-manager' | 'with-editor' | 'with-author' | 'ready' | 'released' | 'unpublished';
export type ArticleStep = { readonly action: ArticleAction; readonly role: ArticleRole; readonly by: string; readonly at: string; readonly from: ArticleState; readonly to: ArticleState; readonly reason: string | null; readonly version: number };
export type ArticleSummary = { readonly id: string; readonly site: SiteSlug; readonly kommun: Kommun; readonly state: ArticleState; readonly version: number; readonly title: string; readonly lang: Lang; readonly schoolForm: SchoolForm | null; readonly topic: Topic | null; readonly authors: readonly (string)[]; readonly updatedAt: string; readonly wait: ArticleWait; readonly acts: readonly (ArticleAct)[] };
export type ArticleWait = { readonly role: ArticleRole | null; readonly persons: readonly (string)[]; readonly since: string };
export type Assignment = { readonly id: string; readonly personId: string; readonly role: Role; readonly place: Place; readonly placeName: string; readonly kommun: Kommun; readonly percent: number | null; readonly from: string; readonly until: string | null };
export type AssignmentList = { readonly items: readonly (Assignment)[] };
export type Byline = { readonly name: string; readonly title: string | null; readonly workplace: string | null };
export type Document = { readonly type: 'doc'; readonly content: DocumentBlocks };
export type DocumentBlock = { readonly type: 'paragraph'; readonly content?: readonly (DocumentText | { readonly type: 'hard_break' })[] } | { readonly type: 'heading'; readonly attrs: { readonly level: 2 | 3 | 4 }; readonly content?: readonly (DocumentText)[] } | { readonly type: 'bullet_list'; readonly content: readonly (DocumentListItem)[] } | { readonly type: 'ordered_list'; readonly attrs: { readonly order: number }; readonly content: readonly (DocumentListItem)[] } | DocumentBlockquote | { readonly type: 'horizontal_rule' };
export type DocumentBlockquote = { readonly type: 'blockquote'; readonly content: DocumentBlocks };
export type DocumentBlocks = readonly (DocumentBlock)[];
export type DocumentListItem = { readonly type: 'list_item'; readonly content: DocumentBlocks };
export type DocumentText = { readonly type: 'text'; readonly text: string; readonly marks?: readonly ({ readonly type: 'link'; readonly attrs: { readonly href: string } } | { readonly type: 'strong' } | { readonly type: 'em' })[] };
export type Guideline = { readonly site: SiteSlug; readonly version: number; readonly lang: Lang; readonly title: string; readonly body: Document; readonly publishedAt: string; readonly acceptedAt: string | null };
export type Kommun = string;
export type Lang = 'sv' | 'en';
export type Me = { readonly id: string; readonly name: string; readonly title: string | null; readonly workplace: string | null; readonly kommun: Kommun; readonly kommunName: string; readonly givenName: string; readonly assignments: readonly (Assignment)[]; readonly sites: readonly ({ readonly slug: SiteSlug; readonly name: string })[]; readonly manager: PersonCard | null };
export type Municipality = { readonly kommun: Kommun; readonly name: string; readonly areas: readonly (Area)[] };
export type MunicipalityList = { readonly items: readonly (MunicipalityName)[] };
export type MunicipalityName = { readonly kommun: Kommun; readonly name: string };
export type Notice = { readonly id: string; readonly kind: string; readonly site: SiteSlug; readonly articleId: string; readonly at: string; readonly readAt: string | null };
export type NoticeList = { readonly items: readonly (Notice)[]; readonly unread: number };
export type OriginList = { readonly items: readonly ({ readonly kommun: Kommun; readonly origin: string })[] };
export type PersonCard = { readonly id: string; readonly name: string; readonly title: string | null; readonly workplace: string | null; readonly kommun: Kommun; readonly kommunName: string };
export type PersonList = { readonly items: readonly (PersonCard)[] };
export type Place = string;
export type Publication = { readonly id: string; readonly site: SiteSlug; readonly kommun: Kommun; readonly kommunName: string; readonly title: string; readonly lead: string; readonly lang: Lang; readonly schoolForm: SchoolForm; readonly topic: Topic | null; readonly authors: readonly (Byline)[]; readonly releasedAt: string; readonly updatedAt: string | null; readonly readingMinutes: number; readonly body: Document };
export type PublicationCard = { readonly id: string; readonly site: SiteSlug; readonly kommun: Kommun; readonly kommunName: string; readonly title: string; readonly lead: string; readonly lang: Lang; readonly schoolForm: SchoolForm; readonly topic: Topic | null; readonly authors: readonly (Byline)[]; readonly releasedAt: string; readonly updatedAt: string | null; readonly readingMinutes: number };
export type PublicationPage = { readonly items: readonly (PublicationCard)[]; readonly next: string | null };
export type Role = 'staff' | 'rektor' | 'head-of-schools' | 'contact-person' | 'administrator' | 'editor' | 'chief-editor';
export type SchoolForm = 'forskola' | 'forskoleklass' | 'grundskola-1-3' | 'grundskola-4-6' | 'grundskola-7-9' | 'anpassad-grundskola' | 'fritidshem' | 'gymnasieskola' | 'anpassad-gymnasieskola' | 'komvux';
export type Site = { readonly slug: SiteSlug; readonly name: string; readonly members: readonly (MunicipalityName)[] };
export type SiteList = { readonly items: readonly (Site)[] };
export type SiteSlug = string;
export type Topic = 'sprak-och-kunskap' | 'att-mota-olikheter' | 'ledarskap' | 'matematik' | 'utomhus' | 'digitalisering' | 'estetik' | 'naturvetenskap';
export type Unit = { readonly id: string; readonly name: string; readonly schoolForm: SchoolForm | null; readonly place: string };

/** What each operation takes, gives, and may answer instead. */
export interface Operations {
  'article.save': { input: { readonly articleId: string; readonly version: number; readonly site: SiteSlug; readonly title: string | ''; readonly body: Document; readonly lang: Lang; readonly schoolForm: SchoolForm | null; readonly topic: Topic | null; readonly coAuthors: readonly (string)[] }; output: Article; problem: 'article-not-found' | 'article-version-stale' | 'article-transition-refused' | 'article-role-missing' | 'co-author-unknown' | 'not-a-member' | 'site-not-found' | 'invalid-request' | 'internal-error' | 'service-unavailable' | 'not-signed-in' | 'token-refused' | 'identity-unavailable' | 'origin-refused' | 'idempotency-key-reused' | 'idempotency-key-in-use' | 'conflict' };
  'article.read': { input: { readonly articleId: string }; output: Article; problem: 'article-not-found' | 'invalid-request' | 'internal-error' | 'service-unavailable' | 'not-signed-in' | 'token-refused' | 'identity-unavailable' | 'origin-refused' };
  'article.list': { input: { readonly view: 'to-do' | 'following' | 'done'; readonly limit?: number; readonly after?: string }; output: ArticlePage; problem: 'invalid-request' | 'internal-error' | 'service-unavailable' | 'not-signed-in' | 'token-refused' | 'identity-unavailable' | 'origin-refused' };
  'article.submit': { input: { readonly articleId: string; readonly version: number }; output: Article; problem: 'article-not-found' | 'article-version-stale' | 'article-transition-refused' | 'article-role-missing' | 'article-incomplete' | 'guideline-not-accepted' | 'manager-missing' | 'not-a-member' | 'invalid-request' | 'internal-error' | 'service-unavailable' | 'not-signed-in' | 'token-refused' | 'identity-unavailable' | 'origin-refused' | 'idempotency-key-reused' | 'idempotency-key-in-use' | 'conflict' };
  'article.recall': { input: { readonly articleId: string; readonly version: number }; output: Article; problem: 'article-not-found' | 'article-version-stale' | 'article-transition-refused' | 'article-role-missing' | 'invalid-request' | 'internal-error' | 'service-unavailable' | 'not-signed-in' | 'token-refused' | 'identity-unavailable' | 'origin-refused' | 'idempotency-key-reused' | 'idempotency-key-in-use' | 'conflict' };
  'article.agree': { input: { readonly articleId: string; readonly version: number }; output: Article; problem: 'article-not-found' | 'article-version-stale' | 'article-transition-refused' | 'article-role-missing' | 'invalid-request' | 'internal-error' | 'service-unavailable' | 'not-signed-in' | 'token-refused' | 'identity-unavailable' | 'origin-refused' | 'idempotency-key-reused' | 'idempotency-key-in-use' | 'conflict' };
  'article.decline': { input: { readonly articleId: string; readonly version: number; readonly reason: string }; output: Article; problem: 'article-not-found' | 'article-version-stale' | 'article-transition-refused' | 'article-role-missing' | 'invalid-request' | 'internal-error' | 'service-unavailable' | 'not-signed-in' | 'token-refused' | 'identity-unavailable' | 'origin-refused' | 'idempotency-key-reused' | 'idempotency-key-in-use' | 'conflict' };
  'article.request-changes': { input: { readonly articleId: string; readonly version: number; readonly reason: string }; output: Article; problem: 'article-not-found' | 'article-version-stale' | 'article-transition-refused' | 'article-role-missing' | 'invalid-request' | 'internal-error' | 'service-unavailable' | 'not-signed-in' | 'token-refused' | 'identity-unavailable' | 'origin-refused' | 'idempotency-key-reused' | 'idempotency-key-in-use' | 'conflict' };
  'article.propose': { input: { readonly articleId: string; readonly version: number; readonly title: string; readonly body: Document }; output: Article; problem: 'article-not-found' | 'article-version-stale' | 'article-transition-refused' | 'article-role-missing' | 'article-incomplete' | 'invalid-request' | 'internal-error' | 'service-unavailable' | 'not-signed-in' | 'token-refused' | 'identity-unavailable' | 'origin-refused' | 'idempotency-key-reused' | 'idempotency-key-in-use' | 'conflict' };
  'article.approve': { input: { readonly articleId: string; readonly version: number }; output: Article; problem: 'article-not-found' | 'article-version-stale' | 'article-transition-refused' | 'article-role-missing' | 'invalid-request' | 'internal-error' | 'service-unavailable' | 'not-signed-in' | 'token-refused' | 'identity-unavailable' | 'origin-refused' | 'idempotency-key-reused' | 'idempotency-key-in-use' | 'conflict' };
  'article.release': { input: { readonly articleId: string; readonly version: number }; output: Article; problem: 'article-not-found' | 'article-version-stale' | 'article-transition-refused' | 'article-role-missing' | 'article-incomplete' | 'person-not-found' | 'invalid-request' | 'internal-error' | 'service-unavailable' | 'not-signed-in' | 'token-refused' | 'identity-unavailable' | 'origin-refused' | 'sign-in-too-old' | 'idempotency-key-reused' | 'idempotency-key-in-use' | 'conflict' };
  'article.send-back': { input: { readonly articleId: string; readonly version: number; readonly reason: string }; output: Article; problem: 'article-not-found' | 'article-version-stale' | 'article-transition-refused' | 'article-role-missing' | 'invalid-request' | 'internal-error' | 'service-unavailable' | 'not-signed-in' | 'token-refused' | 'identity-unavailable' | 'origin-refused' | 'idempotency-key-reused' | 'idempotency-key-in-use' | 'conflict' };
  'article.unpublish': { input: { readonly articleId: string; readonly version: number; readonly reason: string }; output: Article; problem: 'article-not-found' | 'article-version-stale' | 'article-transition-refused' | 'article-role-missing' | 'invalid-request' | 'internal-error' | 'service-unavailable' | 'not-signed-in' | 'token-refused' | 'identity-unavailable' | 'origin-refused' | 'idempotency-key-reused' | 'idempotency-key-in-use' | 'conflict' };
  'article.comment': { input: { readonly articleId: string; readonly text: string }; output: Article; problem: 'article-not-found' | 'article-role-missing' | 'payload-too-large' | 'invalid-request' | 'internal-error' | 'service-unavailable' | 'not-signed-in' | 'token-refused' | 'identity-unavailable' | 'origin-refused' | 'idempotency-key-reused' | 'idempotency-key-in-use' | 'conflict' };
  'guideline.read': { input: { readonly site: SiteSlug; readonly lang?: Lang }; output: Guideline; problem: 'guideline-not-found' | 'invalid-request' | 'internal-error' | 'service-unavailable' | 'not-signed-in' | 'token-refused' | 'identity-unavailable' | 'origin-refused' };
  'guideline.accept': { input: { readonly site: SiteSlug; readonly guidelineVersion: number }; output: Guideline; problem: 'guideline-not-found' | 'invalid-request' | 'internal-error' | 'service-unavailable' | 'not-signed-in' | 'token-refused' | 'identity-unavailable' | 'origin-refused' | 'idempotency-key-reused' | 'idempotency-key-in-use' | 'conflict' };
  'publication.list': { input: { readonly site: SiteSlug; readonly kommun?: Kommun; readonly schoolForm?: SchoolForm; readonly topic?: Topic; readonly limit?: number; readonly after?: string }; output: PublicationPage; problem: 'invalid-request' | 'internal-error' | 'service-unavailable' };
  'publication.read': { input: { readonly publicationId: string }; output: Publication; problem: 'publication-not-found' | 'invalid-request' | 'internal-error' | 'service-unavailable' };
  'municipality.list': { input: Record<string, never>; output: MunicipalityList; problem: 'invalid-request' | 'internal-error' | 'service-unavailable' };
  'municipality.read': { input: { readonly kommun: Kommun }; output: Municipality; problem: 'municipality-not-found' | 'invalid-request' | 'internal-error' | 'service-unavailable' };
  'site.read': { input: { readonly site: SiteSlug }; output: Site; problem: 'site-not-found' | 'invalid-request' | 'internal-error' | 'service-unavailable' };
  'site.list': { input: Record<string, never>; output: SiteList; problem: 'invalid-request' | 'internal-error' | 'service-unavailable' };
  'person.me': { input: Record<string, never>; output: Me; problem: 'invalid-request' | 'internal-error' | 'service-unavailable' | 'not-signed-in' | 'token-refused' | 'identity-unavailable' | 'origin-refused' };
  'person.lookup': { input: { readonly ids: readonly (string)[] }; output: PersonList; problem: 'invalid-request' | 'internal-error' | 'service-unavailable' | 'not-signed-in' | 'token-refused' | 'identity-unavailable' | 'origin-refused' };
  'person.find': { input: { readonly q: string; readonly limit?: number }; output: PersonList; problem: 'invalid-request' | 'internal-error' | 'service-unavailable' | 'not-signed-in' | 'token-refused' | 'identity-unavailable' | 'origin-refused' };
  'assignment.list': { input: { readonly place: Place }; output: AssignmentList; problem: 'forbidden' | 'place-not-found' | 'invalid-request' | 'internal-error' | 'service-unavailable' | 'not-signed-in' | 'token-refused' | 'identity-unavailable' | 'origin-refused' };
  'assignment.start': { input: { readonly assignmentId: string; readonly personId: string; readonly role: Role; readonly place: Place; readonly percent?: number | null; readonly from: string; readonly until?: string | null }; output: Assignment; problem: 'forbidden' | 'person-not-found' | 'place-not-found' | 'invalid-request' | 'internal-error' | 'service-unavailable' | 'not-signed-in' | 'token-refused' | 'identity-unavailable' | 'origin-refused' | 'sign-in-too-old' | 'idempotency-key-reused' | 'idempotency-key-in-use' | 'conflict' };
  'assignment.end': { input: { readonly assignmentId: string; readonly until: string }; output: Assignment; problem: 'forbidden' | 'assignment-not-found' | 'assignment-already-ended' | 'invalid-request' | 'internal-error' | 'service-unavailable' | 'not-signed-in' | 'token-refused' | 'identity-unavailable' | 'origin-refused' | 'sign-in-too-old' | 'idempotency-key-reused' | 'idempotency-key-in-use' | 'conflict' };
  'notice.list': { input: { readonly unreadOnly?: boolean; readonly limit?: number }; output: NoticeList; problem: 'invalid-request' | 'internal-error' | 'service-unavailable' | 'not-signed-in' | 'token-refused' | 'identity-unavailable' | 'origin-refused' };
  'notice.read': { input: { readonly noticeId: string }; output: Notice; problem: 'notice-not-found' | 'invalid-request' | 'internal-error' | 'service-unavailable' | 'not-signed-in' | 'token-refused' | 'identity-unavailable' | 'origin-refused' | 'idempotency-key-reused' | 'idempotency-key-in-use' | 'conflict' };
}

export type OperationName = keyof Operations;

/** Where what anyone may ask stands in HTTP; all of it is GET. */
export const openQuestions = {
  'publication.list': '/v1/publications',
  'publication.read': '/v1/publications/{publicationId}',
  'municipality.list': '/v1/municipalities',
  'municipality.read': '/v1/municipalities/{kommun}',
  'site.read': '/v1/sites/{site}',
  'site.list': '/v1/sites',
} as const satisfies Partial<Record<OperationName, string>>;

export type OpenQuestion = keyof typeof openQuestions;
