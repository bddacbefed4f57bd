import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { UPLOAD_NAME } from '@delakultur/contracts';
import type { Clock } from '@delakultur/kernel';
import { admit, type Admitted as Answer } from '@delakultur/media';
import { failpoint } from '@delakultur/messaging';
import { CLOCK } from '@delakultur/nest-kit';
import { storeKey } from '@delakultur/storage';
import { Inject, Injectable } from '@nestjs/common';
import { AdmissionRepository, type NewObject } from './admission.repository.ts';
import type { Admitted } from './media-row.ts';
import type { Media } from './media.rules.ts';
import { Stores } from './stores.ts';

/**
 * The door (L12): looks into what has come in, and keeps what is clean. Bytes are in the clean store before a row says so, and out of the
 * quarantine after it: killed anywhere, it is done again, and what it left in the store is nobody's.
 */
@Injectable()
export class AdmissionService {
  constructor(
    private readonly media: AdmissionRepository,
    private readonly stores: Stores,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Does nothing to what has been decided already, but for what a process that was killed left in the quarantine. */
  async look(mediaId: string): Promise<void> {
    const media = await this.media.byId(mediaId);
    if (media?.state === 'uploading') return;
    if (media?.state === 'checking') await inFolder((folder) => this.decide(media, folder));
    failpoint('media.decided');
    await this.stores.quarantine.deleteAll(mediaId);
  }

  private async decide(media: Media, folder: string): Promise<void> {
    const input = join(folder, 'upload');
    const sha256 = await this.fetch(media.id, input);
    if (!sha256) return this.media.refuse(media, 'damaged');
    if (await this.media.reuse(media, sha256)) return;
    const output = join(folder, 'clean');
    await mkdir(output);
    const answer = await admit({ input, output, kind: media.kind, whose: media.by });
    failpoint('media.looked');
    if (answer.kind === 'refused') return this.media.refuse(media, answer.reason);
    await this.keep(media, answer, output);
  }

  /** Under an id of its own each time, so that what nobody came to need can be thrown away by whoever wrote it. */
  private async keep(media: Media, answer: Answer, folder: string): Promise<void> {
    const id = randomUUID();
    await this.write(id, namesIn(answer), folder);
    failpoint('media.written');
    if (!(await this.media.keep(media, objectOf(id, answer), this.clock.now()))) await this.stores.clean.deleteAll(id);
  }

  private async write(id: string, names: readonly string[], folder: string): Promise<void> {
    const { clean } = this.stores;
    const written = await Promise.allSettled(names.map((name) => clean.put(storeKey(id, name), { path: join(folder, name) })));
    const broken = written.find((one) => one.status === 'rejected');
    if (!broken) return;
    await clean.deleteAll(id);
    throw broken.reason;
  }

  /** Brings the upload here; its content's hash, or nothing where it is not there. */
  private async fetch(mediaId: string, file: string): Promise<string | undefined> {
    const upload = await this.stores.quarantine.open(storeKey(mediaId, UPLOAD_NAME));
    if (!upload) return undefined;
    const hash = createHash('sha256');
    upload.stream.on('data', (bytes: Buffer) => hash.update(bytes));
    await pipeline(upload.stream, createWriteStream(file));
    return hash.digest('hex');
  }
}

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'dk-media-'));
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The files that the door wrote. */
export const namesIn = (answer: Answer): string[] => (answer.kind === 'picture' ? answer.variants.map(({ name }) => name) : [answer.name]);

/** What the door made of an upload, to be kept under that id. */
export function objectOf(id: string, answer: Answer): NewObject {
  const bytes = answer.kind === 'picture' ? answer.variants.reduce((sum, variant) => sum + variant.bytes, 0) : answer.bytes;
  return { id, sha256: answer.sha256, bytes, admitted: admittedOf(answer) };
}

function admittedOf(answer: Answer): Admitted {
  if (answer.kind === 'file') return { kind: 'file', name: answer.name, extension: answer.extension, type: answer.type };
  const { width, height, colour, animated, focus } = answer;
  const variants = answer.variants.map(({ name, format, width: wide, bytes }) => ({ name, format, width: wide, bytes }));
  const inPerCent = { x: Math.round(focus.x * 100), y: Math.round(focus.y * 100) };
  return { kind: 'picture', width, height, colour, isAnimated: animated, focus: inPerCent, variants };
}
