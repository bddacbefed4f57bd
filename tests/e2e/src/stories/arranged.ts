import { randomUUID } from 'node:crypto';
import type { ArticleSummary, Operations } from '@delakultur/contracts/client';
import { fromMarkdown } from '@delakultur/document/markdown';
import type { Api } from '../api.ts';
import { SITE, type Stage } from '../stage.ts';

/** The article of that name, as it stands in one of the person's lists. */
export async function articleOf(
  api: Api,
  title: string,
  view: Operations['article.list']['input']['view'] = 'to-do',
): Promise<ArticleSummary> {
  const { items } = await api('article.list', { view, limit: 100 });
  const found = items.find((item) => item.title === title);
  if (!found) throw new Error(`«${title}» is not in ${view}`);
  return found;
}

/** Carries an article by Åsa to the chief editor, as the first story shows it. */
export async function readyArticle(stage: Stage, title: string, text: string): Promise<void> {
  const [asa, karin, samira] = await Promise.all([stage.as('asa.ek'), stage.as('karin.lund'), stage.as('samira.haddad')]);
  const articleId = randomUUID();
  const { version } = await asa('article.save', draftOf(articleId, title, text));
  const guideline = await asa('guideline.read', { site: SITE });
  if (guideline.mustAccept) await asa('guideline.accept', { site: SITE, guidelineVersion: guideline.version });
  const sent = await asa('article.submit', { articleId, version, declared: guideline.version });
  const agreed = await karin('article.agree', { articleId, version: sent.version });
  await samira('article.pass-on', { articleId, version: agreed.version });
}

const draftOf = (articleId: string, title: string, text: string): Operations['article.save']['input'] => ({
  articleId,
  version: 0,
  site: SITE,
  title,
  body: fromMarkdown(text),
  lang: 'sv',
  schoolForm: 'forskola',
  topic: 'matematik',
  coAuthors: [],
});
