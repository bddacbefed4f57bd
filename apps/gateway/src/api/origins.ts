import { listOrigins } from '@delakultur/contracts';
import type { RpcClient } from '@delakultur/nest-kit';
import { Remembered } from '../remembered.ts';

/** Which pages the municipalities have registered. An old answer harms nobody: it says where a widget may stand, and every service checks the token itself. */
export class Origins {
  readonly #byOrigin: Remembered<ReadonlyMap<string, readonly string[]>>;

  constructor(rpc: RpcClient) {
    this.#byOrigin = new Remembered(async () => {
      const { items } = await rpc.call(listOrigins, {});
      const grouped = Map.groupBy(items, ({ origin }) => new URL(origin).origin);
      return new Map([...grouped].map(([origin, rows]) => [origin, rows.map(({ kommun }) => kommun)]));
    });
  }

  /** The municipalities that have registered this very origin. */
  async kommunerOf(origin: string): Promise<readonly string[]> {
    return (await this.#byOrigin.get()).get(origin) ?? [];
  }

  /** The origins that a municipality has registered. */
  async originsOf(kommun: string): Promise<readonly string[]> {
    return [...(await this.#byOrigin.get())].filter(([, kommuner]) => kommuner.includes(kommun)).map(([origin]) => origin);
  }
}
