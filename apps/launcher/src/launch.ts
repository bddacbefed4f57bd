import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  assertFree,
  keepSecrets,
  removePostgresData,
  ROOT,
  Roster,
  startKeycloak,
  startStack,
  type Part,
  type Stack,
} from '@delakultur/stack';
import { build } from './build.ts';
import type { Crew } from './crew.ts';
import { demoAccounts, demoIntegrators } from './demo.ts';
import { demoStamp, once } from './demo-stamp.ts';
import { isServed, runNode, startNode, type NodeProgram } from './node-part.ts';
import type { Options } from './options.ts';
import { PlatformClock } from './platform-clock.ts';
import { loopback, namedPorts, originOf, portsFrom, type Ports } from './ports.ts';
import {
  CLIENT_SECRETS,
  type ClientSecrets,
  demoData,
  gateway,
  intranets,
  issuerOn,
  LINK_SECRETS,
  type LinkSecrets,
  mailbox,
  service,
  SERVICES,
  signIn,
  type Surroundings,
} from './programs.ts';
import type { Progress } from './progress.ts';
import { describeStart, keepStarted, type Started } from './started.ts';
import { clockSentence } from './swedish-time.ts';

const ROSTER = 'running.json';

export interface LaunchOptions {
  readonly options: Options;
  readonly crew: Crew;
  readonly progress: Progress;
  /** Aborted when the human has had enough. */
  readonly signal: AbortSignal;
}

/** One start, from taking the data folder to the last intranet that answers. */
export class Launch {
  readonly ports: Ports;
  readonly #folder: string;
  readonly #roster: Roster;
  readonly #with: LaunchOptions;
  readonly #clock: PlatformClock;
  #services: readonly Part[] = [];

  private constructor(folder: string, roster: Roster, options: LaunchOptions) {
    this.ports = portsFrom(options.options.portBase);
    this.#folder = folder;
    this.#roster = roster;
    this.#with = options;
    this.#clock = new PlatformClock(folder);
  }

  /** Takes the data folder of these ports; stops what a start that was killed left running. */
  static async claim(options: LaunchOptions): Promise<Launch> {
    const folder = join(ROOT, '.data', String(options.options.portBase));
    const { roster, stopped } = await Roster.claim(join(folder, ROSTER));
    if (stopped.length > 0) options.progress.say(`The last start was cut short; stopped what it left running: ${stopped.join(', ')}.`);
    return new Launch(folder, roster, options);
  }

