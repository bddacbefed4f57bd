import { answerAsManager, type Input, type ManagerQuestion, readManagerQuestion } from '@delakultur/contracts';
import { type Call, Handle } from '@delakultur/nest-kit';
import { Controller } from '@nestjs/common';
import { AnswerService } from './answer.service.ts';

@Controller()
export class AnswerController {
  constructor(private readonly answers: AnswerService) {}

  @Handle(readManagerQuestion)
  read(input: Input<typeof readManagerQuestion>, call: Call): Promise<ManagerQuestion> {
    return this.answers.read(input, call);
  }

  @Handle(answerAsManager)
  give(input: Input<typeof answerAsManager>, call: Call): Promise<ManagerQuestion> {
    return this.answers.give(input, call);
  }
}
