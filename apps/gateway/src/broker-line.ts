import type { NatsConnection } from '@nats-io/transport-node';
import { type OnModuleDestroy, Logger } from '@nestjs/common';

const BEAT_MS = 500;
const FRESH_MS = 2_000;
const HEADER_ROOM = 16_384;

/**
 * Knows whether what the broker has to say still reaches us. The broker answers a ping after everything it had for us before,
 * so an answer proves that no earlier withdrawal or change is still on its way (L3).
 */
export class BrokerLine implements OnModuleDestroy {
  readonly #connection: NatsConnection;
  readonly #logger = new Logger(BrokerLine.name);
  readonly #lost = new Set<() => void>();
  readonly #beats: NodeJS.Timeout;
  #provenAt = -Infinity;
  #isBeating = false;
  #isConnected = true;

  constructor(connection: NatsConnection) {
    this.#connection = connection;
    this.#beats = setInterval(() => void this.#beat(), BEAT_MS);
    void this.#beat();
    void this.#watch();
  }

  get isConnected(): boolean {
    return this.#isConnected && !this.#connection.isClosed();
  }

  /** Whether nothing can have changed without our hearing of it, but for the last two seconds. */
  get isFresh(): boolean {
    return this.#isConnected && performance.now() - this.#provenAt < FRESH_MS;
  }

  /** How much one request can carry; its headers need some of what the broker takes. */
  get maxBytes(): number {
    return (this.#connection.info?.max_payload ?? 1_048_576) - HEADER_ROOM;
  }

  /** Calls the listener whenever the line is lost: what is kept may be outdated from then on. */
  onLost(listener: () => void): void {
    this.#lost.add(listener);
  }

  onModuleDestroy(): void {
    clearInterval(this.#beats);
  }

  async #beat(): Promise<void> {
    if (!this.isFresh) this.#tellLost();
    if (this.#isBeating || !this.isConnected) return;
    this.#isBeating = true;
    const sentAt = performance.now();
    try {
      await this.#connection.flush();
      this.#provenAt = sentAt;
    } catch (error) {
      this.#logger.debug({ message: 'the broker did not answer a ping', error: String(error) });
    } finally {
      this.#isBeating = false;
    }
  }

  async #watch(): Promise<void> {
    for await (const { type } of this.#connection.status()) {
      if (type === 'disconnect') this.#breakOff();
      if (type === 'reconnect') this.#isConnected = true;
    }
  }

  #breakOff(): void {
    this.#isConnected = false;
    this.#provenAt = -Infinity;
    this.#isBeating = false;
    this.#logger.warn('the broker is out of reach');
    this.#tellLost();
  }

  #tellLost(): void {
    for (const listener of this.#lost) listener();
  }
}
