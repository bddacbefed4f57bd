import type { Operations } from '@delakultur/contracts/client';
import { dayOf, daysAfter } from '@delakultur/elements';
import { focused, meAs, never, offline, people, refuses, signedIn, stage, type Answers, type Stage } from '@delakultur/elements/testing';
import { createWidgetSdk, languagePlugin, type WidgetSdk } from '@delakultur/sdk';
import type { CDPSession as PlaywrightSession } from '@vitest/browser-playwright';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cdp, page, userEvent, type Locator } from 'vitest/browser';
import './organisation.define.ts';
import type { Organisation } from './organisation.element.ts';
import { anAssignment, aVacancy, organisationWith, UNIT } from './test-answers.ts';

const LONG = { timeout: 20_000 };
const TODAY = dayOf(new Date());
let sdk: WidgetSdk;
let root: HTMLElement;

beforeEach(async () => {
  root = document.createElement('main');
  document.body.replaceChildren(root);
  document.documentElement.lang = 'sv';
  document.title = 'Organisation';
  await page.viewport(1280, 800);
  sdk = createWidgetSdk({ endpoint: new URL('http://delakultur.localhost/'), plugins: [languagePlugin()] });
  await sdk.ready;
});
afterEach(async () => {
  root.remove();
  await sdk.dispose();
});

async function open(
  answers: Answers,
  person: keyof typeof people | null = 'manager',
  attributes: Readonly<Record<string, string>> = {},
): Promise<Stage & { element: Organisation }> {
  const on = stage(root, answers, person ? signedIn(people[person]) : undefined);
  const element = document.createElement('dk-organisation') as Organisation;
  for (const [name, value] of Object.entries({ kommun: '1277', ...attributes })) element.setAttribute(name, value);
  const h1 = document.createElement('h1');
  h1.textContent = 'Start';
  root.append(h1, element);
  await element.updateComplete;
  return { ...on, element };
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const unit = () => page.getByRole('button', { name: 'Ugglans förskola', exact: true });
const violations = async (): Promise<readonly string[]> =>
  (await axe.run(root)).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
const hasFocus = (locator: Locator): true | string =>
  locator.elements().includes(focused() as HTMLElement) || `the focus is on ${focused()?.outerHTML}`;
const inputsOf = (on: Stage, name: keyof Operations) => on.calls.filter((call) => call.name === name).map(({ input }) => input);

const administrator = {
  items: [anAssignment(), anAssignment({ personId: people.colleague.id, role: 'staff', percent: 80 })],
  mayGive: ['staff', 'rektor', 'contact-person', 'administrator'] as const,
  vacancies: [aVacancy({ role: 'contact-person', place: '1277', placeName: 'Åstorp' })],
};
const rektor = { items: [anAssignment()], mayDelegate: ['rektor'] as const };

const forceColours = (value: 'active' | 'none', session: PlaywrightSession = cdp()): Promise<unknown> =>
  session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] });

