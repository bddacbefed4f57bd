import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { contentSecurityPolicy } from './policy.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** One file name below the folder, never a path: so nothing outside it can be asked for. */
const FILE = /^\/([a-z][a-z0-9-]*\.(?:html|css|svg))?$/;

function fileOf(url: string | undefined): string | null {
  const match = FILE.exec(url?.split('?', 1)[0] ?? '/');
  return match === null ? null : (match[1] ?? 'index.html');
}

async function read(folder: URL, name: string): Promise<string | null> {
  try {
    return await readFile(new URL(name, folder), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

const plain = (status: number, body: string): Answer => ({ status, type: 'text/plain; charset=utf-8', body });

async function answer({ method, url }: IncomingMessage, folder: URL, gateway: string): Promise<Answer> {
  if (method !== 'GET' && method !== 'HEAD') return plain(405, 'Här kan man bara läsa.');
  const name = fileOf(url);
  const text = name === null ? null : await read(folder, name);
  if (name === null || text === null) return plain(404, 'Sidan finns inte.');
  return { status: 200, type: TYPES[extname(name)] ?? 'text/plain', body: text.replaceAll('{gateway}', gateway) };
}

function send(response: ServerResponse, { status, type, body }: Answer, policy: string): void {
  response.writeHead(status, {
    'content-type': type,
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cache-control': 'no-cache',
  });
  response.end(body);
}

/** A municipality's intranet: the files of a folder, with the widgets' origin filled in. */
export function createIntranet(folder: URL, gateway: string): Server {
  const policy = contentSecurityPolicy(gateway);
  return createServer((request, response) => {
    answer(request, folder, gateway).then(
      (found) => send(response, found, policy),
      (error: unknown) => {
        console.error(error);
        send(response, plain(500, 'Något gick fel på servern.'), policy);
      },
    );
  });
}