  /** Starts everything, and returns with what goes on from then: services that follow the platform's clock until the signal. */
  async start(): Promise<{ readonly started: Started; readonly followClock: () => Promise<void> }> {
    const { progress, options, signal } = this.#with;
    if (options.isFresh) this.#forget();
    for (const [port, what] of namedPorts(this.ports)) await assertFree(port, what);
    const [stack] = await Promise.all([
      progress.step('PostgreSQL, NATS, migrations', () => this.#startStack()),
      progress.step('Build', () => build(signal)),
      options.withKeycloak && progress.step('Keycloak', () => this.#startKeycloak()),
    ]);
    const around = {
      ports: this.ports,
      issuer: issuerOn(this.ports),
      stack,
      secrets: this.#clientSecrets(),
      linkSecrets: this.#linkSecrets(),
      folder: this.#folder,
    };
    await Promise.all([
      progress.step('Demo data', () => this.#fill(around)),
      options.withKeycloak || progress.step('Sign-in', () => this.#startSignIn()),
      progress.step('Mailbox', () => this.#startMailbox()),
    ]);
    await progress.step('Services, gateway, demo intranets', () => this.#startPrograms(around));
    return { started: this.#describe(around.issuer, stack), followClock: () => this.#followClock(around) };
  }

  /** Gives the data folder back, when all has been stopped. */
  release(): void {
    this.#roster.release();
  }

  #forget(): void {
    for (const name of readdirSync(this.#folder).filter((entry) => entry !== ROSTER)) {
      rmSync(join(this.#folder, name), { recursive: true, force: true });
    }
    removePostgresData(this.#path('postgres'));
  }

  async #startStack(): Promise<Stack> {
    const { progress, crew } = this.#with;
    const stack = await startStack({
      dataDir: this.#folder,
      services: SERVICES,
      integrators: demoIntegrators(),
      ports: this.ports,
      isDurable: true,
      roster: this.#roster,
      say: (words) => progress.say(`  … ${words}`),
    });
    for (const part of stack.parts) crew.add(part, this.#log(part.name));
    return stack;
  }

  async #startKeycloak(): Promise<void> {
    const logFile = this.#log('keycloak');
    const keycloak = await startKeycloak({
      dataDir: this.#path('keycloak'),
      logFile,
      gatewayOrigin: originOf(this.ports.gateway),
      port: this.ports.signIn,
      env: this.#clientSecrets(),
      roster: this.#roster,
      say: (words) => this.#with.progress.say(`  … ${words}`),
    });
    this.#with.crew.add(keycloak, logFile);
  }

  #startSignIn(): Promise<Part> {
    const discovery = `${issuerOn(this.ports)}/.well-known/openid-configuration`;
    return this.#start(signIn(this.ports, this.#folder, this.#clientSecrets()), () => isServed(discovery));
  }

  #startMailbox(): Promise<Part> {
    return this.#start(mailbox(this.ports, this.#folder), () => isServed(loopback(this.ports.mailbox)));
  }

  async #fill(around: Surroundings): Promise<void> {
    const folders = SERVICES.map((name) => join(ROOT, `apps/${name}/demo`));
    for (const name of SERVICES) {
      const program = demoData(name, around);
      const stamp = demoStamp(program, folders);
      await once(this.#path(`demo-${name}.stamp`), stamp, () => runNode(program, this.#with.signal));
    }
  }

  /** Services have no address of their own: the gateway is ready when they answer it. */
  async #startPrograms(around: Surroundings): Promise<void> {
    await this.#startServices(around, async () => true);
    const isEveryIntranetServed = async () =>
      (await Promise.all(this.ports.intranets.map(({ address }) => isServed(address)))).every(Boolean);
    await Promise.all([this.#start(gateway(around), () => this.#isReady()), this.#start(intranets(this.ports), isEveryIntranetServed)]);
  }

  async #startServices(around: Surroundings, isReady: () => Promise<boolean>): Promise<void> {
    const offsetMs = this.#clock.read('wanted');
    this.#services = await Promise.all(SERVICES.map((name) => this.#start(service(name, around, offsetMs), isReady)));
    this.#clock.write('shown', offsetMs);
    if (offsetMs !== 0) this.#with.progress.say(`  ${clockSentence(offsetMs)}`);
  }

  /** Services are told the clock when they begin, so they begin again; everything else stays. */
  async #followClock(around: Surroundings): Promise<void> {
    const { crew, progress, signal } = this.#with;
    for (;;) {
      await this.#clock.moved(signal);
      if (signal.aborted) return;
      await progress.step('The clock was moved: services', async () => {
        await Promise.all(this.#services.map((part) => crew.dismiss(part)));
        await this.#startServices(around, () => this.#isReady());
      });
    }
  }

  #isReady(): Promise<boolean> {
    return isServed(`${loopback(this.ports.gateway)}/readyz`);
  }

  async #start(program: NodeProgram, isReady: () => Promise<boolean>): Promise<Part> {
    const logFile = this.#log(program.name);
    const part = await startNode(program, { logFile, roster: this.#roster, isReady });
    this.#with.crew.add(part, logFile);
    return part;
  }

  #describe(issuer: string, stack: Stack): Started {
    const started = describeStart({
      ports: this.ports,
      signIn: { issuer, kind: this.#with.options.withKeycloak ? 'keycloak' : 'embedded' },
      natsUrl: stack.nats.url,
      accounts: demoAccounts(),
      integrators: stack.integrators,
    });
    keepStarted(this.#folder, started);
    return started;
  }

  #linkSecrets(): LinkSecrets {
    return keepSecrets(this.#path('link-secrets.json'), LINK_SECRETS);
  }

  #clientSecrets(): ClientSecrets {
    return keepSecrets(this.#path('client-secrets.json'), CLIENT_SECRETS);
  }

  readonly #path = (name: string): string => join(this.#folder, name);

  readonly #log = (name: string): string => join(this.#folder, 'logs', `${name.toLowerCase()}.log`);
}
