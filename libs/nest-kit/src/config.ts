import { z } from 'zod';

/** What every service is told by its environment. */
export const serviceEnvironment = {
  DK_NATS_URL: z.url(),
  DK_NATS_SEED: z.string().min(1),
  DK_DATABASE_URL: z.url(),
  DK_ISSUER: z.url(),
  /** The secret of the service's own client in the realm (`delakultur-<service>`). */
  DK_CLIENT_SECRET: z.string().min(1),
  /** How old a sign-in may be, in minutes, for what asks for a fresh one. */
  DK_FRESH_MINUTES: z.coerce.number().positive().default(15),
  /** How far the platform's clock runs ahead of the machine's, in milliseconds. */
  DK_CLOCK_OFFSET_MS: z.coerce.number().int().default(0),
  DK_LOG_LEVEL: z.enum(['error', 'warn', 'log', 'debug']).default('log'),
} as const;

export type ServiceConfig = z.output<z.ZodObject<typeof serviceEnvironment>>;

/** Reads a process's settings once. Everything that is missing or wrong is named in one message, and stops the start. */
export function readConfig<S extends z.ZodObject>(
  schema: S,
  environment: Readonly<Record<string, string | undefined>>,
): Readonly<z.output<S>> {
  const { data, error } = schema.safeParse(environment);
  if (error)
    throw new Error(
      `These settings are missing or wrong:\n${error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`).join('\n')}`,
    );
  return Object.freeze(data) as Readonly<z.output<S>>;
}
