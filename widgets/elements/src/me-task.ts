import type { Me } from '@delakultur/contracts/client';
import type { WidgetClient } from '@delakultur/sdk';
import { Task } from '@lit/task';
import type { LitElement } from 'lit';
import type { PersonNames } from './person-names.ts';
import type { SignIn } from './sign-in.ts';

type Host = LitElement & { readonly client: WidgetClient | undefined };

/** What the server knows of whoever is signed in; their own name and their manager's need not be asked for again. */
export const meTask = (host: Host, signIn: SignIn, names: PersonNames) =>
  new Task(host, {
    args: () => [host.client, signIn.person] as const,
    task: ([client, person], { signal }): Promise<Me> | undefined =>
      client && person ? client.call('person.me', {}, { signal }) : undefined,
    onComplete: (me) => me && names.remember(me, ...(me.manager ? [me.manager] : [])),
  });
