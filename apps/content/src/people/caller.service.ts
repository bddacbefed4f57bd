import type { VerifiedToken } from '@delakultur/identity';
import { scopeOfHeld, type Caller } from '@delakultur/kernel';
import { Callers } from '@delakultur/nest-kit';
import { Injectable } from '@nestjs/common';
import { HeldRoleRepository } from './held-role.repository.ts';

/** Who asks, by the token's person and home, and what the read model says that they hold there today. No role is read from the token. */
@Injectable()
export class CallerService extends Callers {
  constructor(private readonly heldRoles: HeldRoleRepository) {
    super();
  }

  async of({ personId, kommun }: VerifiedToken): Promise<Caller> {
    const held = await this.heldRoles.heldBy(personId, kommun);
    return { personId, kommun, held, scope: scopeOfHeld(kommun, held) };
  }
}
