import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  contracts,
  events,
  problemDetails,
  MEDIA_EVENTS,
  PUBLICATION_EVENTS,
  scopeOf,
  subjectOf,
  topology,
  type EventContract,
  type Input,
  type Output,
  type ProblemDetails,
  type Rpc,
} from '@delakultur/contracts';
import { brokerConfig, brokerModel, connectBroker, encodeEvent, keepBrokerKeys, provisionBroker, type Broker } from '@delakultur/messaging';
import { freePort, type Nats, ROOT, startNats, startPart } from '@delakultur/stack';
import { LINK_SECRET } from '@delakultur/testkit';
import { headers as newHeaders, type Msg } from '@nats-io/transport-node';
import type { Config } from '../../../../apps/gateway/src/config.ts';
import { startGateway } from '../../../../apps/gateway/src/gateway.ts';

/** What a stand-in for a service answers to one operation: its output, or a problem. */
export type Answer<C extends Rpc> = (input: Input<C>, message: Msg) => Output<C> | ProblemDetails | Promise<Output<C> | ProblemDetails>;

/** What is unusual about a gateway under test. */
export interface StandOptions {
  /** Where its people's tokens come from; without one it can check none. */
  readonly issuer?: string;
  /** A process of its own, which can be killed; else it runs here. */
  readonly isProcess?: boolean;
  /** Where uploads grow, when not in the stand's own folder. */
  readonly uploads?: string;
  /** No file of the process's may grow beyond this: a disk that is full, for who has no disk to fill. */
  readonly largestFileKb?: number;
}

interface Running {
  readonly address: string;
  readonly pid: number;
  stop(): Promise<void>;
}

export const OWN_ORIGIN = 'http://delakultur.test:7400';

/** A real broker with everybody's own account, a gateway, and the two services' lines to it; what they answer is up to the test. */
export class Stand {
  readonly #folder: string;
  readonly #nats: Nats;
  readonly #lines: ReadonlyMap<string, Broker>;
  readonly #startGateway: () => Promise<Running>;
  #gateway: Running;

  private constructor(parts: {
    folder: string;
    nats: Nats;
    lines: ReadonlyMap<string, Broker>;
    gateway: Running;
    startGateway: () => Promise<Running>;
  }) {
    this.#folder = parts.folder;
    this.#nats = parts.nats;
    this.#lines = parts.lines;
    this.#gateway = parts.gateway;
    this.#startGateway = parts.startGateway;
  }

  static async start(widgets: Readonly<Record<string, string>> = {}, options: StandOptions = {}): Promise<Stand> {
    const folder = mkdtempSync(join(tmpdir(), 'gateway-'));
    const keys = keepBrokerKeys(join(folder, 'keys.json'), ['content', 'people', 'gateway']);
    const model = brokerModel({ needs: topology(contracts, events), events, integrators: [] });
    const configFile = join(folder, 'nats.conf');
    writeFileSync(configFile, brokerConfig(model, { version: [2, 10], keys }));
    const nats = await startNats({ storeDir: join(folder, 'store'), logFile: join(folder, 'nats.log'), configFile });
    const lineOf = (name: string) => connectBroker({ url: nats.url, seed: keys[name]?.seed, name });
    const provisioner = await lineOf('provisioner');
    await provisionBroker(provisioner.connection, model);
    await provisioner.close();
    const lines = new Map<string, Broker>();
    for (const name of ['content', 'people']) lines.set(name, await lineOf(name));
    for (const [name, text] of Object.entries(widgets)) writeFileSync(join(folder, name), text);
    for (const name of ['frame.js', 'popup.js']) writeFileSync(join(folder, name), '');
    const config: Config = {
      port: 0,
      origin: OWN_ORIGIN,
      nats: { url: nats.url, seed: keys['gateway']?.seed },
      issuer: options.issuer ?? 'http://127.0.0.1:7401/realms/delakultur',
      widgetsDir: folder,
      sessionDir: folder,
      galleryDir: join(folder, 'no-gallery'),
      ...mediaIn(folder, options.uploads),
      logLevel: 'error',
    };
    const start = () => (options.isProcess ? inProcess(config, folder, options) : here(config));
    return new Stand({ folder, nats, lines, gateway: await start(), startGateway: start });
  }

  get address(): string {
    return this.#gateway.address;
  }

  get gatewayPid(): number {
    return this.#gateway.pid;
  }

