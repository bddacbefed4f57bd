import { setTimeout } from 'node:timers/promises';
import { expect } from 'vitest';
import type { Intranet } from '../person.ts';
import { look } from '../screen.ts';
import type { Stage } from '../stage.ts';
import { articleOf, readyArticle } from './arranged.ts';

const TITLE = 'Skuggan som inte ville följa med';

/** Whoever came first, and when that is too long ago. */
export interface Early {
  readonly person: Intranet;
  readonly tooOldAt: number;
}

/** Somebody signed in a good while ago, and releases: asked once more who they are, and the article is released, once. */
export async function confirmed(stage: Stage, { person: henrik, tooOldAt }: Early): Promise<void> {
  await readyArticle(stage, TITLE, 'Vi ritade av skuggan tre gånger om dagen.');
  await setTimeout(Math.max(0, tooOldAt - Date.now()));
  await henrik.page.bringToFront();
  await henrik.comeBack();
  await henrik.openTask(TITLE);
  await henrik.press('Släpp artikeln');
  await henrik.desk.getByRole('heading', { name: 'Bekräfta att det är du' }).waitFor();
  await look(henrik.page, 'story-e-1-confirm');
  await henrik.confirm();
  await henrik.desk.getByText('Artikeln är släppt.').waitFor();
  await look(henrik.page, 'story-e-2-released');
  const asa = await stage.as('asa.ek');
  const { history } = await asa('article.read', { articleId: (await articleOf(asa, TITLE, 'done')).id });
  expect(history.filter(({ action }) => action === 'release')).toHaveLength(1);
}
