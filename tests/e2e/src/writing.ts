import type { Intranet } from './person.ts';

export interface Draft {
  readonly title: string;
  readonly text: string;
  readonly schoolForm: string;
  readonly topic: string;
}

/** Fills in the form, whatever stood in it. */
export async function write({ form, hands }: Intranet, { title, text, schoolForm, topic }: Draft): Promise<void> {
  const another = form.getByRole('button', { name: 'Börja på något nytt' });
  const heading = form.getByRole('textbox', { name: 'Rubrik' });
  await heading.or(another).first().waitFor();
  if (await another.isVisible()) await hands.press(another);
  await hands.write(heading, title);
  await hands.write(form.getByRole('textbox', { name: 'Text' }), text);
  await hands.choose(form.getByRole('combobox', { name: 'Skolform' }), schoolForm);
  await hands.choose(form.getByRole('combobox', { name: 'Tema' }), topic);
  await form.getByText('Sparat nyss').waitFor();
}

/** Answers for what is written, and sends it. */
export async function send({ form, hands }: Intranet, button: string): Promise<void> {
  await hands.tick(form.getByRole('checkbox', { name: /^Jag står för det jag har skrivit/ }));
  await hands.press(form.getByRole('button', { name: button, exact: true }));
}
