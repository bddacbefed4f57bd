import type { Assignment } from '@delakultur/contracts/client';
import { aGuideline, anArticle, aPicture, focused, hoursAgo, mediaId, offline, people, refuses, step } from '@delakultur/elements/testing';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { button, LONG, history, inputsOf, open, root, serverWith, title, violations, waiting, freshPage } from './testing/desk.ts';
import { ACTS, type DeskAct } from './act-facts.ts';
import { actsSv } from './act.words.ts';

freshPage();

const editorAssignment = (personId: string): Assignment => ({
  id: personId,
  personId,
  role: 'editor',
  place: 'site/familjen-helsingborg',
  placeName: 'Familjen Helsingborg',
  kommun: '1283',
  percent: null,
  from: '2026-08-01',
  until: null,
  onBehalfOf: null,
  mayEnd: false,
});

const EVERY_ACT = (Object.keys(ACTS) as DeskAct[]).map((act) => actsSv[act].label);

describe('the acts that are allowed now, and no others', () => {
  it.each([
    ['author', 'draft', ['submit', 'save', 'comment'], ['Skriv vidare']],
    ['author', 'with-manager', ['recall', 'comment'], ['Ta tillbaka']],
    ['manager', 'with-manager', ['agree', 'decline', 'comment'], ['Ja, jag är med på det', 'Nej, inte nu']],
    ['manager', 'with-editor', ['comment'], []],
    [
      'editor',
      'with-editor',
      ['take', 'request-changes', 'propose', 'pass-on', 'hand-over', 'comment'],
      [
        'Ta hand om artikeln',
        'Föreslå en text',
        'Be om ändringar',
        'Lämna vidare till huvudredaktören',
        'Lämna över till en annan redaktör',
      ],
    ],
    ['author', 'with-author', ['approve', 'decline', 'comment'], ['Skicka ditt svar']],
    ['editor', 'with-author', ['comment'], []],
    ['editor', 'ready', ['comment'], []],
    [
      'chief-editor',
      'ready',
      ['release', 'schedule', 'send-back', 'comment'],
      ['Släpp artikeln', 'Välj en tid för släppet', 'Skicka tillbaka till redaktören'],
    ],
    ['author', 'ready', ['comment'], []],
    ['chief-editor', 'released', ['unpublish', 'comment'], ['Ta ned artikeln']],
    ['author', 'with-editor', ['withdraw', 'comment'], ['Ta tillbaka artikeln']],
    ['author', 'released', ['revise', 'request-withdrawal', 'comment'], ['Skriv en ny version', 'Be om att artikeln tas ned']],
    ['author', 'withdrawal-requested', ['recall', 'comment'], ['Ta tillbaka din begäran']],
    ['chief-editor', 'withdrawal-requested', ['unpublish', 'keep', 'comment'], ['Låt artikeln vara kvar', 'Ta ned artikeln']],
    ['author', 'released', ['still-right', 'comment'], ['Artikeln stämmer fortfarande']],
    ['chief-editor', 'unpublished', ['put-back'], ['Lägg tillbaka artikeln']],
    ['author', 'draft', ['submit', 'save', 'discard'], ['Skriv vidare', 'Lägg undan utkastet']],
    ['author', 'discarded', ['restore'], ['Ta fram utkastet']],
    ['author', 'replaced', ['comment'], []],
  ] as const)('C2, T2: %s, %s', async (role, state, acts, expected) => {
    await open(serverWith({ article: waiting(state, role, acts) }, role), role);
    await expect.element(title()).toBeVisible();
    await expect.poll(() => EVERY_ACT.filter((name) => button(name).elements().length > 0), LONG).toEqual(expected);
  });
});

