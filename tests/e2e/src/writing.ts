import type { Locator } from 'playwright-core';
import type { Intranet } from './person.ts';

export interface Draft {
  readonly title: string;
  readonly text: string;
  readonly schoolForm: string;
  readonly topic: string;
}

/** Fills in the form, whatever stood in it. */
export async function write(intranet: Intranet, { title, text, schoolForm, topic }: Draft): Promise<void> {
  const { form, hands } = intranet;
  const another = form.getByRole('button', { name: 'Börja på något nytt' });
  const heading = form.getByRole('textbox', { name: 'Rubrik' });
  await heading.or(another).first().waitFor();
  if (await another.isVisible()) await hands.press(another);
  await hands.write(heading, title);
  await writeText(intranet, text);
  await hands.choose(form.getByRole('combobox', { name: 'Skolform' }), schoolForm);
  await hands.choose(form.getByRole('combobox', { name: 'Tema' }), topic);
  await form.getByText('Sparat nyss').waitFor();
}

/** Writes the whole text as Markdown, whatever stood in it: in the form, or where else one writes. */
export async function writeText({ form, hands }: Intranet, markdown: string, place: Locator = form): Promise<void> {
  const mode = place.getByRole('button', { name: 'Markdown', exact: true });
  await mode.waitFor();
  if ((await mode.getAttribute('aria-pressed')) !== 'true') await hands.press(mode);
  await place.getByRole('button', { name: 'Markdown', exact: true, pressed: true }).waitFor();
  await hands.write(place.getByRole('textbox', { name: 'Text', exact: true }), markdown);
}

/** Answers for what is written, and sends it. */
export async function send({ form, hands }: Intranet, button: string): Promise<void> {
  await hands.tick(form.getByRole('checkbox', { name: /^Jag står för det jag har skrivit/ }));
  await hands.press(form.getByRole('button', { name: button, exact: true }));
}
