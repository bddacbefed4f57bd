import { settings, withoutReaper } from './config.ts';
import type { Server } from './stack.ts';
import { StackError } from './stack-error.ts';

/** The images that we use when they are there. They are never pulled: on a slow line that would look like a hang. */
const IMAGES = { postgres: 'postgres:18', nats: 'nats:2.15-alpine' } as const;
export const IMAGE_NATS_VERSION = [2, 15] as const;

export interface ContainerOptions {
  readonly password: string;
  readonly natsConfig: string;
}

/**
 * Whether DK_STACK and this machine ask for containers: `containers` insists, `processes` refuses, `auto` takes them where Docker answers
 * and holds both images.
 */
export async function wantsContainers(): Promise<boolean> {
  const { stack } = settings();
  if (stack === 'processes') return false;
  const isPossible = await holdsImages();
  if (stack === 'containers' && !isPossible) {
    throw new StackError(
      `DK_STACK asks for containers, but Docker does not answer or lacks ${Object.values(IMAGES).join(' and ')}: pull them first.`,
    );
  }
  return isPossible;
}

async function holdsImages(): Promise<boolean> {
  const { getContainerRuntimeClient, ImageName } = await import('testcontainers');
  try {
    const { image } = await getContainerRuntimeClient();
    const held = await Promise.all(Object.values(IMAGES).map((name) => image.exists(ImageName.fromString(name))));
    return held.every(Boolean);
  } catch {
    // testcontainers throws plain errors when no Docker answers: then the answer is no.
    return false;
  }
}

/** Starts PostgreSQL and NATS as containers on random ports of 127.0.0.1, with data that ends with them. */
export async function startContainers({ password, natsConfig }: ContainerOptions): Promise<{ postgres: Server; nats: Server }> {
  const { GenericContainer, Wait } = await import('testcontainers');
  withoutReaper();
  const [postgres, nats] = await Promise.all([
    new GenericContainer(IMAGES.postgres)
      .withEnvironment({ POSTGRES_PASSWORD: password, POSTGRES_DB: 'delakultur' })
      .withCommand(['postgres', '-c', 'fsync=off', '-c', 'synchronous_commit=off'])
      .withExposedPorts(5432)
      .withWaitStrategy(Wait.forLogMessage(/ready to accept connections/, 2))
      .start(),
    new GenericContainer(IMAGES.nats)
      .withCopyContentToContainer([{ content: natsConfig, target: '/etc/nats/accounts.conf' }])
      .withCommand(['-js', '-sd', '/data', '-c', '/etc/nats/accounts.conf'])
      .withExposedPorts(4222)
      .withWaitStrategy(Wait.forLogMessage(/Server is ready/))
      .start(),
  ]);
  const at = (container: typeof postgres, port: number) => `${container.getHost()}:${container.getMappedPort(port)}`;
  return {
    postgres: {
      url: `postgres://postgres:${encodeURIComponent(password)}@${at(postgres, 5432)}/delakultur`,
      stop: async () => void (await postgres.stop()),
    },
    nats: { url: `nats://${at(nats, 4222)}`, stop: async () => void (await nats.stop()) },
  };
}
