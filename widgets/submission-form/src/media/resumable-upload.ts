import { Upload, type DetailedError, type HttpRequest } from 'tus-js-client';

/** How one upload is going; the callbacks come in the order in which things happen. */
export interface ResumableOptions {
  readonly endpoint: URL;
  readonly articleId: string;
  readonly kind: string;
  /** A token for each request: an upload may outlast one. */
  token(): Promise<string | null>;
  progress(sent: number, total: number): void;
  /** All bytes are there; what the server calls it. */
  done(mediaId: string): void;
  /** Nothing answered, for as long as this tries by itself. */
  unanswered(): void;
  /** The server said no: its status, and its body. */
  refused(status: number, body: string): void;
}

/** One chunk a request: lost on the way, no more than this is sent again. */
const CHUNK = 2_000_000;
const RETRY_AFTER = [0, 1_000, 3_000, 5_000];

/** An upload that goes on where it stopped: after a pause, after a break, with another token (tus 1.0). */
export class ResumableUpload {
  readonly #upload: Upload;

  constructor(file: Blob, options: ResumableOptions) {
    this.#upload = new Upload(file as File, {
      endpoint: options.endpoint.href,
      chunkSize: CHUNK,
      retryDelays: RETRY_AFTER,
      metadata: { kind: options.kind, article: options.articleId },
      // What somebody uploaded is nobody else's business on a shared computer.
      storeFingerprintForResuming: false,
      removeFingerprintOnSuccess: true,
      onBeforeRequest: (request) => authorize(request, options),
      onShouldRetry: (error) => !isNo(error),
      onProgress: (sent, total) => options.progress(sent, total),
      onSuccess: () => options.done(this.#mediaId),
      onError: (error) => {
        const response = 'originalResponse' in error && isNo(error) ? error.originalResponse : null;
        if (response) options.refused(response.getStatus(), response.getBody());
        else options.unanswered();
      },
    });
  }

  /** Begins, or goes on. */
  start(): void {
    this.#upload.start();
  }

  pause(): Promise<void> {
    return this.#upload.abort();
  }

  /** Ends it, and takes back what has arrived. */
  async cancel(): Promise<void> {
    await this.#upload.abort(this.#upload.url !== null);
  }

  get #mediaId(): string {
    return new URL(this.#upload.url ?? '').pathname.split('/').at(-1) ?? '';
  }
}

/** Answers about how far it has come: the next try asks first, and goes on from there. */
const ABOUT_PLACE = [409, 423, 460];
/** Answers that may be others in a moment. */
const PASSING = [408, 429];

/** Whether it is no use to try again: the server says no, and not only to where a piece was put. */
function isNo({ originalRequest, originalResponse }: DetailedError): boolean {
  const status = originalResponse?.getStatus() ?? 0;
  if (status < 400 || status >= 500 || PASSING.includes(status)) return false;
  return !(originalRequest.getMethod() === 'PATCH' && ABOUT_PLACE.includes(status));
}

async function authorize(request: HttpRequest, { token }: ResumableOptions): Promise<void> {
  const bearer = await token();
  if (bearer) request.setHeader('Authorization', `Bearer ${bearer}`);
}
