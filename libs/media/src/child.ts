import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Admitted, Answer, type Refused } from './admitted.ts';
import { AdmissionError } from './admission-error.ts';
import { type Bounds, LOOK } from './limits.ts';
import type { Errand, Report } from './look.ts';

/** The child's program lies beside this one: as source beside the source, as a bundle beside the service's bundle. */
const PROGRAM = fileURLToPath(new URL(`./admission${extname(import.meta.url)}`, import.meta.url));

/** The folder with the packages that are native, and so stay outside of every bundle. */
const PACKAGES = createRequire(PROGRAM)
  .resolve('sharp')
  .replace(/(node_modules).*/, '$1');

/** What the program is made of: in a bundle itself alone, as source also the library beneath it. */
const SOURCES = [PROGRAM, ...(extname(PROGRAM) === '.ts' ? [fileURLToPath(import.meta.resolve('@delakultur/kernel'))] : [])]
  .map(dirname)
  .flatMap((folder) => [folder, join(folder, '../package.json')]);

/** The kernel's own bounds, where there are such: memory, seconds of work, what is written, and no dump of a crash. */
const bounded = ({ dataMegabytes, workSeconds, writtenMegabytes }: Bounds): string =>
  [
    `ulimit -d ${dataMegabytes * 1024}`,
    `ulimit -S -t ${workSeconds}`,
    `ulimit -f ${writtenMegabytes * 2048}`,
    'ulimit -c 0',
    'exec "$0" "$@"',
  ].join('; ');

/** What the child may touch through Node: its program, the packages, its file, its folder. No other process, no thread, no variable of ours. */
const permissions = ({ input, output }: Errand): readonly string[] => [
  '--permission',
  '--allow-addons',
  ...[...SOURCES, PACKAGES, input].map((path) => `--allow-fs-read=${path}`),
  `--allow-fs-write=${output}`,
];

function start(errand: Errand, bounds: Bounds): ChildProcess {
  const node = [
    process.execPath,
    `--max-old-space-size=${bounds.heapMegabytes}`,
    '--disable-warning=PERM0001',
    ...permissions(errand),
    PROGRAM,
    JSON.stringify(errand),
  ];
  const [program, ...args] = process.platform === 'win32' ? node : ['/bin/sh', '-c', bounded(bounds), ...node];
  return spawn(program!, args, {
    env: { MALLOC_ARENA_MAX: '2', VIPS_BLOCK_UNTRUSTED: '1' },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    windowsHide: true,
  });
}

/** Ended by others: an operator, a service that stops, the system when memory is short. Everything else is the file's doing. */
const STOPPED_BY_OTHERS: readonly (NodeJS.Signals | null)[] = ['SIGKILL', 'SIGTERM', 'SIGINT', 'SIGHUP'];

/** Asks a new child process to look into one file; it is gone when this returns. */
export async function askChild(asked: Errand, bounds: Bounds = LOOK): Promise<Admitted | Refused> {
  const child = start(resolved(asked), bounds);
  let report: Report | undefined;
  let words = '';
  let late = false;
  child.on('message', (message: Report) => (report = message));
  child.stderr!.on('data', (some: Buffer) => (words = (words + some.toString('latin1')).slice(0, 400)));
  const timer = setTimeout(() => {
    late = true;
    child.kill('SIGKILL');
  }, bounds.milliseconds);
  try {
    const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
    if (report) return understand(report);
    if (!late && STOPPED_BY_OTHERS.includes(signal)) throw new AdmissionError(`the look was stopped by ${signal}`);
    return { kind: 'refused', reason: 'unreadable', detail: late ? 'took too long' : `${signal ?? `exit ${code}`}: ${words}`.trim() };
  } catch (cause) {
    throw cause instanceof AdmissionError ? cause : new AdmissionError('no look into the file', { cause });
  } finally {
    clearTimeout(timer);
  }
}

/** Without links on the way: permissions are given for paths as they are. */
function resolved({ input, output, kind }: Errand): Errand {
  try {
    return { input: realpathSync(input), output: realpathSync(output), kind };
  } catch (cause) {
    throw new AdmissionError('no file to look into, or no folder for what it becomes', { cause });
  }
}

function understand(report: Report): Admitted | Refused {
  if ('failed' in report) throw new AdmissionError(report.failed);
  const answer = Answer.safeParse(report.answer);
  return answer.success ? answer.data : { kind: 'refused', reason: 'unreadable', detail: 'the answer makes no sense' };
}
