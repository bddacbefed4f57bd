import type { Broadcast, Input, listBroadcasts, Output, passBroadcastOn, readBroadcast, sendBroadcast } from '@delakultur/contracts';
import type { Caller, Clock } from '@delakultur/kernel';
import { type Call, CLOCK, fitting, orProblem, ProblemError } from '@delakultur/nest-kit';
import { Inject, Injectable } from '@nestjs/common';
import { SiteRepository } from '../organisation/site.repository.ts';
import { BroadcastRepository, type Reach } from './broadcast.repository.ts';
import { isChiefEditor, isContactPerson, scopeOfView, shownKommuner, viewOf } from './broadcast.rules.ts';

@Injectable()
export class BroadcastService {
  constructor(
    private readonly broadcasts: BroadcastRepository,
    private readonly sites: SiteRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list({ site, limit }: Input<typeof listBroadcasts>, { caller }: Call): Promise<Output<typeof listBroadcasts>> {
    const reach = await this.reach(site, caller);
    return { items: fitting(await this.broadcasts.list(reach, limit, caller)), maySend: isChiefEditor(caller, site) };
  }

  async send({ broadcastId: id, site, ...word }: Input<typeof sendBroadcast>, call: Call): Promise<Broadcast> {
    const reach = await this.reach(site, call.caller);
    if (!isChiefEditor(call.caller, site)) throw new ProblemError('forbidden');
    return this.broadcasts.send({ id, ...word }, reach, this.clock.now(), call);
  }

  async read({ broadcastId: id }: Input<typeof readBroadcast>, call: Call): Promise<Broadcast> {
    return this.broadcasts.read(id, await this.answerable(id, call.caller), this.clock.now(), call);
  }

  async passOn({ broadcastId: id, how }: Input<typeof passBroadcastOn>, call: Call): Promise<Broadcast> {
    return this.broadcasts.passOn(id, how, await this.answerable(id, call.caller), this.clock.now(), call);
  }

  /** The reach of a contact person whose municipality has got the broadcast. */
  private async answerable(id: string, caller: Caller): Promise<Reach> {
    const site = await this.broadcasts.siteOf(id, caller);
    if (site === undefined) throw new ProblemError('broadcast-not-found');
    if (!isContactPerson(caller)) throw new ProblemError('forbidden');
    return this.reach(site, caller);
  }

  private async reach(slug: string, caller: Caller): Promise<Reach> {
    const site = await this.sites.bySlug(slug);
    if (!site) throw new ProblemError('site-not-found');
    const view = orProblem(viewOf(caller, site));
    return { site: slug, kommuner: shownKommuner(view, caller, site), scope: scopeOfView(view, caller, site) };
  }
}
