import { listMunicipalities, listPublications, partsOf, type Rpc } from '@delakultur/contracts';
import { ProblemError, RpcClient } from '@delakultur/nest-kit';
import { Controller, Get, Header, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { BrokerLine } from '../broker-line.ts';

/** One cheap question to every service that the gateway needs: any answer of its own will do. */
const QUESTIONS: readonly (readonly [Rpc, object])[] = [
  [listPublications, { site: 'readyz', limit: 1 }],
  [listMunicipalities, {}],
];
const PATIENCE_MS = 1_500;

@Controller()
export class HealthController {
  constructor(
    private readonly rpc: RpcClient,
    private readonly line: BrokerLine,
  ) {}

  @Get('livez')
  @Header('cache-control', 'no-store')
  alive() {
    return { alive: true };
  }

  @Get('readyz')
  @Header('cache-control', 'no-store')
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const missing = await this.missing();
    void reply.code(missing.length === 0 ? 200 : 503);
    return { ready: missing.length === 0, missing };
  }

  private async missing(): Promise<readonly string[]> {
    if (!this.line.isConnected) return ['broker'];
    const answers = await Promise.all(
      QUESTIONS.map(async ([contract, input]) => ((await this.answers(contract, input)) ? [] : [partsOf(contract).service])),
    );
    return answers.flat();
  }

  private async answers(contract: Rpc, input: object): Promise<boolean> {
    const tooLate = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), PATIENCE_MS).unref());
    try {
      const reply = await Promise.race([this.rpc.ask(contract, input), tooLate]);
      return reply !== undefined && reply.status < 500;
    } catch (error) {
      if (error instanceof ProblemError) return false;
      throw error;
    }
  }
}
