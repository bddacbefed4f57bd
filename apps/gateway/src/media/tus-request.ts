import { Id, MediaKind } from '@delakultur/contracts';
import { MEDIA_LIMITS } from '@delakultur/kernel';
import { ProblemError } from '@delakultur/nest-kit';
import type { FastifyRequest } from 'fastify';

type Headers = FastifyRequest['headers'];

export const TUS_VERSION = '1.0.0';
export const BYTES_TYPE = 'application/offset+octet-stream';

/** Of anything that tus has and we do not: a length that comes later, parts that become one, checksums, another method in a header. */
const NOT_OURS = ['upload-defer-length', 'upload-concat', 'upload-checksum', 'x-http-method-override'] as const;
const COUNT = /^(?:0|[1-9][0-9]{0,14})$/;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** What an upload begins with, and all that a client can say of it. */
export interface NewUpload {
  readonly kind: MediaKind;
  readonly articleId: string;
  readonly bytes: number;
}

const refused = (pointer: string, detail: string): ProblemError => new ProblemError('invalid-request', { errors: [{ pointer, detail }] });

/** What holds for every request but a preflight. */
export function assertTus(headers: Headers): void {
  if (headers['tus-resumable'] !== TUS_VERSION) throw new ProblemError('upload-protocol-refused');
  const strange = NOT_OURS.find((name) => headers[name] !== undefined);
  if (strange) throw refused(`/${strange}`, 'Uploads do without this.');
}

/** What the creation of an upload says. */
export function newUploadOf(headers: Headers): NewUpload {
  if (hasBody(headers)) throw refused('', 'An upload begins without bytes; they follow by PATCH.');
  const bytes = countOf(headers, 'upload-length');
  if (bytes === 0) throw refused('/upload-length', 'There is nothing in it.');
  const { kind, articleId } = fieldsOf(headers['upload-metadata']);
  if (bytes > MEDIA_LIMITS.bytes) throw new ProblemError('payload-too-large', { detail: `At most ${MEDIA_LIMITS.bytes} bytes.` });
  return { kind, articleId, bytes };
}

/** The place and the number of bytes that a PATCH says it brings. */
export function chunkOf(headers: Headers): { readonly offset: number; readonly length: number } {
  if (headers['content-type'] !== BYTES_TYPE)
    throw new ProblemError('unsupported-media-type', { detail: `Bytes are sent as ${BYTES_TYPE}.` });
  if (headers['upload-length'] !== undefined) throw refused('/upload-length', 'This was said when the upload began.');
  return { offset: countOf(headers, 'upload-offset'), length: countOf(headers, 'content-length') };
}

function countOf(headers: Headers, name: 'upload-length' | 'upload-offset' | 'content-length'): number {
  const text = headers[name];
  if (typeof text !== 'string' || !COUNT.test(text)) throw refused(`/${name}`, 'This has to be a number of bytes.');
  return Number(text);
}

/** `kind cGljdHVyZQ==,article …`: these two, each once, and nothing else. */
function fieldsOf(metadata: string | string[] | undefined): Omit<NewUpload, 'bytes'> {
  const pairs = typeof metadata === 'string' ? metadata.split(',').map((pair) => pair.trim().split(' ')) : [];
  const fields = new Map(pairs.map(([name = '', value = '']) => [name, textOf(value)]));
  const { data: kind } = MediaKind.safeParse(fields.get('kind'));
  const { data: articleId } = Id.safeParse(fields.get('article'));
  const isExact = pairs.length === 2 && pairs.every((pair) => pair.length === 2);
  if (!isExact || !kind || !articleId)
    throw refused('/upload-metadata', 'This has to be kind (picture or file) and article (its id), each in Base64, and nothing else.');
  return { kind, articleId };
}

const textOf = (base64: string): string => (BASE64.test(base64) ? Buffer.from(base64, 'base64').toString() : '');

const hasBody = (headers: Headers): boolean =>
  headers['transfer-encoding'] !== undefined || (headers['content-length'] !== undefined && headers['content-length'] !== '0');
