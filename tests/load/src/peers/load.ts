import { commitLoad, type CommitWork } from './commit-load.ts';
import { httpLoad, type Done, type HttpWork } from './http-load.ts';
import { natsLoad, type NatsWork } from './nats-load.ts';
import { publishLoad, type PublishWork } from './publish-load.ts';
import { serve } from './serve.ts';

/** What the load's process can be asked for; it shares no event loop with anything that is measured. */
export type Work = HttpWork | NatsWork | PublishWork;

serve((work: Work | CommitWork): Promise<Done | number> => {
  if (work.kind === 'http') return httpLoad(work);
  if (work.kind === 'nats') return natsLoad(work);
  return work.kind === 'publish' ? publishLoad(work) : commitLoad(work);
});
