import { bylinesOf } from '@delakultur/contracts';
import { type Call, OwnToken, RpcClient } from '@delakultur/nest-kit';
import { Injectable } from '@nestjs/common';

/** The authors' names for whoever is not signed in; whose identity is protected is left out. */
@Injectable()
export class BylineService {
  constructor(
    private readonly rpc: RpcClient,
    private readonly ownToken: OwnToken,
  ) {}

  async namesOf(authors: readonly string[], { traceparent }: Pick<Call, 'traceparent'>): Promise<string[]> {
    const { items } = await this.rpc.call(bylinesOf, { ids: [...authors] }, { token: await this.ownToken.get(), traceparent });
    return authors.flatMap((id) => items.find((person) => person.id === id)?.name ?? []);
  }
}
