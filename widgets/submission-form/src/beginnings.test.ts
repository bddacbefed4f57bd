import type { Wish } from '@delakultur/contracts/client';
import { anArticle, people, refuses, summaryOf, type Answers } from '@delakultur/elements/testing';
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { hasFocus, LONG, onPage, open, saves, serverWith, violations } from './test-form.ts';

onPage();

const aWish = (more: Partial<Wish> = {}): Wish => ({
  id: '0199b000-0000-4000-8000-000000000001',
  site: 'familjen-helsingborg',
  version: 1,
  kommun: null,
  schoolForm: 'fritidshem',
  topic: null,
  title: 'Lek ute när det regnar',
  note: 'Gärna med vad ni har på er.',
  state: 'open',
  nominatedBy: people.colleague.id,
  nominatedAt: '2026-11-01T08:00:00Z',
  takenBy: null,
  takenAt: null,
  articleId: null,
  reason: null,
  acts: ['take'],
  ...more,
});
const own = aWish({ id: '0199b000-0000-4000-8000-000000000002', kommun: '1277', title: 'Odla på skolgården' });
const mine = { state: 'taken', takenBy: people.author.id, acts: ['give-back'] } as const;

/** A plan with these topics; whoever takes one has it. */
const plan = (wishes: Wish[], more: Answers = {}): Answers =>
  serverWith(
    { article: anArticle({ body: { type: 'doc', content: [{ type: 'paragraph' }] } }) },
    {
      'wish.list': ({ state }) => ({ items: wishes.filter((wish) => wish.state === state), mayNominate: false }),
      'wish.take': ({ wishId, version }) => change(wishes, wishId, { ...mine, version: version + 1 }),
      'wish.give-back': ({ wishId, version }) =>
        change(wishes, wishId, { state: 'open', takenBy: null, acts: ['take'], version: version + 1 }),
      ...more,
    },
  );

function change(wishes: Wish[], wishId: string, more: Partial<Wish>): Wish {
  const at = wishes.findIndex(({ id }) => id === wishId);
  wishes[at] = { ...wishes[at]!, ...more };
  return wishes[at];
}

const title = () => page.getByRole('textbox', { name: 'Rubrik', exact: true });
const openWishes = () => page.getByText('Önskade ämnen', { exact: true }).click();

describe('wanted topics', () => {
  it('C29: are listed with the own municipality’s first, and are accessible', async () => {
    await open(plan([aWish(), own]));
    await openWishes();
    await expect.element(page.getByText('Odla på skolgården')).toBeVisible();
    const names = page.getByRole('button', { name: /^Skriv om det här/ }).elements();
    expect(names.map((button) => button.getAttribute('aria-label'))).toEqual([
      'Skriv om det här: Odla på skolgården',
      'Skriv om det här: Lek ute när det regnar',
    ]);
    await expect.element(page.getByText('Fritidshem · önskas från Åstorp')).toBeVisible();
    expect(await violations()).toEqual([]);
  });

  it('C29: are taken up into the text, and given back', async () => {
    const { on } = await open(plan([own]));
    await openWishes();
    await page.getByRole('button', { name: 'Skriv om det här: Odla på skolgården' }).click();
    await expect.poll(() => hasFocus(title()), LONG).toBe(true);
    await expect.element(title()).toHaveValue('Odla på skolgården');
    await expect.element(page.getByLabelText('Skolform')).toHaveValue('fritidshem');
    await expect.poll(() => saves(on).at(-1)?.input, LONG).toMatchObject({ wishId: own.id });
    await expect.element(page.getByText('Du skriver om ett önskat ämne: Odla på skolgården', { exact: false })).toBeVisible();
    expect(await violations()).toEqual([]);
    await page.getByRole('button', { name: 'Lämna tillbaka ämnet: Odla på skolgården' }).click();
    await expect.poll(() => saves(on).at(-1)?.input, LONG).toMatchObject({ wishId: null, title: 'Odla på skolgården' });
    expect(page.getByText('Du skriver om ett önskat ämne', { exact: false }).elements()).toEqual([]);
  });

  it('says when somebody else was first, and fetches the list anew', async () => {
    const wishes = [own];
    await open(
      plan(wishes, {
        'wish.take': () => {
          wishes.length = 0;
          return refuses('wish-transition-refused')();
        },
      }),
    );
    await openWishes();
    await page.getByRole('button', { name: 'Skriv om det här: Odla på skolgården' }).click();
    await expect.element(page.getByText('Någon annan har tagit ämnet', { exact: false })).toBeVisible();
    await expect.element(page.getByText('Just nu finns inga önskade ämnen.', { exact: false })).toBeVisible();
    await expect.element(title()).toHaveValue('');
  });

  it('lets the text be saved without a topic that is gone meanwhile', async () => {
    const answers = plan([{ ...own, ...mine }]);
    const save = answers['article.save']!;
    const { on } = await open({
      ...answers,
      'article.save': (input, options) => (input.wishId ? refuses('wish-not-found', 404)() : save(input, options)),
    });
    await openWishes();
    await page.getByRole('button', { name: 'Skriv om det här: Odla på skolgården' }).click();
    await expect.element(page.getByText('Inte sparat. Det önskade ämnet finns inte längre', { exact: false })).toBeVisible();
    await page.getByRole('button', { name: 'Skriv utan ämnet' }).click();
    await expect.poll(() => saves(on).at(-1)?.input, LONG).toMatchObject({ wishId: null, title: 'Odla på skolgården' });
    await expect.element(page.getByText('Sparat nyss', { exact: false })).toBeVisible();
  });

  it('shows the ones that the author has taken', async () => {
    await open(plan([{ ...own, ...mine }]));
    await openWishes();
    await expect.element(page.getByText('Ämnen som du har tagit')).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Lämna tillbaka ämnet: Odla på skolgården' })).toBeVisible();
  });
});

describe('putting drafts away', () => {
  const draft = anArticle();
  const drawer = (): Answers => {
    let state: 'draft' | 'discarded' = 'draft';
    const now = () => anArticle({ state, acts: state === 'draft' ? ['submit', 'save', 'discard'] : ['restore'] });
    return serverWith(
      { article: draft },
      {
        'article.list': ({ view }) => ({ items: (view === 'to-do') === (state === 'draft') ? [summaryOf(now())] : [], next: null }),
        'article.read': now,
        'article.discard': () => {
          state = 'discarded';
          return now();
        },
        'article.restore': () => {
          state = 'draft';
          return now();
        },
      },
    );
  };

  it('can be undone at once', async () => {
    await open(drawer());
    await page.getByRole('button', { name: 'Lägg undan utkastet: Vi räknar kottar i skogen' }).click();
    await expect.element(page.getByText('Utkastet är undanlagt.', { exact: false })).toBeVisible();
    await page.getByText('Ångra', { exact: true }).click();
    await expect.element(title()).toHaveValue('Vi räknar kottar i skogen');
  });

  it('can be done from the page where it is written, and taken back later', async () => {
    await open(drawer(), 'author', { article: draft.id });
    await page.getByRole('button', { name: 'Lägg undan utkastet' }).click();
    await expect.element(title()).toHaveValue('');
    await page.getByText('Undanlagda utkast', { exact: true }).click();
    expect(await violations()).toEqual([]);
    await page.getByRole('button', { name: 'Ta fram utkastet: Vi räknar kottar i skogen' }).click();
    await expect.element(title()).toHaveValue('Vi räknar kottar i skogen');
  });
});
