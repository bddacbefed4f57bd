import type { Rpc } from '@delakultur/contracts';
import { serviceClient } from '@delakultur/identity';

/** Whether the person gave a password or an e-identification within so many minutes; single sign-on and renewed tokens do not count. */
export const isFresh = ({ authTime }: { readonly authTime: Date }, { now, minutes }: { now: Date; minutes: number }): boolean =>
  now.getTime() - authTime.getTime() <= minutes * 60_000;

/** Whether the operation names the service of this client among those that may ask. */
export const namesCaller = ({ calledBy = [] }: Pick<Rpc, 'calledBy'>, clientId: string): boolean =>
  calledBy.some((service) => serviceClient(service) === clientId);