  /** Where the gateway puts whole uploads, and where it takes pictures and files from. */
  get stores(): { readonly quarantine: string; readonly media: string; readonly uploads: string } {
    return { quarantine: join(this.#folder, 'quarantine'), media: join(this.#folder, 'media'), uploads: join(this.#folder, 'uploads') };
  }

  /** Ends the gateway as a power cut would, and starts another in its place. */
  async killGateway(): Promise<void> {
    process.kill(this.#gateway.pid, 'SIGKILL');
    await this.#gateway.stop();
    this.#gateway = await this.#startGateway();
  }

  get natsPid(): number {
    return this.#nats.pid;
  }

  /** Answers an operation from now on, checking its input by the contract as a service does. */
  async serve<C extends Rpc>(contract: C, answer: Answer<C>): Promise<void> {
    const { connection } = this.#line(contract.subject.split('.')[2] ?? '');
    connection.subscribe(contract.subject, {
      callback: (error, message) => {
        if (!error) void respond(contract, answer, message);
      },
    });
    await connection.flush();
  }

  /** Answers an operation with ready bytes, whatever it is asked. */
  async serveBlindly(
    contract: Rpc,
    answer: (message: Msg) => { readonly json: string; readonly status?: number; readonly version?: number },
  ): Promise<void> {
    const { connection } = this.#line(contract.subject.split('.')[2] ?? '');
    connection.subscribe(contract.subject, {
      callback: (error, message) => {
        if (error) return;
        const { json, status = 200, version } = answer(message);
        const reply = newHeaders();
        reply.set('dk-status', String(status));
        if (version !== undefined) reply.set('dk-version', String(version));
        message.respond(json, { headers: reply });
      },
    });
    await connection.flush();
  }

  /** Publishes a site's fact to the stream, as the content service's relay does. */
  publish(fact: keyof typeof PUBLICATION_EVENTS, site: string, publicationId: string): Promise<void> {
    const data = { publicationId, site, kommun: '1277' };
    return this.#publish(PUBLICATION_EVENTS[fact], scopeOf.site(site), publicationId, data);
  }

  /** Publishes a fact about a picture or a file. */
  publishMedia(fact: keyof typeof MEDIA_EVENTS, mediaId: string): Promise<void> {
    const data = { mediaId, articleId: mediaId, site: 'familjen-helsingborg', kommun: '1277' };
    return this.#publish(MEDIA_EVENTS[fact], scopeOf.kommun('1277'), mediaId, data);
  }

  async #publish(contract: EventContract, scope: string, aggregate: string, data: object): Promise<void> {
    const subject = subjectOf(contract, scope, aggregate);
    const { body, headers: attributes } = encodeEvent({
      id: crypto.randomUUID(),
      subject,
      type: contract.type,
      source: '/content',
      aggregate,
      version: 1,
      time: new Date().toISOString(),
      data,
    });
    await this.#line('content').jetstream.publish(subject, body, { headers: attributes });
  }

  fetch(path: string, options: RequestInit = {}): Promise<Response> {
    return fetch(this.address + path, { redirect: 'manual', ...options });
  }

  /** As `fetch`, with a host of one's choice and the path as it stands. */
  get(path: string, headers: Record<string, string>): Promise<{ status: number; headers: IncomingHttpHeaders; text: string }> {
    const { hostname, port } = new URL(this.address);
    return new Promise((resolve, reject) => {
      const request = httpRequest({ hostname, port, path, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(chunks).toString() }),
        );
      });
      request.on('error', reject);
      request.end();
    });
  }

  async stop(): Promise<void> {
    await this.#gateway.stop();
    for (const line of this.#lines.values()) await line.close();
    await this.#nats.stop();
    rmSync(this.#folder, { recursive: true });
  }

  #line(name: string): Broker {
    const line = this.#lines.get(name);
    if (!line) throw new TypeError(`no service ${name}`);
    return line;
  }
}

async function here(config: Config): Promise<Running> {
  const gateway = await startGateway(config);
  const { port } = gateway.getHttpServer().address() as { port: number };
  return { address: `http://127.0.0.1:${port}`, pid: process.pid, stop: () => gateway.close() };
}

async function inProcess(config: Config, folder: string, { largestFileKb }: StandOptions): Promise<Running> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const part = await startPart({
    name: 'gateway',
    program: '/bin/sh',
    args: [
      '-c',
      `${largestFileKb === undefined ? '' : `ulimit -f ${2 * largestFileKb};`} exec "$0" "$1"`,
      process.execPath,
      join(ROOT, 'apps/gateway/dist/main.js'),
    ],
    env: {
      ...process.env,
      DK_GATEWAY_PORT: String(port),
      DK_GATEWAY_ORIGIN: config.origin,
      DK_NATS_URL: config.nats.url,
      DK_NATS_SEED: config.nats.seed,
      DK_ISSUER: config.issuer,
      ...mediaSettings(config),
    },
    logFile: join(folder, 'gateway.log'),
    isReady: () =>
      fetch(`${address}/livez`).then(
        ({ ok }) => ok,
        () => false,
      ),
  });
  return { address, pid: part.pid, stop: () => part.stop() };
}

/** What a gateway's process is told of pictures and files. */
export const mediaSettings = ({ linkSecret, media }: Pick<Config, 'linkSecret' | 'media'>): Record<string, string> => ({
  DK_LINK_SECRET: linkSecret,
  DK_MEDIA_UPLOADS: media.uploads,
  DK_MEDIA_QUARANTINE: media.quarantine.address,
  DK_MEDIA_STORE: media.store.address,
});

/** Pictures and files of a test that looks at none. */
export const mediaIn = (folder: string, uploads = join(folder, 'uploads')): Pick<Config, 'linkSecret' | 'media'> => ({
  linkSecret: LINK_SECRET,
  media: {
    uploads,
    quarantine: { address: join(folder, 'quarantine') },
    store: { address: join(folder, 'media') },
  },
});

async function respond<C extends Rpc>(contract: C, answer: Answer<C>, message: Msg): Promise<void> {
  const { data, error } = contract.input.safeParse(JSON.parse(message.string()));
  const output = error ? problemDetails('invalid-request') : await answer(data as Input<C>, message);
  const reply = newHeaders();
  reply.set('dk-status', String(isProblem(output) ? output.status : 200));
  if (typeof output === 'object' && output !== null && 'version' in output) reply.set('dk-version', String(output.version));
  message.respond(JSON.stringify(output), { headers: reply });
}

const isProblem = (output: unknown): output is ProblemDetails =>
  typeof output === 'object' && output !== null && 'status' in output && 'type' in output;

/** A token that only the gateway looks into: a service would refuse it. */
export const aToken = (kommun: string): string =>
  ['{}', JSON.stringify({ sub: crypto.randomUUID(), organization: [kommun] }), 'signature']
    .map((part) => Buffer.from(part).toString('base64url'))
    .join('.');

/** Asks until it holds, for what happens a moment later. */
export async function eventually(holds: () => Promise<boolean> | boolean, withinMs = 30_000): Promise<void> {
  const end = performance.now() + withinMs;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`did not happen within ${withinMs} ms: ${holds.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