describe('accessibility', () => {
  it('has nothing that axe objects to: signed out, waiting, empty, failed, full with a form and the past', async () => {
    const { session, answer } = await open(organisationWith({}, 'manager', { 'assignment.list': never }), null);
    await expect.element(button('Logga in')).toBeVisible();
    expect(await violations()).toEqual([]);
    session.become({ phase: 'signed-in', person: signedIn(people.manager) });
    await expect.element(page.getByText('Hämtar roller …')).toBeInTheDocument();
    expect(await violations()).toEqual([]);
    answer(organisationWith({}));
    await unit().click();
    await expect.element(page.getByText('Ingen har någon roll här än')).toBeVisible();
    expect(await violations()).toEqual([]);
    answer({ 'assignment.list': offline });
    await page.getByRole('button', { name: 'Familjen Helsingborg' }).click();
    await expect.element(page.getByRole('alert').getByText('Rollerna kunde inte hämtas')).toBeVisible();
    expect(await violations()).toEqual([]);
    answer(organisationWith(administrator));
    await page.getByRole('alert').getByRole('button', { name: 'Försök igen' }).click();
    await button('Ge en roll').click();
    await button('Visa tidigare').click();
    await button('Ge rollen').click();
    await expect.element(page.getByText('Det här behöver du ändra först')).toBeVisible();
    await expect.element(page.getByText('Ingen har haft en roll här tidigare.')).toBeVisible();
    expect(await violations()).toEqual([]);
  });

  it('does not scroll sideways at 320 px, and leads the focus from place to roles and back', async () => {
    await page.viewport(320, 640);
    const long = 'Huvudlärspridarträffsutvärderingssammanställningen';
    const answers = organisationWith({ ...administrator, vacancies: [aVacancy({ placeName: long })] });
    await open({ ...answers, 'person.lookup': () => ({ items: [{ ...people.colleague, name: long }] }) });
    await expect.element(page.getByText(`Rektor saknas på ${long}.`)).toBeVisible();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    await unit().click();
    await expect.poll(() => hasFocus(page.getByRole('heading', { name: 'Ugglans förskola' })), LONG).toBe(true);
    await button('Ge en roll').click();
    await expect.element(page.getByLabelText('Vem får rollen?')).toBeVisible();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    await button('Tillbaka till platserna').click();
    await expect.poll(() => hasFocus(unit()), LONG).toBe(true);
  });

  it('gives a role by keyboard alone', async () => {
    const on = await open(
      organisationWith(administrator, 'manager', {
        'assignment.start': ({ personId, role, place, from }) => anAssignment({ personId, role, place, from }),
      }),
    );
    await unit().click();
    button('Ge en roll').element().focus();
    await userEvent.keyboard('{Enter}{Tab}{Tab}');
    await expect.poll(() => hasFocus(page.getByLabelText('Vem får rollen?')), LONG).toBe(true);
    await userEvent.keyboard('nil');
    await expect.element(page.getByRole('button', { name: /^Nils Berg/ })).toBeVisible();
    await userEvent.keyboard('{Tab}{Enter}');
    await expect
      .element(page.getByText('Nils Berg är medarbetare på Ugglans förskola från i dag och tills vidare.', { exact: false }))
      .toBeVisible();
    button('Ge rollen').element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('Nils Berg har fått rollen som medarbetare.')).toBeVisible();
    expect(inputsOf(on, 'assignment.start')).toEqual([
      {
        assignmentId: expect.any(String),
        personId: people.colleague.id,
        role: 'staff',
        place: UNIT,
        percent: null,
        from: TODAY,
        until: null,
        onBehalfOf: null,
      },
    ]);
  });
});

describe('forced colours', () => {
  afterEach(() => forceColours('none'));

  it('keep the open place and warnings in sight', async () => {
    await forceColours('active');
    const { element } = await open(organisationWith(administrator));
    await unit().click();
    await expect.element(page.getByText('Kontaktperson saknas i Åstorp.')).toBeVisible();
    const styleOf = (selector: string) => getComputedStyle(element.shadowRoot!.querySelector(selector)!);
    expect(styleOf('[aria-current="true"]').borderInlineStartColor).not.toBe(
      styleOf('.row-button:not([aria-current])').borderInlineStartColor,
    );
    expect(styleOf('.warnings li').borderStyle).toBe('solid');
  });
});

