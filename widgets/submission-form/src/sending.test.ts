import { aGuideline, anArticle, aWait, hoursAgo, meAs, people, refuses, type Answers } from '@delakultur/elements/testing';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { hasFocus, LONG, onPage, open, saves, send, serverWith, statement, submissions, violations, writeEverything } from './test-form.ts';

onPage();

const attest = (more: Answers = {}): Answers =>
  serverWith(
    { article: anArticle({ sending: 'attest' }) },
    { 'person.me': () => meAs(people.author, people.manager, { managerPolicy: 'attest' }), ...more },
  );
const agrees = () => page.getByRole('checkbox', { name: 'Jag har pratat med min chef, som är med på att jag delar det här' });
const sendToEditor = () => page.getByRole('button', { name: 'Skicka till redaktören' });

describe('sending', () => {
  it('C16: says what is missing, school form among it, and leads to each', async () => {
    const { on } = await open(serverWith({ article: anArticle() }));
    await send().click();
    await expect.poll(() => hasFocus(page.getByRole('group', { name: 'Det här saknas innan du kan skicka' })), LONG).toBe(true);
    await page.getByRole('link', { name: 'Välj vilken skolform artikeln handlar om.' }).click();
    await expect.poll(() => hasFocus(page.getByLabelText('Skolform')), LONG).toBe(true);
    expect(on.calls.some(({ name }) => name === 'article.submit')).toBe(false);
  });

  it('C5: says who gets the question before it is sent', async () => {
    await open(serverWith({ article: anArticle() }));
    await expect.element(page.getByText('Karin Lund, din chef, får frågan på sitt skrivbord.', { exact: false })).toBeVisible();
  });

  it('C5: sends without a manager on record, and says who helps', async () => {
    const nobody = aWait({ role: 'manager', persons: [], helper: { role: 'contact-person', persons: [people.colleague.id] } });
    const sent = anArticle({ state: 'with-manager', acts: ['recall'], wait: nobody });
    await open(serverWith({ article: anArticle() }, { 'person.me': () => meAs(people.author, null), 'article.submit': () => sent }));
    const sentence = page.getByText('Vi vet inte vem som är din chef. Kontaktpersonen i Åstorp får hjälpa till.', { exact: false });
    await expect.element(sentence).toBeVisible();
    await writeEverything();
    await send().click();
    await expect.poll(() => hasFocus(page.getByRole('heading', { name: 'Artikeln är skickad' })), LONG).toBe(true);
    await expect.element(sentence).toBeVisible();
  });

  it('T2: says what happens now, and takes it back', async () => {
    const { form, on } = await open(serverWith({ article: anArticle() }));
    const sent: unknown[] = [];
    form.addEventListener('dk-submit', (event) => sent.push((event as CustomEvent).detail));
    await writeEverything();
    await send().click();
    await expect.poll(() => hasFocus(page.getByRole('heading', { name: 'Nu ligger artikeln hos Karin Lund' })), LONG).toBe(true);
    expect(sent).toEqual([{ article: (saves(on)[0]!.input as { articleId: string }).articleId }]);
    expect(await violations()).toEqual([]);
    await page.getByRole('button', { name: 'Ta tillbaka' }).click();
    await expect.element(page.getByRole('textbox', { name: 'Rubrik', exact: true })).toHaveValue('Kottar');
    await expect.element(page.getByText('Artikeln är ditt utkast igen.')).toBeVisible();
  });

  it('says so when it is too late to take it back', async () => {
    const { on } = await open(serverWith({ article: anArticle() }));
    await writeEverything();
    await send().click();
    on.answer({ 'article.recall': refuses('article-version-stale', 412) });
    await page.getByRole('button', { name: 'Ta tillbaka' }).click();
    await expect.element(page.getByRole('alert').getByText('Du har redan fått svar', { exact: false })).toBeVisible();
  });

  it('C12: shows the guidelines before the first article is sent, and comes back when they are accepted', async () => {
    let acceptedAt: string | null = null;
    const { on } = await open(
      serverWith(
        { article: anArticle() },
        {
          'guideline.read': () => aGuideline({ acceptedAt }),
          'guideline.accept': ({ guidelineVersion }) => {
            acceptedAt = hoursAgo(0);
            return aGuideline({ version: guidelineVersion, acceptedAt });
          },
        },
      ),
    );
    await writeEverything();
    await send().click();
    await expect.poll(() => hasFocus(page.getByRole('heading', { name: 'Riktlinjer för Familjen Helsingborg' })), LONG).toBe(true);
    expect(on.calls.some(({ name }) => name === 'article.submit')).toBe(false);
    expect(await violations()).toEqual([]);
    await page.getByRole('button', { name: 'Jag har läst och godkänner riktlinjerna' }).click();
    await expect.poll(() => hasFocus(send()), LONG).toBe(true);
    await expect.element(page.getByText('Du har godkänt riktlinjerna')).toBeVisible();
    await send().click();
    await expect.element(page.getByRole('heading', { name: 'Nu ligger artikeln hos Karin Lund' })).toBeVisible();
  });

  it('C11: sends with the statement of the guidelines, and says so beside it when it is not made', async () => {
    const { on } = await open(
      serverWith({ article: anArticle() }, { 'guideline.read': () => aGuideline({ version: 4, acceptedAt: hoursAgo(9) }) }),
    );
    await writeEverything();
    await statement().click();
    await send().click();
    await expect.element(page.getByRole('link', { name: 'Kryssa i att du står för det du har skrivit.' })).toBeVisible();
    await expect.element(statement()).toHaveAccessibleDescription('Kryssa i att du står för det du har skrivit.');
    expect(await violations()).toEqual([]);
    await statement().click();
    await send().click();
    await expect.poll(() => submissions(on)).toEqual([expect.objectContaining({ declared: 4 })]);
    expect(submissions(on)[0]).not.toHaveProperty('managerId');
  });

  it('C11: asks for the statement anew when the guidelines have changed meanwhile', async () => {
    let version = 1;
    const { on } = await open(
      serverWith(
        { article: anArticle() },
        {
          'guideline.read': () => aGuideline({ version, acceptedAt: hoursAgo(9), acceptedVersion: 1, mustAccept: false }),
          'article.submit': refuses('guideline-not-accepted'),
        },
      ),
    );
    await writeEverything();
    version = 2;
    await send().click();
    await page.getByRole('button', { name: 'Tillbaka till texten' }).click();
    await expect.element(statement()).not.toBeChecked();
    await expect
      .element(statement())
      .toHaveAccessibleDescription('Riktlinjerna har fått en ny version. Läs vad som är nytt och kryssa i igen.');
    expect(submissions(on)).toHaveLength(1);
  });
});

