import type { Transaction } from '@delakultur/database';
import { Injectable } from '@nestjs/common';
import type { PrismaClient } from '../../generated/client.ts';
import { Postman } from '../mail/postman.service.ts';
import { type NewNotice, NoticeRepository } from './notice.repository.ts';
import type { Told } from './notice.rules.ts';

type Tx = Transaction<PrismaClient>;

/** The one way to tell people something: what is told here is told once, and with the change that it tells of or not at all. */
@Injectable()
export class Teller {
  constructor(
    private readonly notices: NoticeRepository,
    private readonly postman: Postman,
  ) {}

  /** Tells these people; returns those who had not been told of it before. */
  async tell(tx: Tx, notice: NewNotice, told: readonly Told[]): Promise<Told[]> {
    const got = new Set(
      await this.notices.add(
        tx,
        notice,
        told.map(({ personId }) => personId),
      ),
    );
    const fresh = told.filter(({ personId }) => got.has(personId));
    await this.postman.tell(tx, notice, fresh);
    return fresh;
  }

  /** Tells everyone who works in the municipality, save the one who tells; returns those who had not been told of it before. */
  async tellStaff(tx: Tx, notice: NewNotice & { readonly kommun: string }, by: string): Promise<Told[]> {
    const got = await this.notices.addToStaff(tx, notice, by);
    await this.postman.tellAll(tx, notice, got);
    return got.map((personId) => ({ personId, as: 'concerned' }));
  }
}
