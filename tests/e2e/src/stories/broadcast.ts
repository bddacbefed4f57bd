import type { Locator } from 'playwright-core';
import type { Intranet } from '../person.ts';
import { look } from '../screen.ts';
import { PHONE, type Stage, WIDE } from '../stage.ts';

const SUBJECT = 'Skrivarstuga den 3 februari';
const TEXT = 'Kom med en halv idé. Vi hjälps åt tills den är hel.';

/** A word from the chief editor reaches a teacher by way of the contact person, and the chief editor sees how far it has come. */
export async function broadcast(stage: Stage): Promise<void> {
  const henrik = await stage.enter('henrik.aalto', WIDE, '/tillsammans.html');
  await sends(henrik);
  await passesOn(stage);
  const maja = await stage.enter('maja.lindqvist', PHONE, '/tillsammans.html');
  await newsOf(maja).getByText('Henrik Aalto, huvudredaktör').first().waitFor();
  await newsOf(maja).getByText(TEXT).first().waitFor();
  await look(maja.page, 'story-f-4-teacher');
  await followsIt(henrik);
  await look(henrik.page, 'story-f-5-receipts');
}

async function followsIt(henrik: Intranet): Promise<void> {
  const news = newsOf(henrik);
  await henrik.comeBack();
  await henrik.hands.press(news.getByText(/^1 av 11 kommuner har läst den, 1 har fört den vidare/));
  await news.getByText('Omar Farah förde den vidare').waitFor();
}

const newsOf = ({ page }: Intranet): Locator => page.locator('dk-municipality');

async function sends(henrik: Intranet): Promise<void> {
  const { hands, page } = henrik;
  const news = newsOf(henrik);
  await hands.press(news.getByRole('tab', { name: 'Nyheter' }));
  await hands.press(news.getByRole('button', { name: 'Skriv en nyhet' }));
  await hands.write(news.getByRole('textbox', { name: 'Rubrik' }), SUBJECT);
  await hands.write(news.getByRole('textbox', { name: 'Text' }), TEXT);
  await look(page, 'story-f-1-writes');
  await hands.press(news.getByRole('button', { name: 'Se hur den blir' }));
  await hands.press(news.getByRole('button', { name: 'Skicka nyheten' }));
  await news.getByText('Nyheten är skickad.').waitFor();
  await look(page, 'story-f-2-sent');
}

async function passesOn(stage: Stage): Promise<void> {
  const omar = await stage.enter('omar.farah', WIDE, '/tillsammans.html');
  const { hands, page } = omar;
  const news = newsOf(omar);
  await hands.press(news.getByRole('tab', { name: 'Nyheter' }));
  await news.getByRole('button', { name: 'Lägg på kollegornas skrivbord' }).waitFor();
  await look(page, 'story-f-3-contact-person');
  await hands.press(news.getByRole('button', { name: 'Lägg på kollegornas skrivbord' }));
  await hands.press(page.getByRole('button', { name: 'Ja, för den vidare' }));
  await news.getByText(/Nyheten ligger på \d+ skrivbord/).waitFor();
}
