import type { Figure } from './figure.ts';
import { bytes } from './figures/bytes.ts';
import { commitToPublish, relayThroughput } from './figures/events.ts';
import { feed304, feedCached } from './figures/feed.ts';
import { feedUncached } from './figures/feed-uncached.ts';
import { memory } from './figures/memory.ts';
import { rpcSmall } from './figures/rpc-small.ts';
import { rpcThroughGateway } from './figures/rpc-through-gateway.ts';
import { startCold } from './figures/start-cold.ts';
import { startWarm } from './figures/start-warm.ts';
import { tokenCheckShare } from './figures/token-check.ts';

/** All figures, in the order in which they run: memory after the load that fills it. */
export const FIGURES: readonly Figure[] = [
  feedCached,
  feed304,
  feedUncached,
  rpcSmall,
  rpcThroughGateway,
  relayThroughput,
  commitToPublish,
  tokenCheckShare,
  ...memory,
  startCold,
  startWarm,
  ...bytes,
];
