import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { environment } from './config.ts';

const exec = promisify(execFile);

/** Runs a program to its end and returns what it said; throws, with its complaint in the message, when it fails. */
export async function run(program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<string> {
  const { stdout, stderr } = await exec(program, [...args], { env: environment(env), timeout: 600_000, maxBuffer: 2 ** 26 });
  return stdout + stderr;
}

/** Whether it ran to a good end. For sources of which one may be out of reach: that is no error while there is another. */
export async function succeeds(program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<boolean> {
  try {
    await run(program, args, env);
    return true;
  } catch {
    return false;
  }
}
