import type { Platform } from '@delakultur/testkit';
import type { Camera } from './camera.ts';

/** What law L12 found broken; both empty when it holds. */
export interface StoreViolations {
  /** Lies in the clean store, and no row says whose it is. */
  readonly nobodys: string[];
  /** A row says that it is there, and it is not, or has another size. */
  readonly missing: string[];
}

interface ObjectRow {
  readonly id: string;
  readonly bytes: number;
  readonly admitted: { readonly variants?: readonly { readonly name: string; readonly bytes: number }[]; readonly name?: string };
}

/** L12: looks through the whole clean store and all rows: every file is somebody's, and everything that a row speaks of is there, whole. */
export async function checkStore({ admin }: Platform, { clean }: Camera): Promise<StoreViolations> {
  const { rows } = await admin.query<ObjectRow>(
    'select id, bytes, admitted from content.media_object o where exists (select from content.media m where m.object_id = o.id)',
  );
  const owned = new Map<string, number>(
    rows.flatMap(({ id, bytes, admitted: { variants, name } }) =>
      (variants ?? [{ name: name!, bytes }]).map((file) => [`${id}/${file.name}`, file.bytes] as const),
    ),
  );
  const found = new Map<string, number>();
  for await (const key of clean.keys()) found.set(key, (await clean.stat(key))?.size ?? 0);
  return {
    nobodys: [...found.keys()].filter((key) => !owned.has(key)),
    missing: [...owned].filter(([key, bytes]) => found.get(key) !== bytes).map(([key]) => key),
  };
}

export const INTACT: StoreViolations = { nobodys: [], missing: [] };
