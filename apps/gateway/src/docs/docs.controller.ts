import { asyncApi, contracts, events, openApi } from '@delakultur/contracts';
import { Controller, Get, Header, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendPage } from '../pages/send-page.ts';
import { problemsPage } from './problems.page.ts';

/** The descriptions that others generate their clients from, made of the contracts that the gateway itself runs on. */
@Controller('docs')
export class DocsController {
  private readonly documents = new Map<string, string>();

  @Get('openapi.json')
  @Header('content-type', 'application/json; charset=utf-8')
  @Header('access-control-allow-origin', '*')
  openApi() {
    return this.once('openapi', () => openApi(contracts));
  }

  @Get('asyncapi.json')
  @Header('content-type', 'application/json; charset=utf-8')
  @Header('access-control-allow-origin', '*')
  asyncApi() {
    return this.once('asyncapi', () => asyncApi(events));
  }

  @Get('problems')
  problems(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    sendPage(request, reply, problemsPage());
  }

  private once(name: string, make: () => object): string {
    const document = this.documents.get(name) ?? JSON.stringify(make());
    this.documents.set(name, document);
    return document;
  }
}
