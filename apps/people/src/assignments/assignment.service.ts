import type { Assignment, endAssignment, Input, listAssignments, Output, startAssignment } from '@delakultur/contracts';
import type { Caller } from '@delakultur/kernel';
import { type Call, orProblem, ProblemError } from '@delakultur/nest-kit';
import { Injectable } from '@nestjs/common';
import { PlaceService } from '../organisation/place.service.ts';
import { PersonRepository } from '../persons/person.repository.ts';
import { AssignmentRepository } from './assignment.repository.ts';
import {
  administeredBy,
  delegatedBy,
  givenBy,
  isSame,
  type Given,
  mayDelegate,
  mayEnd,
  mayGive,
  mayList,
  shownTo,
  type SiteFacts,
  type Term,
} from './assignment.rules.ts';

@Injectable()
export class AssignmentService {
  constructor(
    private readonly assignments: AssignmentRepository,
    private readonly persons: PersonRepository,
    private readonly places: PlaceService,
  ) {}

  async list({ place, past }: Input<typeof listAssignments>, { caller }: Call): Promise<Output<typeof listAssignments>> {
    const { site } = await this.places.find(place);
    orProblem(mayList(caller, place, site));
    const administered = administeredBy(caller);
    const kept = past ? await this.assignments.everAt(place, caller, administered) : await this.assignments.at(place, caller, administered);
    return { items: kept.map(shownTo(caller)), mayGive: givenBy(caller, place, site), mayDelegate: delegatedBy(caller, place) };
  }

  async start({ assignmentId: id, ...wanted }: Input<typeof startAssignment>, call: Call): Promise<Assignment> {
    const { caller } = call;
    const { name: placeName, site } = await this.places.find(wanted.place);
    const kommun = await this.keeper(caller, wanted, site);
    if (!(await this.persons.isOf(wanted.personId, kommun))) throw new ProblemError('person-not-found');
    const assignment: Given = { id, ...wanted, placeName, kommun };
    const known = await this.assignments.byId(id, caller);
    if (known && isSame(known, assignment)) return shownTo(caller)(known);
    return this.assignments.start(assignment, call);
  }

  async end({ assignmentId: id, until }: Input<typeof endAssignment>, call: Call): Promise<Assignment> {
    const { caller } = call;
    const known = await this.assignments.byId(id, caller);
    if (!known) throw new ProblemError('assignment-not-found');
    orProblem(mayEnd(caller, known, until));
    return this.assignments.end({ ...known, until }, known, call);
  }

  /** The municipality that would keep it, when the caller may give or lend it. */
  private async keeper(caller: Caller, wanted: Term, site: SiteFacts | undefined): Promise<string> {
    const { onBehalfOf } = wanted;
    if (onBehalfOf === null) return orProblem(mayGive(caller, wanted, site));
    return orProblem(mayDelegate(caller, wanted, await this.assignments.of(onBehalfOf, caller.kommun), site));
  }
}
