import { join } from 'node:path';
import type { Rpc } from '@delakultur/contracts';
import { type Broker, connectBroker, PROVISIONER } from '@delakultur/messaging';
import { freePort, type Part, removePostgresData, type Roster, type Stack, startStack } from '@delakultur/stack';
import { RequestError, TimeoutError } from '@nats-io/transport-node';
import { Client } from 'pg';
import { isServed, type NodeProgram, runNode, startNode } from '../../../apps/launcher/src/node-part.ts';
import { servingEnvironment } from '../../../apps/launcher/src/programs.ts';
import { CLIENT_SECRET, type Issuer, LINK_SECRET, startIssuer } from '../../../libs/testkit/src/issuer.ts';
import type { BrokerAccess } from './peers/nats-load.ts';

export const SERVICES = ['people', 'content'] as const;
type Service = (typeof SERVICES)[number];
export type Program = Service | 'gateway';

export interface HouseOptions {
  readonly folder: string;
  readonly roster: Roster;
  /** Without them the gateway stands alone, for figures whose services are stand-ins. */
  readonly hasServices: boolean;
}

/** The app as `npm start` runs it: real PostgreSQL and NATS, services with the demo's data, a gateway; sign-in is a bare issuer of tokens. */
export class House {
  readonly stack: Stack;
  readonly issuer: Issuer;
  /** The administrator's connection, past all rules: for arranging. */
  readonly admin: Client;
  readonly provisioner: Broker;
  readonly #asking: Broker;
  readonly #options: HouseOptions;
  readonly #parts = new Map<Program, Part>();
  #gateway = '';

  private constructor(options: HouseOptions, parts: { stack: Stack; issuer: Issuer; admin: Client; provisioner: Broker; asking: Broker }) {
    this.#options = options;
    this.stack = parts.stack;
    this.issuer = parts.issuer;
    this.admin = parts.admin;
    this.provisioner = parts.provisioner;
    this.#asking = parts.asking;
  }

  static async start(options: HouseOptions): Promise<House> {
    const { folder, roster, hasServices } = options;
    removePostgresData(join(folder, 'postgres'));
    const stack = await startStack({ dataDir: folder, services: hasServices ? SERVICES : [], roster });
    const lineOf = (name: string) => connectBroker({ url: stack.nats.url, seed: stack.keys[name]?.seed, name });
    const admin = new Client(stack.postgres.url);
    await admin.connect();
    const house = new House(options, {
      stack,
      issuer: await startIssuer(),
      admin,
      provisioner: await lineOf(PROVISIONER),
      asking: await lineOf('gateway'),
    });
    if (hasServices) for (const name of SERVICES) await house.#fillWithDemo(name);
    await house.startPrograms();
    return house;
  }

  get gateway(): string {
    return this.#gateway;
  }

  pidOf(program: Program): number {
    return this.#parts.get(program)!.pid;
  }

  /** A member's way to the broker, for a process of the bench. */
  accessOf(name: string): BrokerAccess {
    return { url: this.stack.nats.url, seed: this.stack.keys[name]!.seed, name };
  }

  /** Asks as the gateway does, and returns the reply's bytes as text. */
  async ask({ subject }: Pick<Rpc, 'subject'>, input: object): Promise<{ readonly status: number; readonly body: string }> {
    const reply = await this.#asking.connection.request(subject, JSON.stringify(input), { timeout: 5_000 });
    return { status: Number(reply.headers?.get('dk-status')), body: reply.string() };
  }

  /** Whether a plain Nest service answers on that subject. */
  async answers(subject: string): Promise<boolean> {
    try {
      await this.#asking.connection.request(subject, JSON.stringify({ id: '1', pattern: subject, data: {} }), { timeout: 1_000 });
      return true;
    } catch (error) {
      if (error instanceof RequestError || error instanceof TimeoutError) return false;
      throw error;
    }
  }

  /** Starts services and gateway side by side; returns when a request gets through to all of them. */
  async startPrograms(): Promise<void> {
    const port = await freePort();
    this.#gateway = `http://127.0.0.1:${port}`;
    const isReady = () => isServed(`${this.#gateway}/${this.#options.hasServices ? 'readyz' : 'livez'}`);
    const services = this.#options.hasServices ? SERVICES : [];
    await Promise.all([
      ...services.map((name) => this.#startProgram(name, {}, async () => true)),
      this.#startProgram('gateway', { DK_GATEWAY_PORT: String(port), DK_GATEWAY_ORIGIN: this.#gateway }, isReady),
    ]);
  }

  async stopPrograms(): Promise<void> {
    await Promise.all([...this.#parts.values()].map((part) => part.stop()));
  }

  async stop(): Promise<void> {
    await this.stopPrograms();
    await Promise.all([this.admin.end(), this.provisioner.close(), this.#asking.close(), this.issuer.stop()]);
    await this.stack.stop();
  }

  /** Starts a program as the launcher does. */
  startNode(program: NodeProgram, isReady: () => Promise<boolean>): Promise<Part> {
    const { folder, roster } = this.#options;
    return startNode(program, { logFile: join(folder, `logs/${program.name}.log`), roster, isReady });
  }

  async #startProgram(name: Program, settings: NodeJS.ProcessEnv, isReady: () => Promise<boolean>): Promise<void> {
    const program = { name, entry: `apps/${name}/dist/main.js`, env: { ...this.#environmentOf(name), ...settings } };
    this.#parts.set(name, await this.startNode(program, isReady));
  }

  #fillWithDemo(name: Service): Promise<void> {
    const program = { name: `the demo data of ${name}`, entry: `apps/${name}/dist/demo.js`, env: this.#environmentOf(name) };
    return runNode(program, new AbortController().signal);
  }

  #environmentOf(name: Program): NodeJS.ProcessEnv {
    return {
      ...this.stack.environmentOf(name),
      ...servingEnvironment(this.#options.folder, { DK_LINK_SECRET: LINK_SECRET }),
      DK_ISSUER: this.issuer.url,
      DK_CLIENT_SECRET: CLIENT_SECRET,
    };
  }
}
