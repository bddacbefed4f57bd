import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { MailFolder } from './mail-folder.ts';
import { PAGE_CSS } from './page.css.ts';
import { framed, listPage, mailPage, missingPage, SANDBOX, STYLESHEET } from './pages.ts';
import { type Language, languageFor } from './words.ts';

const NOTHING_ELSE = "default-src 'none'; base-uri 'none'; form-action 'none'";
const PAGE_POLICY = `${NOTHING_ELSE}; style-src 'self'; frame-src 'self'; frame-ancestors 'none'`;
/** A mail shows its own words in its own style, and pictures that it brought; it runs nothing and fetches nothing, wherever it is opened. */
const MAIL_POLICY = `${NOTHING_ELSE}; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox ${SANDBOX}`;

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Buffer;
  readonly policy?: string;
}

const page = (body: string, status = 200): Answer => ({ status, type: 'text/html; charset=utf-8', body });
const json = (value: unknown): Answer => ({ status: 200, type: 'application/json', body: JSON.stringify(value) });
const plain = (body: string | Buffer, status = 200): Answer => ({ status, type: 'text/plain; charset=utf-8', body });

interface Question {
  readonly mails: MailFolder;
  readonly language: Language;
  readonly id: string;
}

type Route = (question: Question) => Answer | undefined | Promise<Answer | undefined>;

/** First match answers; what is not there is undefined. */
const ROUTES: readonly (readonly [path: RegExp, route: Route])[] = [
  [/^\/$/, ({ mails, language }) => page(listPage(language, mails.list()))],
  [/^\/mails\.json$/, ({ mails }) => json({ items: mails.list() })],
  [new RegExp(`^${STYLESHEET}$`), () => ({ status: 200, type: 'text/css; charset=utf-8', body: PAGE_CSS })],
  [
    /^\/mails\/([\w-]+)$/,
    async ({ mails, language, id }) => {
      const mail = await mails.read(id);
      return mail && page(mailPage(language, mail));
    },
  ],
  [
    /^\/mails\/([\w-]+)\/html$/,
    async ({ mails, id }) => {
      const mail = await mails.read(id);
      return mail?.html === undefined ? undefined : { ...page(framed(mail.html)), policy: MAIL_POLICY };
    },
  ],
  [
    /^\/mails\/([\w-]+)\.json$/,
    async ({ mails, id }) => {
      const mail = await mails.read(id);
      return mail && json(mail);
    },
  ],
  [
    /^\/mails\/([\w-]+)\.eml$/,
    async ({ mails, id }) => {
      const source = await mails.source(id);
      return source && plain(source);
    },
  ],
];

/** Names that lead to this machine and no other: a page elsewhere that lets its own name point here reads nothing. */
const OURS = /^(127\.0\.0\.1|([a-z0-9-]+\.)*localhost)(:\d+)?$/i;

async function answer({ method, url = '/', headers }: IncomingMessage, mails: MailFolder): Promise<Answer> {
  if (!OURS.test(headers.host ?? '')) return plain('Not here.', 421);
  if (method !== 'GET' && method !== 'HEAD') return plain('Here one can only read.', 405);
  const [path = '/'] = url.split('?', 1);
  const language = languageFor(headers['accept-language']);
  for (const [pattern, route] of ROUTES) {
    const match = pattern.exec(path);
    if (match) return (await route({ mails, language, id: match[1] ?? '' })) ?? page(missingPage(language), 404);
  }
  return page(missingPage(language), 404);
}

function send(response: ServerResponse, { status, type, body, policy = PAGE_POLICY }: Answer): void {
  response.writeHead(status, {
    'content-type': type,
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    // The answer links of mails are in these pages.
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
    vary: 'accept-language',
  });
  response.end(body);
}

/** The mails to read: a list, each mail, and the same as JSON for programs. */
export const createMailPages = (mails: MailFolder): Server =>
  createServer((request, response) => {
    answer(request, mails).then(
      (found) => send(response, found),
      (error: unknown) => {
        console.error(error);
        send(response, plain('Something went wrong.', 500));
      },
    );
  });