describe('who holds which role', () => {
  it('C6: says since when, until when and standing in for whom', async () => {
    const items = [anAssignment(), anAssignment({ personId: people.colleague.id, onBehalfOf: people.manager.id, until: '2199-01-31' })];
    await open(organisationWith({ items }));
    await unit().click();
    await expect.element(page.getByText('sedan 1 augusti 2024', { exact: true })).toBeVisible();
    await expect.element(page.getByText('vikarierar för Karin Lund · sedan 1 augusti 2024 · till och med 31 januari 2199')).toBeVisible();
  });

  it('C6: keeps those who held a role earlier, with dates, behind a button', async () => {
    await open(organisationWith({ items: [anAssignment({ from: '2021-08-01', until: '2024-06-30' })] }));
    await unit().click();
    expect(page.getByText('Karin Lund', { exact: true }).elements()).toEqual([]);
    await button('Visa tidigare').click();
    await expect.element(page.getByText('rektor · 1 augusti 2021–30 juni 2024')).toBeVisible();
  });

  it('C6: warns of a role that nobody holds, and leads whoever may to the form that gives it', async () => {
    await open(organisationWith(administrator));
    const warnings = page.getByRole('region', { name: 'Roller som ingen har' });
    await expect.element(warnings.getByText('Kontaktperson saknas i Åstorp.')).toBeVisible();
    await warnings.getByRole('button', { name: 'Ge någon rollen som kontaktperson i Åstorp' }).click();
    await expect.element(page.getByLabelText('Roll', { exact: true })).toHaveValue('contact-person');
    await expect.element(page.getByText('Rollen godkänner ingenting.', { exact: false })).toBeVisible();
  });

  it('C6: tells of other municipalities only the chief editor', async () => {
    const elsewhere = aVacancy({ role: 'contact-person', place: '1275', placeName: 'Perstorp', kommun: '1275' });
    const lists: Answers = { 'assignment.vacancies': ({ place }) => ({ items: place.startsWith('site/') ? [elsewhere] : [aVacancy()] }) };
    const chief = meAs(people['chief-editor'], null, {
      assignments: [anAssignment({ role: 'chief-editor', place: 'site/familjen-helsingborg' })],
    });
    const { session, answer } = await open({ ...organisationWith({}), ...lists });
    await expect.element(page.getByText('Rektor saknas på Ugglans förskola.')).toBeVisible();
    expect(page.getByText('Kontaktperson saknas i Perstorp.').elements()).toEqual([]);
    answer({ 'person.me': () => chief });
    session.become({ phase: 'signed-in', person: signedIn(people['chief-editor']) });
    await expect.element(page.getByText('Kontaktperson saknas i Perstorp.')).toBeVisible();
  });

  it('C6: says from when a role will be without anybody', async () => {
    await open(organisationWith({ vacancies: [aVacancy({ from: '2199-01-01' })] }));
    await expect.element(page.getByText('Rektor saknas på Ugglans förskola från 1 januari 2199.')).toBeVisible();
    expect(page.getByRole('button', { name: /Ge någon rollen/ }).elements()).toEqual([]);
  });

  it('offers nothing that the server does not: no role to give, none to end', async () => {
    await open(organisationWith({ items: [anAssignment({ mayEnd: false })] }, 'author'), 'author');
    await unit().click();
    await expect.element(page.getByText('Karin Lund', { exact: true })).toBeVisible();
    for (const name of ['Ge en roll', 'Låt någon vikariera för dig', 'Avsluta']) expect(button(name).elements()).toEqual([]);
    await page.getByRole('button', { name: 'Åstorp Hela kommunen' }).click();
    await expect.element(page.getByText('Så här är det nu: Chefen svarar själv.')).toBeVisible();
    expect(button('Spara valet').elements()).toEqual([]);
  });

  it('leaves nothing of what one person sees to the next', async () => {
    const { session } = await open(organisationWith(administrator));
    await unit().click();
    await session.signOut();
    await expect.element(button('Logga in')).toBeVisible();
    expect(page.getByText('Karin Lund').elements()).toEqual([]);
  });

  it('speaks English where the page does', async () => {
    await open(organisationWith(administrator), 'manager', { lang: 'en' });
    await expect.element(page.getByText('Contact person missing in Åstorp.').first()).toBeVisible();
    await unit().click();
    await expect.element(button('Give a role')).toBeVisible();
  });
});

