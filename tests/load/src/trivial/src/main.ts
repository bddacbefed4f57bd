// The smallest Nest program of our kind, which a start of ours is held against: a gateway where it gets a port, a service otherwise.
import 'reflect-metadata';
import { nkeyAuthenticator } from '@nats-io/transport-node';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type MicroserviceOptions, MessagePattern, Transport } from '@nestjs/microservices';
import { FastifyAdapter } from '@nestjs/platform-fastify';

const { DK_BENCH_PORT, DK_BENCH_NAME, DK_NATS_URL, DK_NATS_SEED = '' } = process.env;

@Controller()
class Greeting {
  @Get()
  @MessagePattern(`dk.rpc.${DK_BENCH_NAME}.bench.greet.v1`)
  greet(): string {
    return 'hello';
  }
}

@Module({ controllers: [Greeting] })
class Trivial {}

if (DK_BENCH_PORT) {
  const app = await NestFactory.create(Trivial, new FastifyAdapter(), { logger: false });
  await app.listen(Number(DK_BENCH_PORT), '127.0.0.1');
} else {
  const app = await NestFactory.createMicroservice<MicroserviceOptions>(Trivial, {
    logger: false,
    transport: Transport.NATS,
    options: {
      servers: DK_NATS_URL ?? '',
      authenticator: nkeyAuthenticator(new TextEncoder().encode(DK_NATS_SEED)),
      inboxPrefix: `_INBOX_${DK_BENCH_NAME}`,
    },
  });
  await app.listen();
}
