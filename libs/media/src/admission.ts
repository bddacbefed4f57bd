import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Errand, type Look, Refusal, type Report } from './look.ts';

/** The child's program: looks into one file, writes what it becomes, and says so. It ends with its parent. */
const errand = JSON.parse(process.argv[2]!) as Errand;

async function look(bytes: Buffer): Promise<Look> {
  try {
    // Each half brings a megabyte of packages with it that the other does without.
    if (errand.kind === 'picture') return await (await import('./picture/picture.ts')).lookAtPicture(bytes);
    return await (await import('./document/document.ts')).lookAtDocument(bytes);
  } catch (error) {
    if (error instanceof Refusal) return refused(error.reason, error.message);
    return refused('unreadable', String(error));
  }
}

const refused = (reason: Refusal['reason'], detail: string): Look => ({
  answer: { kind: 'refused', reason, ...(detail !== '' && { detail: detail.slice(0, 500) }) },
  files: [],
});

async function report(): Promise<Report> {
  try {
    const { answer, files } = await look(await readFile(errand.input));
    for (const { name, bytes } of files) await writeFile(join(errand.output, name), bytes);
    return { answer };
  } catch (error) {
    return { failed: String(error) };
  }
}

process.on('disconnect', () => process.exit());
process.send!(await report(), () => process.disconnect());
