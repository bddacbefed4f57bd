import { z } from 'zod';

const Environment = z.object({
  /** The first port: Åstorp's. Helsingborg and Höganäs have the two after it. */
  DK_INTRANETS_PORT_BASE: z.coerce.number().int().min(1).max(65_533),
  /** As browsers write our own origin: where the widgets come from. */
  DK_GATEWAY_ORIGIN: z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin),
});

export interface Config {
  readonly portBase: number;
  readonly gateway: string;
}

/** Reads the environment once, and names everything that is missing at once. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const { success, data, error } = Environment.safeParse(environment);
  if (!success) throw new Error(`The demo intranets cannot start. ${z.prettifyError(error)}`);
  return { portBase: data.DK_INTRANETS_PORT_BASE, gateway: data.DK_GATEWAY_ORIGIN };
}
