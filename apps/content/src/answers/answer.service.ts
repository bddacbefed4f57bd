import type { answerAsManager, Input, ManagerQuestion, readManagerQuestion } from '@delakultur/contracts';
import type { Caller } from '@delakultur/kernel';
import { type Call, orProblem, ProblemError } from '@delakultur/nest-kit';
import { Injectable } from '@nestjs/common';
import { ArticleService } from '../articles/article.service.ts';
import { MediaService } from '../media/media.service.ts';
import { outcomeOf, sinceOf } from './answer.rules.ts';
import { AskedService, type Question } from './asked.service.ts';
import { BylineService } from './byline.service.ts';

/** C5, T7: the manager answers from the mail, as if signed in: the same step by the same rules, in the same history. */
@Injectable()
export class AnswerService {
  constructor(
    private readonly articles: ArticleService,
    private readonly asked: AskedService,
    private readonly bylines: BylineService,
    private readonly media: MediaService,
  ) {}

  async read({ token }: Input<typeof readManagerQuestion>, call: Call): Promise<ManagerQuestion> {
    const question = await this.asked.follow(token);
    const { article, state } = question;
    if (state !== 'waiting') return withoutText(question);
    const { id, title, body, lang } = article;
    const [authors, { items }] = await Promise.all([
      this.bylines.namesOf(article.authors, call),
      this.media.list({ articleId: id }, question),
    ]);
    const media = items.flatMap(({ shown }) => shown ?? []);
    return { ...withoutText(question), article: { title, body, media, lang, authors } };
  }

  /** What counts is how the article stands afterwards, whoever was faster: so a retry after a lost answer gets the same one. */
  async give({ token, answer, reason }: Input<typeof answerAsManager>, call: Call): Promise<ManagerQuestion> {
    const { state, asked, caller } = await this.asked.follow(token);
    const { articleId, version } = asked;
    if (state === 'waiting')
      await this.articles.take(answer, { articleId, version, reason }, callOf(caller, call)).catch(unlessSomebodyWasFaster);
    const after = await this.asked.follow(token);
    orProblem(outcomeOf(after.state, answer));
    return withoutText(after);
  }
}

const withoutText = ({ asked, article, state }: Question): ManagerQuestion => ({
  articleId: article.id,
  site: article.site,
  state,
  since: sinceOf(article, asked, state),
  article: null,
});

/** The command in the name of whom the link is for; its answer needs no record, since it follows from the article. */
const callOf = (caller: Caller, call: Call): Call => ({
  caller,
  token: undefined,
  recorded: undefined,
  traceparent: call.traceparent,
  get identity() {
    return call.identity;
  },
});

function unlessSomebodyWasFaster(error: unknown): void {
  if (!(error instanceof ProblemError) || error.slug !== 'article-version-stale') throw error;
}
