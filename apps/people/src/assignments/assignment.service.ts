import {
  type Assignment,
  ASSIGNMENT_EVENTS,
  type endAssignment,
  type Input,
  type listAssignments,
  type Output,
  type startAssignment,
} from '@delakultur/contracts';
import { siteOfPlace } from '@delakultur/kernel';
import { type Call, factOf, orProblem, ProblemError } from '@delakultur/nest-kit';
import { Injectable } from '@nestjs/common';
import { MunicipalityRepository } from '../organisation/municipality.repository.ts';
import { type Site, SiteRepository } from '../organisation/site.repository.ts';
import { PersonRepository } from '../persons/person.repository.ts';
import { AssignmentRepository, factDataOf } from './assignment.repository.ts';
import { administeredBy, isSame, mayAppoint, mayEnd, mayList } from './assignment.rules.ts';

@Injectable()
export class AssignmentService {
  constructor(
    private readonly assignments: AssignmentRepository,
    private readonly persons: PersonRepository,
    private readonly municipalities: MunicipalityRepository,
    private readonly sites: SiteRepository,
  ) {}

  async list({ place }: Input<typeof listAssignments>, { caller }: Call): Promise<Output<typeof listAssignments>> {
    const { site } = await this.place(place);
    orProblem(mayList(caller, place, site));
    return { items: await this.assignments.at(place, caller, administeredBy(caller)) };
  }

  async start({ assignmentId: id, ...wanted }: Input<typeof startAssignment>, call: Call): Promise<Assignment> {
    const { caller } = call;
    const { name: placeName, site } = await this.place(wanted.place);
    const kommun = orProblem(mayAppoint(caller, wanted.place, site));
    if (!(await this.persons.isOf(wanted.personId, kommun))) throw new ProblemError('person-not-found');
    const assignment = { id, ...wanted, placeName, kommun };
    const known = await this.assignments.byId(id, caller);
    if (known && isSame(known, assignment)) return known;
    return this.assignments.start({ assignment, event: factOf(ASSIGNMENT_EVENTS.started, kommun, id, factDataOf(assignment), call) }, call);
  }

  async end({ assignmentId: id, until }: Input<typeof endAssignment>, call: Call): Promise<Assignment> {
    const known = await this.assignments.byId(id, call.caller);
    if (!known) throw new ProblemError('assignment-not-found');
    orProblem(mayEnd(call.caller, known, until));
    const assignment = { ...known, until };
    const event = factOf(ASSIGNMENT_EVENTS.ended, known.kommun, id, factDataOf(assignment), call);
    return this.assignments.end({ assignment, event }, known, call);
  }

  private async place(place: string): Promise<{ name: string; site: Site | undefined }> {
    const name = await this.municipalities.nameOf(place);
    if (name === undefined) throw new ProblemError('place-not-found');
    const slug = siteOfPlace(place);
    return { name, site: slug === undefined ? undefined : await this.sites.bySlug(slug) };
  }
}
