import {
  type Assignment,
  endAssignment,
  type Input,
  listAssignments,
  listVacancies,
  type Output,
  startAssignment,
} from '@delakultur/contracts';
import { type Call, Handle } from '@delakultur/nest-kit';
import { Controller } from '@nestjs/common';
import { AssignmentService } from './assignment.service.ts';
import { VacancyService } from './vacancy.service.ts';

@Controller()
export class AssignmentController {
  constructor(
    private readonly assignments: AssignmentService,
    private readonly vacancies: VacancyService,
  ) {}

  @Handle(listAssignments)
  list(input: Input<typeof listAssignments>, call: Call): Promise<Output<typeof listAssignments>> {
    return this.assignments.list(input, call);
  }

  @Handle(startAssignment)
  start(input: Input<typeof startAssignment>, call: Call): Promise<Assignment> {
    return this.assignments.start(input, call);
  }

  @Handle(endAssignment)
  end(input: Input<typeof endAssignment>, call: Call): Promise<Assignment> {
    return this.assignments.end(input, call);
  }

  @Handle(listVacancies)
  vacant(input: Input<typeof listVacancies>, call: Call): Promise<Output<typeof listVacancies>> {
    return this.vacancies.list(input, call);
  }
}
