import { join } from 'node:path';
import { readConfig } from '@delakultur/nest-kit';
import type { StoreSettings } from '@delakultur/storage';
import { z } from 'zod';

/** Built widgets stand beside the gateway in the workspace, seen alike from `src` and from `dist`. */
const besideUs = (folder: string): string => join(import.meta.dirname, '../../..', folder);

const Environment = z.object({
  DK_GATEWAY_PORT: z.coerce.number().int().min(0).max(65_535),
  /** As browsers write it: every page has this one address, and its scripts call the API as their own. */
  DK_GATEWAY_ORIGIN: z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin),
  DK_NATS_URL: z.url(),
  DK_NATS_SEED: z.string().min(1),
  DK_ISSUER: z.url({ protocol: /^https?$/ }),
  DK_WIDGETS_DIR: z.string().min(1).default(besideUs('widgets/loader/dist')),
  DK_SESSION_DIR: z.string().min(1).default(besideUs('widgets/session/dist')),
  DK_GALLERY_DIR: z.string().min(1).default(besideUs('widgets/gallery/dist')),
  /** Signs the addresses of pictures that are not published; the same as content has. */
  DK_LINK_SECRET: z.string().min(32),
  /** A folder of our own, in which uploads grow until they are whole. */
  DK_MEDIA_UPLOADS: z.string().min(1),
  /** Where whole uploads wait for content, and where it puts what it has let in: a folder each, or s3:// with the keys below. */
  DK_MEDIA_QUARANTINE: z.string().min(1),
  DK_MEDIA_STORE: z.string().min(1),
  DK_MEDIA_ACCESS_KEY: z.string().min(1).optional(),
  DK_MEDIA_SECRET_KEY: z.string().min(1).optional(),
  DK_LOG_LEVEL: z.enum(['error', 'warn', 'log', 'debug']).default('log'),
});

export interface Config {
  readonly port: number;
  readonly origin: string;
  readonly nats: { readonly url: string; readonly seed?: string | undefined };
  readonly issuer: string;
  readonly widgetsDir: string;
  readonly sessionDir: string;
  readonly galleryDir: string;
  readonly linkSecret: string;
  readonly media: {
    readonly uploads: string;
    readonly quarantine: StoreSettings;
    readonly store: StoreSettings;
  };
  readonly logLevel: 'error' | 'warn' | 'log' | 'debug';
}

/** Reads the environment once, and names everything that is missing at once. */
export function readGatewayConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const read = readConfig(Environment, environment);
  const keys = { accessKeyId: read.DK_MEDIA_ACCESS_KEY, secretAccessKey: read.DK_MEDIA_SECRET_KEY };
  return {
    port: read.DK_GATEWAY_PORT,
    origin: read.DK_GATEWAY_ORIGIN,
    nats: { url: read.DK_NATS_URL, seed: read.DK_NATS_SEED },
    issuer: read.DK_ISSUER,
    widgetsDir: read.DK_WIDGETS_DIR,
    sessionDir: read.DK_SESSION_DIR,
    galleryDir: read.DK_GALLERY_DIR,
    linkSecret: read.DK_LINK_SECRET,
    media: {
      uploads: read.DK_MEDIA_UPLOADS,
      quarantine: { address: read.DK_MEDIA_QUARANTINE, ...keys },
      store: { address: read.DK_MEDIA_STORE, ...keys },
    },
    logLevel: read.DK_LOG_LEVEL,
  };
}
