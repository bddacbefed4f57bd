import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { type Media, type MediaKind, UNDESCRIBED } from '@delakultur/contracts';

export const ARTICLE = '0199d7a2-0000-7000-8000-00000000a001';
export const CHUNK = 2_000_000;

export interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | undefined;
}

/** One request as its bytes stand. */
export function send(address: string, { method, path, headers = {}, body }: Asked): Promise<Answered> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const request = httpRequest({ hostname, port, method, path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }));
      response.on('error', reject);
    });
    request.on('error', reject);
    request.end(body);
  });
}

/** The slug of a problem, or what is wrong with it. */
export function slugOf({ status, headers, body }: Answered): string {
  const text = body.toString();
  if (headers['content-type'] !== 'application/problem+json; charset=utf-8') return `no problem: ${status} ${text.slice(0, 80)}`;
  const problem = JSON.parse(text) as { readonly type: string; readonly status: number };
  return problem.status === status ? (problem.type.split('/').at(-1) ?? '') : `${problem.status} in a ${status}`;
}

export const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** What a client sends to begin an upload. */
export const beginning = (bytes: number, { kind = 'picture' as MediaKind, article = ARTICLE } = {}): Record<string, string> => ({
  'tus-resumable': '1.0.0',
  'upload-length': String(bytes),
  'upload-metadata': `kind ${base64(kind)},article ${base64(article)}`,
});

/** Somebody who uploads: each request with a token, and the headers of the protocol. */
export class UploadClient {
  readonly #address: () => string;
  readonly #token: () => Promise<string>;

  constructor(address: () => string, token: () => Promise<string>) {
    this.#address = address;
    this.#token = token;
  }

  async ask(asked: Asked): Promise<Answered> {
    const headers = { authorization: `Bearer ${await this.#token()}`, 'tus-resumable': '1.0.0', ...asked.headers };
    return send(this.#address(), { ...asked, headers });
  }

  begin(bytes: number, headers: Readonly<Record<string, string>> = {}): Promise<Answered> {
    return this.ask({ method: 'POST', path: '/v1/uploads', headers: { ...beginning(bytes), ...headers } });
  }

  /** Begins, and says where it goes on. */
  async begun(bytes: number): Promise<string> {
    const answer = await this.begin(bytes);
    if (answer.status !== 201) throw new Error(`${answer.status} ${answer.body.toString()}`);
    return String(answer.headers.location);
  }

  bring(path: string, offset: number, body: Uint8Array, headers: Readonly<Record<string, string>> = {}): Promise<Answered> {
    const all = {
      'content-type': 'application/offset+octet-stream',
      'upload-offset': String(offset),
      'content-length': String(body.length),
      ...headers,
    };
    return this.ask({ method: 'PATCH', path, headers: all, body });
  }

  async offsetOf(path: string): Promise<number> {
    return Number((await this.ask({ method: 'HEAD', path })).headers['upload-offset'] ?? -1);
  }

  /** The rest of it, in chunks. */
  async rest(path: string, whole: Uint8Array, { from = 0, chunk = CHUNK } = {}): Promise<void> {
    for (let at = from; at < whole.length; at += chunk) {
      const { status, body } = await this.bring(path, at, whole.subarray(at, at + chunk));
      if (status !== 204) throw new Error(`${status} ${body.toString()}`);
    }
  }
}

/** A medium as content answers when one is begun. */
export const aMedium = (id: string, kind: MediaKind, bytes: number): Media => ({
  id,
  articleId: ARTICLE,
  kind,
  state: 'uploading',
  refusal: null,
  version: 1,
  bytes,
  by: '0199d7a2-0000-7000-8000-00000000b001',
  at: '2026-11-23T08:00:00.000Z',
  duplicateOf: null,
  wasAnimated: false,
  description: UNDESCRIBED,
  shown: null,
  mayDescribe: true,
});
