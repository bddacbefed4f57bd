import type { closeWish, Input, listWishes, nominateWish, Output, takeWish, Wish as Shown } from '@delakultur/contracts';
import type { Clock } from '@delakultur/kernel';
import { type Call, CLOCK, fitting, orProblem, ProblemError } from '@delakultur/nest-kit';
import { Inject, Injectable } from '@nestjs/common';
import { HeldRoleRepository } from '../people/held-role.repository.ts';
import { decide, type Facts, type Wish, type WishAction } from './wish.machine.ts';
import { isForAuthors, isNominator, mayNominate, maySeePlan, rolesIn, shown } from './wish.rules.ts';
import { WishRepository } from './wish.repository.ts';

/** The shared plan of what a site wants articles about (C29). */
@Injectable()
export class WishService {
  constructor(
    private readonly wishes: WishRepository,
    private readonly heldRoles: HeldRoleRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list({ site, state }: Input<typeof listWishes>, { caller }: Call): Promise<Output<typeof listWishes>> {
    const members = await this.membersOf(site);
    orProblem(maySeePlan(caller, site, members));
    const wishes = await this.wishes.list(site, state, caller);
    return { items: fitting(wishes.map((wish) => shown(wish, caller, members))), mayNominate: isNominator(caller, site, members) };
  }

  async nominate(input: Input<typeof nominateWish>, call: Call): Promise<Shown> {
    const members = await this.membersOf(input.site);
    orProblem(mayNominate(call.caller, input, members));
    return input.version === 0 ? this.create(input, members, call) : this.change(input, call);
  }

  /** Takes one action: load, decide, save with its fact. */
  async act(
    action: WishAction,
    { wishId, version, ...facts }: Input<typeof takeWish> & Partial<Pick<Input<typeof closeWish>, 'reason'>>,
    call: Call,
  ): Promise<Shown> {
    return this.decide(await this.find(wishId, version, call), action, facts, call);
  }

  /** Whether an article of these authors may be about it. */
  async assertFor(wishId: string, article: Parameters<typeof isForAuthors>[1], { caller }: Pick<Call, 'caller'>): Promise<void> {
    const wish = await this.wishes.byId(wishId, caller);
    if (!wish || !isForAuthors(wish, article)) throw new ProblemError('wish-not-found');
  }

  private async create(
    { wishId: id, version: _v, ...wanted }: Input<typeof nominateWish>,
    members: readonly string[],
    call: Call,
  ): Promise<Shown> {
    const nobody = { takenBy: null, takenAt: null, articleId: null, reason: null };
    const nominated = { nominatedBy: call.caller.personId, nominatedAt: this.clock.now().toISOString() };
    const wish: Wish = { ...wanted, ...nobody, ...nominated, id, state: 'open', version: 1 };
    const reply = shown(wish, call.caller, members);
    await this.wishes.create({ wish, fact: 'nominated', reply }, call);
    return reply;
  }

  /** A topic stays on its site's plan. */
  private async change({ wishId, version, site, ...wanted }: Input<typeof nominateWish>, call: Call): Promise<Shown> {
    const wish = await this.find(wishId, version, call);
    if (wish.site !== site) throw new ProblemError('wish-not-found');
    return this.decide(wish, 'change', { wanted }, call);
  }

  private async decide(wish: Wish, action: WishAction, facts: Partial<Facts>, call: Call): Promise<Shown> {
    const { caller } = call;
    const members = await this.membersOf(wish.site);
    const roles = rolesIn(wish, caller, members);
    const decided = orProblem(decide(wish, action, { ...facts, by: caller.personId, roles, at: this.clock.now().toISOString() }));
    const reply = shown(decided.wish, caller, members);
    await this.wishes.save({ ...decided, reply }, call);
    return reply;
  }

  private async find(wishId: string, version: number, { caller }: Call): Promise<Wish> {
    const wish = await this.wishes.byId(wishId, caller);
    if (!wish) throw new ProblemError('wish-not-found');
    if (wish.version !== version) throw new ProblemError('wish-version-stale');
    return wish;
  }

  private async membersOf(site: string): Promise<readonly string[]> {
    const members = await this.heldRoles.membersOf(site);
    if (!members) throw new ProblemError('site-not-found');
    return members;
  }
}
