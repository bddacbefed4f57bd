import { Task } from '@lit/task';
import type { Desk } from './desk.ts';

/** The municipalities' names by code. */
export const municipalityNames = (desk: Desk) =>
  new Task(desk, {
    args: () => [desk.client] as const,
    task: async ([client], { signal }) => {
      const { items } = client ? await client.call('municipality.list', {}, { signal }) : { items: [] };
      return new Map(items.map(({ kommun, name }) => [kommun, name] as const));
    },
  });