describe('acting', () => {
  it('C5: takes the manager’s yes with the version that they saw, and says what happens next', async () => {
    const kept = { article: waiting('with-manager', 'manager', ['agree', 'decline', 'comment']) };
    const on = await open(
      serverWith(kept, 'manager', { 'article.agree': () => waiting('with-editor', 'editor', ['comment'], { version: 4 }) }),
      'manager',
    );
    await button('Ja, jag är med på det').click();
    await expect.element(page.getByText('Ditt ja är skickat. Nu tar en redaktör vid.')).toBeVisible();
    expect(inputsOf(on, 'article.agree')).toEqual([{ articleId: kept.article.id, version: 3 }]);
    await expect.element(page.getByText('Du behöver inte göra något just nu.')).toBeVisible();
  });

  it('tells what happened when somebody was faster, keeps what was typed, and does not act', async () => {
    const kept = { article: waiting('with-editor', 'editor', ['request-changes', 'propose', 'comment'], { history: history.slice(0, 2) }) };
    await open(serverWith(kept, 'editor', { 'article.request-changes': refuses('article-version-stale', 412) }), 'editor');
    await button('Be om ändringar').click();
    await page.getByRole('radio', { name: 'Källor' }).click();
    await page.getByLabelText('Vad behöver ändras?').fill('Mer om barnen.');
    kept.article = waiting('with-editor', 'editor', ['request-changes', 'propose', 'comment'], {
      version: 6,
      history: [
        ...history.slice(0, 3),
        step('decline', 'author', 'with-author', 'with-editor', hoursAgo(0), 6, 'Jag vill ha kvar min rubrik.'),
      ],
    });
    await button('Skicka till skribenten').click();
    await expect.element(page.getByText('Artikeln har ändrats sedan du öppnade den.', { exact: false })).toBeVisible();
    await expect.element(page.getByText('Åsa Ek godkände inte den föreslagna texten', { exact: false }).first()).toBeVisible();
    await expect.element(page.getByLabelText('Vad behöver ändras?')).toHaveValue('Mer om barnen.');
    expect(await violations()).toEqual([]);
  });

  it('keeps the reason when nothing answers, and says so', async () => {
    const kept = { article: waiting('with-manager', 'manager', ['agree', 'decline']) };
    await open(serverWith(kept, 'manager', { 'article.decline': offline }), 'manager');
    await button('Nej, inte nu').click();
    await page.getByLabelText('Varför inte nu?').fill('Vi väntar.');
    await button('Skicka ditt nej').click();
    await expect
      .element(page.getByRole('alert').getByText('Inget svar från nätet. Det du har skrivit finns kvar.', { exact: false }))
      .toBeVisible();
    await expect.element(page.getByLabelText('Varför inte nu?')).toHaveValue('Vi väntar.');
  });

  it('C3: lets an editor reword title and text, and sends the checked document', async () => {
    const kept = { article: waiting('with-editor', 'editor', ['request-changes', 'propose', 'comment']) };
    const on = await open(
      serverWith(kept, 'editor', { 'article.propose': () => waiting('with-author', 'author', ['comment'], { version: 4 }) }),
      'editor',
    );
    await button('Föreslå en text').click();
    await page.getByRole('textbox', { name: 'Rubrik', exact: true }).fill('Kottar blev matematik');
    const mode = page.getByRole('button', { name: 'Markdown', exact: true });
    await mode.click();
    await expect.element(mode).toHaveAttribute('aria-pressed', 'true');
    await page.getByRole('textbox', { name: 'Text', exact: true }).fill('Vi _räknade_.');
    expect(await violations()).toEqual([]);
    await button('Skicka förslaget').click();
    await expect.element(page.getByText('Förslaget är skickat. Nu väntar det på svar från Åsa Ek.')).toBeVisible();
    expect(inputsOf(on, 'article.propose')).toEqual([
      {
        articleId: kept.article.id,
        version: 3,
        title: 'Kottar blev matematik',
        body: {
          type: 'doc',
          content: [
            {
              type: 'paragraph',
              content: [
                { type: 'text', text: 'Vi ' },
                { type: 'text', text: 'räknade', marks: [{ type: 'em' }] },
                { type: 'text', text: '.' },
              ],
            },
          ],
        },
      },
    ]);
  });

  it('C3: keeps what an editor has typed over a closed form, and never loses a picture or a facts box', async () => {
    const picture = { type: 'picture', attrs: { media: mediaId(1), alt: 'Kottar på rad', caption: 'Ellas rad' } } as const;
    const facts = { type: 'facts', attrs: { age: '4–5 år', time: '', material: 'Kottar', goal: '' } } as const;
    const words = { type: 'paragraph', content: [{ type: 'text', text: 'Vi räknade.' }] } as const;
    const article = waiting('with-editor', 'editor', ['propose', 'comment'], { body: { type: 'doc', content: [picture, facts, words] } });
    const answers = {
      'media.list': () => ({ items: [aPicture({})] }),
      'article.propose': () => waiting('with-author', 'author', ['comment'], { version: 4 }),
    };
    const on = await open(serverWith({ article }, 'editor', answers), 'editor');
    await button('Föreslå en text').click();
    const text = page.getByRole('textbox', { name: 'Text', exact: true });
    await page.getByText('Vi räknade.').click();
    await userEvent.keyboard('{Control>}{End}{/Control} Och vägde.');
    await expect.element(text).toMatchTextContent('Vi räknade. Och vägde.');
    await expect.element(page.getByAltText('Kottar på rad').first()).toBeInTheDocument();
    expect(page.getByRole('button', { name: 'Bild', exact: true }).elements()).toEqual([]);
    expect(await violations()).toEqual([]);
    await button('Avbryt').click();
    await button('Föreslå en text').click();
    await expect.element(text).toMatchTextContent('Vi räknade. Och vägde.');
    await button('Skicka förslaget').click();
    await expect.poll(() => inputsOf(on, 'article.propose'), LONG).toHaveLength(1);
    const proposed = { type: 'paragraph', content: [{ type: 'text', text: 'Vi räknade. Och vägde.' }] };
    expect(inputsOf(on, 'article.propose')[0]).toMatchObject({ body: { type: 'doc', content: [picture, facts, proposed] } });
  });

  it('C2: takes an article down with a reason, and puts it back at a press of «Ångra»', async () => {
    const kept = { article: waiting('released', null, ['unpublish']) };
    const down = waiting('unpublished', null, ['put-back'], { version: 4 });
    const on = await open(
      serverWith(kept, 'chief-editor', { 'article.unpublish': () => down, 'article.put-back': () => ({ ...kept.article, version: 5 }) }),
      'chief-editor',
    );
    await button('Ta ned artikeln').click();
    await page.getByLabelText('Varför tas den ned?').fill('Skribenten ber om det.');
    await button('Ta ned artikeln nu').click();
    await expect.element(page.getByText('Artikeln är nedtagen. Ingen läsare ser den längre.')).toBeVisible();
    await button('Ångra').click();
    await expect.element(page.getByText('Det är ångrat.')).toBeVisible();
    expect(inputsOf(on, 'article.unpublish')).toEqual([{ articleId: kept.article.id, version: 3, reason: 'Skribenten ber om det.' }]);
    expect(inputsOf(on, 'article.put-back')).toEqual([{ articleId: kept.article.id, version: 4 }]);
  });

  it('C3: asks for changes with a ready reason that the editor has made their own', async () => {
    const kept = { article: waiting('with-editor', 'editor', ['request-changes', 'comment']) };
    const on = await open(
      serverWith(kept, 'editor', { 'article.request-changes': () => waiting('draft', 'author', ['comment'], { version: 4 }) }),
      'editor',
    );
    await button('Be om ändringar').click();
    await expect.poll(() => focused()?.getAttribute('value'), LONG).toBe('advertising');
    await button('Skicka till skribenten').click();
    await expect.element(page.getByText('Välj vad det handlar om.')).toBeVisible();
    await page.getByRole('radio', { name: 'Nyhetsnotis' }).click();
    const reason = page.getByLabelText('Vad behöver ändras?');
    await expect.element(reason).toHaveValue(expect.stringContaining('kommunens egna nyhetssidor'));
    await page.getByRole('radio', { name: 'Reklam' }).click();
    await expect.element(reason).toHaveValue(expect.stringContaining('reklam för ett företag'));
    await reason.fill('Ta bort priserna.');
    await page.getByRole('radio', { name: 'Källor' }).click();
    await expect.element(reason).toHaveValue('Ta bort priserna.');
    expect(await violations()).toEqual([]);
    await button('Skicka till skribenten').click();
    await expect.element(page.getByText('Skickat. Artikeln är ett utkast hos Åsa Ek igen.')).toBeVisible();
    expect(inputsOf(on, 'article.request-changes')).toEqual([
      { articleId: kept.article.id, version: 3, code: 'sources', reason: 'Ta bort priserna.' },
    ]);
  });

  it('C3: hands an article over to another of the site’s editors, and takes it back at a press of «Ångra»', async () => {
    const kept = { article: waiting('with-editor', 'editor', ['hand-over', 'comment'], { editor: people.editor.id }) };
    const on = await open(
      serverWith(kept, 'editor', {
        'assignment.list': () => ({
          items: [editorAssignment(people.editor.id), editorAssignment(people['chief-editor'].id)],
          mayGive: [],
          mayDelegate: [],
        }),
        'article.hand-over': ({ editorId, version }) => ({ ...kept.article, editor: editorId, version: version + 1 }),
      }),
      'editor',
    );
    await button('Lämna över till en annan redaktör').click();
    await expect.element(page.getByRole('radio', { name: 'Maja Lindqvist' })).toBeVisible();
    expect(page.getByRole('radio', { name: 'Amir Haddad' }).elements()).toEqual([]);
    await button('Lämna över').click();
    await expect.element(page.getByText('Välj en redaktör.')).toBeVisible();
    await page.getByRole('radio', { name: 'Maja Lindqvist' }).click();
    expect(await violations()).toEqual([]);
    await button('Lämna över').click();
    await expect.element(page.getByText('Nu är Maja Lindqvist redaktör för artikeln.')).toBeVisible();
    await button('Ångra').click();
    await expect
      .poll(() => inputsOf(on, 'article.hand-over'), LONG)
      .toEqual([
        { articleId: kept.article.id, version: 3, editorId: people['chief-editor'].id },
        { articleId: kept.article.id, version: 4, editorId: people.editor.id },
      ]);
  });

  it('C2: sets the time of release: the next weekday morning at first, never one that has passed', async () => {
    const kept = { article: waiting('ready', 'chief-editor', ['release', 'schedule', 'send-back']) };
    const on = await open(
      serverWith(kept, 'chief-editor', {
        'article.schedule': ({ at, version }) => ({ ...kept.article, scheduledFor: at, version: version + 1 }),
      }),
      'chief-editor',
    );
    await button('Välj en tid för släppet').click();
    const day = page.getByLabelText('Dag', { exact: true });
    await expect.element(page.getByLabelText('Klockslag')).toHaveValue('07:00');
    await expect.element(page.getByText(/^Släpps (måndag|tisdag|onsdag|torsdag|fredag) \d+ \S+ kl\. 07\.00\.$/)).toBeVisible();
    await day.fill('2020-01-07');
    await button('Bestäm tiden').click();
    await expect.element(page.getByText('Den tiden har redan varit. Välj en senare.')).toBeVisible();
    await day.fill('2126-12-03');
    expect(await violations()).toEqual([]);
    await button('Bestäm tiden').click();
    await expect.element(page.getByText('Artikeln släpps tisdag 3 december kl. 07.00.')).toBeVisible();
    expect(inputsOf(on, 'article.schedule')).toEqual([
      { articleId: kept.article.id, version: 3, at: new Date(2126, 11, 3, 7).toISOString() },
    ]);
  });

  it('A17: asks whoever signed in too long ago to confirm, and then releases, without anything typed being lost', async () => {
    const kept = { article: waiting('ready', 'chief-editor', ['release', 'send-back', 'comment']) };
    const on = await open(serverWith(kept, 'chief-editor', { 'article.release': refuses('sign-in-too-old', 401) }), 'chief-editor');
    await page.getByLabelText('Skriv i samtalet').fill('Så fint.');
    await button('Släpp artikeln').click();
    await expect.element(page.getByRole('dialog', { name: 'Bekräfta att det är du' })).toBeVisible();
    await button('Avbryt').click();
    await expect.element(page.getByRole('alert').getByText('Inget är gjort än.', { exact: false })).toBeVisible();
    await button('Släpp artikeln').click();
    on.answer({ 'article.release': () => waiting('released', null, ['unpublish', 'comment'], { version: 4 }) });
    await button('Logga in igen').click();
    await expect.element(page.getByText('Artikeln är släppt. Nu kan alla läsa den.')).toBeVisible();
    await expect.element(page.getByLabelText('Skriv i samtalet')).toHaveValue('Så fint.');
  });

  it('C2: begins a new version of a released article, and opens it in the form', async () => {
    const kept = { article: waiting('released', null, ['revise', 'comment']) };
    const on = await open(
      serverWith(kept, 'author', {
        'guideline.read': () => aGuideline({ acceptedAt: hoursAgo(400) }),
        'article.revise': ({ revisionId, articleId }) => anArticle({ id: revisionId, revises: articleId }),
      }),
      'author',
    );
    await button('Skriv en ny version').click();
    await expect.element(button('Tillbaka till skrivbordet')).toBeVisible();
    expect(inputsOf(on, 'article.revise')).toMatchObject([{ articleId: kept.article.id }]);
  });

  it('puts a draft away, and brings it back at a press of «Ångra»', async () => {
    const kept = { article: anArticle() };
    const on = await open(
      serverWith(kept, 'author', {
        'article.discard': () => anArticle({ state: 'discarded', acts: ['restore'], version: 4 }),
        'article.restore': () => anArticle({ version: 5 }),
      }),
      'author',
    );
    await button('Lägg undan utkastet').click();
    await expect.element(page.getByText('Utkastet är undanlagt.')).toBeVisible();
    await button('Ångra').click();
    await expect.poll(() => inputsOf(on, 'article.restore'), LONG).toEqual([{ articleId: kept.article.id, version: 4 }]);
  });

  it('T1: opens a draft in the form, in place, and comes back', async () => {
    const article = anArticle();
    await open(serverWith({ article }, 'author', { 'guideline.read': () => aGuideline() }), 'author');
    await button('Skriv vidare').click();
    await expect.element(page.getByRole('textbox', { name: 'Rubrik', exact: true })).toHaveValue('Vi räknar kottar i skogen');
    await button('Tillbaka till skrivbordet').click();
    await expect.element(page.getByRole('tab', { name: 'Att göra (1)' })).toBeVisible();
  });

  it('opens a draft in the page’s own form where there is one', async () => {
    const article = anArticle();
    const { desk } = await open(serverWith({ article }, 'author', { 'guideline.read': () => aGuideline() }), 'author');
    await expect.element(button('Skriv vidare')).toBeVisible();
    await import('@delakultur/submission-form/define');
    const form = document.createElement('dk-submission-form');
    form.setAttribute('site', 'familjen-helsingborg');
    root.append(form);
    await page.getByRole('button', { name: 'Börja på något nytt' }).click();
    await button('Skriv vidare').click();
    await expect.element(page.getByRole('textbox', { name: 'Rubrik', exact: true })).toHaveValue('Vi räknar kottar i skogen');
    expect(form.shadowRoot?.activeElement?.id).toBe('title');
    expect(desk.shadowRoot?.querySelector('dk-submission-form')).toBeNull();
  });

  it('leaves nothing of one person’s desk to the next', async () => {
    const { session } = await open(serverWith({ article: waiting('with-manager', 'manager', ['agree', 'decline']) }, 'manager'), 'manager');
    await expect.element(title()).toBeVisible();
    await expect.element(page.getByText('Inloggad som Karin Lund, Åstorp')).toBeVisible();
    await session.signOut();
    await expect.element(button('Logga in')).toBeVisible();
    expect(title().elements()).toEqual([]);
  });
});