describe('giving and ending', () => {
  it('C5: lets a manager have somebody stand in, with a last day', async () => {
    const on = await open(organisationWith(rektor, 'manager', { 'assignment.start': () => anAssignment() }));
    await unit().click();
    await button('Låt någon vikariera för dig').click();
    await page.getByLabelText('Vem vikarierar?').fill('nil');
    await page.getByRole('button', { name: /^Nils Berg/ }).click();
    await button('Låt kollegan vikariera').click();
    await expect.element(page.getByText('Välj sista dagen.', { exact: false }).first()).toBeVisible();
    await page.getByLabelText('Sista dagen').fill(daysAfter(TODAY, 30));
    await button('Låt kollegan vikariera').click();
    await expect.element(page.getByText('Nils Berg vikarierar för dig de dagar du valde.')).toBeVisible();
    expect(inputsOf(on, 'assignment.start')).toEqual([
      expect.objectContaining({
        role: 'rektor',
        onBehalfOf: people.manager.id,
        until: daysAfter(TODAY, 30),
        personId: people.colleague.id,
      }),
    ]);
  });

  it('asks before a role ends today, names the person, and does nothing on a no', async () => {
    const on = await open(organisationWith(administrator));
    await unit().click();
    await button('Avsluta: Karin Lund, rektor').click();
    await button('Avsluta rollen').click();
    await expect.element(page.getByRole('dialog', { name: 'Ska i dag bli sista dagen för Karin Lund som rektor?' })).toBeVisible();
    expect(await violations()).toEqual([]);
    await button('Nej, ändra inget').click();
    expect(inputsOf(on, 'assignment.end')).toEqual([]);
  });

  it('ends a role later without asking, and takes it back', async () => {
    const [held] = administrator.items;
    const until = daysAfter(TODAY, 10);
    const on = await open(
      organisationWith(administrator, 'manager', {
        'assignment.end': () => ({ ...held!, until }),
        'assignment.start': () => anAssignment(),
      }),
    );
    await unit().click();
    await button('Avsluta: Karin Lund, rektor').click();
    await page.getByLabelText('Sista dagen').fill(until);
    await button('Avsluta rollen').click();
    expect(inputsOf(on, 'assignment.end')).toEqual([{ assignmentId: held!.id, until }]);
    await button('Ångra').click();
    await expect.element(page.getByText('Ångrat. Karin Lund fortsätter som rektor.')).toBeVisible();
    expect(inputsOf(on, 'assignment.start')).toEqual([
      expect.objectContaining({ personId: people.manager.id, role: 'rektor', from: daysAfter(until, 1), until: null }),
    ]);
  });

  it('says that somebody else was faster, and shows the list as it is', async () => {
    await open(organisationWith(administrator, 'manager', { 'assignment.end': refuses('assignment-already-ended') }));
    await unit().click();
    await button('Avsluta: Karin Lund, rektor').click();
    await page.getByLabelText('Sista dagen').fill(daysAfter(TODAY, 3));
    await button('Avsluta rollen').click();
    await expect.element(page.getByText('Någon annan hann före. Listan visar hur det är nu.')).toBeVisible();
  });

  it('keeps what is filled in when nothing answers, and sends the same role again', async () => {
    const on = await open(organisationWith(administrator, 'manager', { 'assignment.start': offline }));
    await unit().click();
    await button('Ge en roll').click();
    await page.getByLabelText('Vem får rollen?').fill('nil');
    await page.getByRole('button', { name: /^Nils Berg/ }).click();
    await page.getByLabelText('Hur stor del av tjänsten?').fill('50');
    await button('Ge rollen').click();
    await expect.element(page.getByRole('alert').getByText('Det du har fyllt i finns kvar.', { exact: false })).toBeVisible();
    await expect.element(page.getByLabelText('Hur stor del av tjänsten?')).toHaveValue('50');
    on.answer({ 'assignment.start': () => anAssignment() });
    await button('Ge rollen').click();
    await expect.element(page.getByText('Nils Berg har fått rollen som medarbetare.')).toBeVisible();
    const [first, second] = inputsOf(on, 'assignment.start');
    expect(second).toEqual(first);
  });

  it('asks whoever signed in long ago to confirm, and then gives the role once', async () => {
    const on = await open(organisationWith(administrator, 'manager', { 'assignment.start': refuses('sign-in-too-old', 401) }));
    await unit().click();
    await button('Ge en roll').click();
    await page.getByLabelText('Vem får rollen?').fill('nil');
    await page.getByRole('button', { name: /^Nils Berg/ }).click();
    await button('Ge rollen').click();
    await expect.element(page.getByRole('dialog')).toBeVisible();
    expect(await violations()).toEqual([]);
    on.answer({ 'assignment.start': () => anAssignment() });
    await button('Logga in igen').click();
    await expect.element(page.getByText('Nils Berg har fått rollen som medarbetare.')).toBeVisible();
    const keys = on.calls.filter(({ name }) => name === 'assignment.start').map(({ key }) => key);
    expect(new Set(keys).size).toBe(1);
  });

  it('says beside the field what the server does not take', async () => {
    await open(organisationWith(administrator, 'manager', { 'assignment.start': refuses('person-not-found', 404) }));
    await unit().click();
    await button('Ge en roll').click();
    await page.getByLabelText('Vem får rollen?').fill('nil');
    await page.getByRole('button', { name: /^Nils Berg/ }).click();
    await button('Ge rollen').click();
    await expect.element(page.getByRole('link', { name: 'Personen finns inte bland dina kollegor. Välj någon annan.' })).toBeVisible();
  });

  it('C5: lets an administrator choose how managers answer, and take the choice back', async () => {
    const on = await open(
      organisationWith(administrator, 'manager', {
        'municipality.configure': ({ kommun, managerPolicy }) => ({ kommun, managerPolicy, mayChange: true }),
      }),
    );
    await page.getByLabelText('Skribenten intygar att chefen är med på det').click();
    await button('Spara valet').click();
    await expect.element(page.getByText('Sparat. Nu gäller: Skribenten intygar att chefen är med på det.')).toBeVisible();
    await button('Ångra').click();
    await expect.element(page.getByText('Sparat. Nu gäller: Chefen svarar själv.')).toBeVisible();
    expect(inputsOf(on, 'municipality.configure')).toEqual([
      { kommun: '1277', managerPolicy: 'attest' },
      { kommun: '1277', managerPolicy: 'confirm' },
    ]);
  });
});
