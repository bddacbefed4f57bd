import { event } from '@delakultur/contracts';
import { z } from 'zod';

/** The one kind of fact that the fault tests carry. */
export const contract = event('content.article.submitted', {
  scope: 'kommun',
  summary: 'A fact of the fault tests',
  data: z.strictObject({ state: z.string() }),
  consumers: ['people'],
});
