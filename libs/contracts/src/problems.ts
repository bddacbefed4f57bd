/** Every expected failure, once: its HTTP status and its title. A slug is never reused once released. Grouped by who raises it. */
export const PROBLEMS = {
  // every service and the gateway
  'invalid-request': { status: 400, title: 'The request does not have the right form' },
  'not-signed-in': { status: 401, title: 'This needs someone signed in' },
  'token-refused': { status: 401, title: 'The access token is not valid here' },
  'sign-in-too-old': { status: 401, title: 'This needs a sign-in that is not so long ago' },
  forbidden: { status: 403, title: 'This is not yours to see or do' },
  'origin-refused': { status: 403, title: 'This page is not registered for the municipality' },
  'not-found': { status: 404, title: 'There is nothing at this address' },
  'method-not-allowed': { status: 405, title: 'This address does not take that method' },
  conflict: { status: 409, title: 'Someone else changed the same thing at the same moment' },
  'idempotency-key-in-use': { status: 409, title: 'The same command is being carried out' },
  'payload-too-large': { status: 413, title: 'The request is too large' },
  'unsupported-media-type': { status: 415, title: 'The request is not JSON' },
  'too-many-requests': { status: 429, title: 'That was too much at once' },
  'idempotency-key-reused': { status: 422, title: 'The idempotency key was used for another command' },
  'internal-error': { status: 500, title: 'Something went wrong on our side' },
  'identity-unavailable': { status: 503, title: 'Sign-in cannot be checked right now' },
  'service-unavailable': { status: 503, title: 'This part of the platform does not answer right now' },
  // content
  'article-not-found': { status: 404, title: 'There is no such article, or it is not yours to see' },
  'article-version-stale': { status: 412, title: 'The article has changed since you saw it' },
  'article-transition-refused': { status: 409, title: 'The article is not in a state where this can be done' },
  'article-role-missing': { status: 403, title: 'This step belongs to someone else' },
  'article-incomplete': { status: 422, title: 'Something is missing before the article can be sent' },
  'co-author-unknown': { status: 422, title: 'A co-author is not a colleague in the same municipality' },
  'attestation-missing': { status: 422, title: 'The author has to name the manager who agrees' },
  'manager-unknown': { status: 422, title: 'Whoever is named is not a manager in the municipality' },
  'editor-unknown': { status: 422, title: 'Whoever is named does not edit this site' },
  'time-has-passed': { status: 422, title: 'The time that was set has passed' },
  'revision-exists': { status: 409, title: 'Somebody has begun a new version already' },
  'link-refused': { status: 403, title: 'The link is not valid, or no longer' },
  'link-used': { status: 409, title: 'The question has got another answer already' },
  'wish-not-found': { status: 404, title: 'There is no such wanted topic' },
  'wish-version-stale': { status: 412, title: 'The wanted topic has changed since you saw it' },
  'wish-transition-refused': { status: 409, title: 'This cannot be done with the topic as it stands' },
  'guideline-version-stale': { status: 409, title: 'Another version has been published meanwhile' },
  'guideline-not-accepted': { status: 409, title: 'The guidelines have to be read and accepted first' },
  'guideline-not-found': { status: 404, title: 'There are no such guidelines' },
  'not-a-member': { status: 403, title: 'Your municipality is not a member of this site' },
  'article-version-not-found': { status: 404, title: 'There is no such earlier version' },
  'media-not-found': { status: 404, title: 'There is no such picture or file, or it is not yours to see' },
  'media-version-stale': { status: 412, title: 'What is said of the picture has changed since you saw it' },
  'media-unknown': { status: 422, title: 'A picture or file in the text does not belong to the article' },
  'media-not-described': {
    status: 422,
    title: 'Something has not been said of a picture: who is in it, where it comes from, what it shows',
  },
  'media-not-cleared': { status: 409, title: 'A picture shows children, and nobody can check yet that it may be shown' },
  'media-published': { status: 409, title: 'A released article shows it' },
  'media-quota-full': { status: 409, title: "There is no more room for the municipality's pictures and files" },
  'media-too-many': { status: 409, title: 'The article has as many pictures and files as it can have' },
  'upload-incomplete': { status: 409, title: 'The last byte of the upload is not there yet' },
  'publication-not-found': { status: 404, title: 'There is no such published article' },
  // the gateway, which takes the bytes of an upload (tus 1.0) and gives out those of pictures and files
  'upload-offset-wrong': { status: 409, title: 'The upload has got another number of bytes so far' },
  'upload-gone': { status: 410, title: 'The upload took too long, and what there was of it is gone' },
  'upload-protocol-refused': { status: 412, title: 'Uploads are taken by tus 1.0.0 alone' },
  'range-not-satisfiable': { status: 416, title: 'The file has no such part' },
  'upload-in-use': { status: 423, title: 'Another request is sending bytes of the same upload' },
  // people
  'site-not-found': { status: 404, title: 'There is no such site' },
  'municipality-not-found': { status: 404, title: 'There is no such municipality' },
  'person-not-found': { status: 404, title: 'There is no such person' },
  'place-not-found': { status: 422, title: 'There is no such place in the organisation' },
  'assignment-not-found': { status: 404, title: 'There is no such assignment' },
  'assignment-already-ended': { status: 409, title: 'The assignment has ended already' },
  'last-administrator': { status: 409, title: 'The municipality would be left without an administrator' },
  'broadcast-not-found': { status: 404, title: 'There is no such broadcast' },
  'notice-not-found': { status: 404, title: 'There is no such notice' },
} as const satisfies Record<string, { readonly status: number; readonly title: string }>;

export type ProblemSlug = keyof typeof PROBLEMS;

/** What any operation may answer, whatever it does. */
export const COMMON_PROBLEMS = ['invalid-request', 'internal-error', 'service-unavailable'] as const satisfies readonly ProblemSlug[];

const TOKEN_PROBLEMS = ['not-signed-in', 'token-refused', 'identity-unavailable'] as const satisfies readonly ProblemSlug[];

/** Further problems that every operation of an access level, every one that wants a fresh sign-in, or every command, may answer. */
export const ACCESS_PROBLEMS = {
  anyone: [],
  'signed-in': [...TOKEN_PROBLEMS, 'origin-refused'],
  service: [...TOKEN_PROBLEMS, 'forbidden'],
} as const satisfies Record<string, readonly ProblemSlug[]>;
export const FRESH_PROBLEMS = ['sign-in-too-old'] as const satisfies readonly ProblemSlug[];
export const COMMAND_PROBLEMS = ['idempotency-key-reused', 'idempotency-key-in-use', 'conflict'] as const satisfies readonly ProblemSlug[];

/** A problem's `type` is this and its slug (RFC 9457). */
export const PROBLEM_BASE = 'https://delakultur.example/problems/';

/** The body of a failure, as RFC 9457 has it. `errors` points at the fields of an invalid request, `maxAge` says how many seconds old a sign-in may be. */
export interface ProblemDetails {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly instance?: string;
  readonly traceId?: string;
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
  readonly maxAge?: number;
  readonly [extra: string]: unknown;
}

/** The body of a problem by its slug. */
export const problemDetails = (
  slug: ProblemSlug,
  extras: Partial<Omit<ProblemDetails, 'type' | 'title' | 'status'>> = {},
): ProblemDetails => ({
  type: PROBLEM_BASE + slug,
  ...PROBLEMS[slug],
  ...extras,
});
