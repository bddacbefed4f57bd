import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Script {
  /** Names the content, so that a browser may keep it for ever. */
  readonly path: string;
  readonly body: Buffer;
}

/** Reads a built script of the session once. */
export function readScript(folder: string, name: 'frame' | 'popup'): Script {
  const body = readFileSync(join(folder, `${name}.js`));
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 12);
  return { path: `/session/${name}-${hash}.js`, body };
}