describe('where the municipality takes the author’s word for the manager’s', () => {
  it('C5: names the manager on record, asks for their agreement, and goes straight to the editors', async () => {
    const { on } = await open(attest());
    await expect.element(page.getByText('Karin Lund, rektor, Ugglans förskola')).toBeVisible();
    await expect
      .element(page.getByText('I historiken står det att du har sagt att Karin Lund är med på det.', { exact: false }))
      .toBeVisible();
    await writeEverything();
    await sendToEditor().click();
    await expect.element(agrees()).toHaveAccessibleDescription('Prata med din chef först, och kryssa i när ni är överens.');
    expect(await violations()).toEqual([]);
    await agrees().click();
    await sendToEditor().click();
    await expect.poll(() => hasFocus(page.getByRole('heading', { name: 'Nu ligger artikeln hos redaktörerna' })), LONG).toBe(true);
    expect(submissions(on)).toEqual([expect.objectContaining({ declared: 1, managerId: people.manager.id })]);
    await expect.element(page.getByText('Vill du ta tillbaka artikeln hittar du den under «Följer» på ditt skrivbord.')).toBeVisible();
  });

  it('C5: names whoever stands in for the manager today', async () => {
    await open(
      attest({ 'person.me': () => meAs(people.author, people.manager, { managerPolicy: 'attest', managerDelegate: people.colleague }) }),
    );
    await expect.element(page.getByText('Nils Berg, pedagog, Ugglans förskola')).toBeVisible();
  });

  it('C5: lets the author choose another manager, by keyboard alone', async () => {
    const { on } = await open(attest({ 'person.find': () => ({ items: [people.colleague] }) }));
    await writeEverything();
    page.getByRole('button', { name: 'Byt chef' }).element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => hasFocus(page.getByLabelText('Din närmaste chef')), LONG).toBe(true);
    await userEvent.keyboard('Nils');
    await expect.element(page.getByRole('option', { name: /Nils Berg/ })).toBeVisible();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await expect.poll(() => hasFocus(agrees()), LONG).toBe(true);
    await userEvent.keyboard(' ');
    await sendToEditor().click();
    await expect.poll(() => submissions(on)).toEqual([expect.objectContaining({ managerId: people.colleague.id })]);
  });

  it('C5: says beside the field that whoever is named is no manager, and looks for another', async () => {
    await open(attest({ 'article.submit': refuses('manager-unknown', 422) }));
    await writeEverything();
    await agrees().click();
    await sendToEditor().click();
    await expect.poll(() => hasFocus(page.getByLabelText('Din närmaste chef')), LONG).toBe(true);
    await expect
      .element(page.getByText('Karin Lund finns inte med bland cheferna i din kommun. Sök fram din närmaste chef', { exact: false }))
      .toBeVisible();
    expect(await violations()).toEqual([]);
  });
});

describe('a text that the editor sent back', () => {
  const back = anArticle({
    sending: 'return',
    editor: people.editor.id,
    agreement: { by: people.manager.id, at: hoursAgo(90), how: 'confirmed' },
  });

  it('C5: goes back to the editor, and says that the manager is not asked again', async () => {
    const { on } = await open(serverWith({ article: back }), 'author', { article: back.id });
    await expect
      .element(page.getByText('Amir Haddad får artikeln igen. Karin Lund har redan sagt ja och får ingen ny fråga.', { exact: false }))
      .toBeVisible();
    await statement().click();
    await page.getByRole('button', { name: 'Skicka tillbaka till redaktören' }).click();
    await expect.poll(() => submissions(on)).toEqual([expect.objectContaining({ articleId: back.id, declared: 1 })]);
    expect(submissions(on)[0]).not.toHaveProperty('managerId');
  });
});
