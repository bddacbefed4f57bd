import { anArticle, described, offline, people, refuses, signedIn } from '@delakultur/elements/testing';
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { hasFocus, LONG, onPage, open, saves, send, serverWith, statement, submissions, violations } from '../test-form.ts';
import { aFile, aPicture, choose, mediaId, mediaServer, openWith, picture, section, stagedCarrier, words } from './test-media.ts';

onPage();

const button = (name: string | RegExp) => section().getByRole('button', { name });
const checks = () => page.getByRole('list', { name: 'Innan du skickar' });
const tiles = () => section().getByRole('list', { name: 'I texten' }).getByRole('listitem');
const sent = (on: { calls: readonly { name: string; input: object }[] }, name: string): readonly object[] =>
  on.calls.filter((call) => call.name === name).map(({ input }) => input);

describe('carrying', () => {
  it('T1: puts a picture into the text when it is let in, and opens its description', async () => {
    const media = [aPicture({ number: 7 })];
    const { form, uploads, saved } = await openWith(media, [words('Kottar.')], { 'media.list': () => ({ items: [] }) });
    choose(form, 'picture', aFile('IMG_0042.jpg'));
    await expect.poll(() => uploads.length).toBe(1);
    expect(uploads[0]).toMatchObject({ kind: 'picture', articleId: anArticle().id });
    uploads[0]!.progress(400, 1_000);
    await expect.element(section().getByText('40 procent är uppladdat.')).toBeVisible();
    await expect.element(section().getByRole('progressbar', { name: 'Så långt har IMG_0042.jpg kommit' })).toBeVisible();
    uploads[0]!.done(mediaId(7));
    await expect.element(section().getByLabelText('Vad visar bilden?'), LONG).toBeVisible();
    await expect.poll(() => saved().content, LONG).toContainEqual(picture(7));
  });

  it('begins with an empty page: the article is saved first, so that the picture can belong to it', async () => {
    const { carrier, uploads } = stagedCarrier();
    const { form, on } = await open(serverWith({ article: anArticle() }, mediaServer([])));
    form.carrier = carrier;
    await expect.element(section(), LONG).toBeVisible();
    choose(form, 'picture', aFile('a.jpg'));
    await expect.poll(() => uploads.length, LONG).toBe(1);
    expect(saves(on)).toHaveLength(1);
    expect(saves(on)[0]!.input).toMatchObject({ articleId: uploads[0]!.articleId, version: 0 });
  });

  it('keeps those that were chosen together in their order, whichever arrives first', async () => {
    const media = [aPicture({ number: 1 }), aPicture({ number: 2 }), aPicture({ number: 3 })];
    const { form, uploads, saved } = await openWith(media, [words('Kottar.')], { 'media.list': () => ({ items: [] }) });
    choose(form, 'picture', aFile('1.jpg'), aFile('2.jpg'), aFile('3.jpg'));
    await expect.poll(() => uploads.length).toBe(3);
    for (const number of [2, 3, 1]) {
      uploads[number - 1]!.done(mediaId(number));
      await expect.poll(() => JSON.stringify(saved()), LONG).toContain(mediaId(number));
    }
    expect(saved().content.filter(({ type }) => type === 'picture')).toEqual([picture(1), picture(2), picture(3)]);
  });

  it('can be paused, goes on, waits for the network and is taken back', async () => {
    const { form, uploads } = await openWith([], [words('Kottar.')]);
    choose(form, 'picture', aFile('1.jpg'));
    await expect.poll(() => uploads[0]?.asked).toEqual(['start']);
    await button('Pausa: 1.jpg').click();
    await expect.element(section().getByText('Pausad. 0 procent är uppladdat.')).toBeVisible();
    await button('Fortsätt: 1.jpg').click();
    uploads[0]!.unanswered();
    await expect.element(section().getByText('Väntar på nätet. Vi fortsätter av oss själva.')).toBeVisible();
    window.dispatchEvent(new Event('online'));
    await expect.element(section().getByText('Börjar ladda upp …')).toBeVisible();
    await button('Ta bort: 1.jpg').click();
    expect(uploads[0]!.asked).toEqual(['start', 'pause', 'start', 'start', 'cancel']);
    await expect.element(section().getByText('1.jpg')).not.toBeInTheDocument();
  });

  it('shows a picture before any server has it', async () => {
    const { form } = await openWith([], [words('Kottar.')]);
    const drawing = new OffscreenCanvas(40, 30);
    const paint = drawing.getContext('2d')!;
    paint.fillStyle = 'rgb(200, 30, 30)';
    paint.fillRect(0, 0, 40, 30);
    choose(form, 'picture', new File([await drawing.convertToBlob()], 'röd.png', { type: 'image/png' }));
    const preview = (): Uint8ClampedArray | undefined =>
      form.shadowRoot!.querySelector<HTMLCanvasElement>('canvas.thumb')?.getContext('2d')?.getImageData(90, 90, 1, 1).data;
    await expect.poll(() => Array.from(preview() ?? []), LONG).toEqual([200, 30, 30, 255]);
  });

  it('takes what is dropped beside the text, and what is pasted into it', async () => {
    const media = [aPicture({ number: 1 }), aPicture({ number: 2 })];
    const { form, uploads, saved } = await openWith(media, [words('Först.'), words('Sedan.')], { 'media.list': () => ({ items: [] }) });
    const dropped = new DataTransfer();
    dropped.items.add(aFile('1.jpg'));
    dropped.items.add(aFile('plan.pdf', 'application/pdf'));
    form
      .shadowRoot!.querySelector('.drop')!
      .dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, bubbles: true, cancelable: true }));
    await expect.poll(() => uploads.map(({ kind }) => kind)).toEqual(['picture', 'file']);
    const pasted = new DataTransfer();
    pasted.items.add(aFile('2.png', 'image/png'));
    const text = form.shadowRoot!.querySelector('dk-text-editor')!.shadowRoot!.querySelector<HTMLElement>('[role=textbox]')!;
    text.focus();
    text.dispatchEvent(new ClipboardEvent('paste', { clipboardData: pasted, bubbles: true, cancelable: true }));
    await expect.poll(() => uploads.length).toBe(3);
    uploads[2]!.done(mediaId(2));
    await expect.poll(() => saved().content, LONG).toContainEqual(picture(2));
  });

  it('says why a file was not let in, and how to get around it', async () => {
    const media = [aPicture({ number: 7, state: 'refused', refusal: 'has-macros', shown: null })];
    const { form, uploads } = await openWith(media, [words('Kottar.')], { 'media.list': () => ({ items: [] }) });
    choose(form, 'picture', aFile('IMG_1.HEIC', ''), aFile('logga.svg', 'image/svg+xml'), aFile('tom.jpg', 'image/jpeg', 0));
    await expect.element(section().getByText(/sparad som HEIC/)).toBeVisible();
    for (const device of ['iPhone och iPad', 'Android', 'Windows']) await expect.element(section().getByText(device)).toBeVisible();
    await expect.element(section().getByText(/SVG-bild kan innehålla program/)).toBeVisible();
    await expect.element(section().getByText(/tom eller trasig/)).toBeVisible();
    expect(uploads).toEqual([]);
    choose(form, 'file', aFile('plan.docx', 'application/msword'));
    await expect.poll(() => uploads.length).toBe(1);
    uploads[0]!.done(mediaId(7));
    await expect.element(section().getByText(/innehåller makron/)).toBeVisible();
    choose(form, 'file', aFile('en till.pdf', 'application/pdf'));
    await expect.poll(() => uploads.length).toBe(2);
    uploads[1]!.refused(409, JSON.stringify({ type: 'https://delakultur.example/problems/media-quota-full' }));
    await expect.element(section().getByText(/utrymme för bilder och filer är fullt/)).toBeVisible();
    expect(await violations()).toEqual([]);
  });

  it('says so when the text that it belongs to cannot be saved', async () => {
    const { carrier, uploads } = stagedCarrier();
    const { form } = await open(serverWith({ article: anArticle() }, { ...mediaServer([]), 'article.save': refuses('not-a-member', 403) }));
    form.carrier = carrier;
    await expect.element(section(), LONG).toBeVisible();
    choose(form, 'picture', aFile('1.jpg'));
    await expect.element(section().getByText(/Texten går inte att spara just nu/), LONG).toBeVisible();
    expect(uploads).toEqual([]);
  });

  it('lets pictures be chosen by whoever is not signed in, and carries them up when they are', async () => {
    const { carrier, uploads } = stagedCarrier();
    const { form, on } = await open(serverWith({ article: anArticle() }, mediaServer([])), null);
    form.carrier = carrier;
    await expect.element(section(), LONG).toBeVisible();
    choose(form, 'picture', aFile('1.jpg'));
    await expect.element(section().getByText('Laddas upp när du har loggat in.', { exact: true })).toBeVisible();
    expect(uploads).toEqual([]);
    on.session.become({ phase: 'signed-in', person: signedIn(people.author) });
    await expect.poll(() => uploads.length, LONG).toBe(1);
  });

  it('shows one person’s files to nobody who signs in after them', async () => {
    const { form, on, uploads } = await openWith([], [words('Kottar.')]);
    choose(form, 'picture', aFile('åsas.jpg'));
    await expect.poll(() => uploads.length).toBe(1);
    on.session.become({ phase: 'signed-in', person: signedIn(people.colleague) });
    await expect.poll(() => uploads[0]!.asked, LONG).toContain('cancel');
    await expect.element(page.getByText('åsas.jpg')).not.toBeInTheDocument();
  });

  it('tells a screen reader when it begins, at half the way and when it is done, and nothing in between', async () => {
    const media = [aPicture({ number: 7 })];
    const { form, uploads } = await openWith(media, [words('Kottar.')], { 'media.list': () => ({ items: [] }) });
    const said: string[] = [];
    const status = section().element().querySelector('[role=status]')!;
    new MutationObserver(() => said.push(status.textContent!.trim())).observe(status, {
      characterData: true,
      childList: true,
      subtree: true,
    });
    choose(form, 'picture', aFile('1.jpg'));
    await expect.poll(() => uploads.length).toBe(1);
    for (const at of [100, 300, 600, 800, 1_000]) {
      uploads[0]!.progress(at, 1_000);
      await form.updateComplete;
    }
    uploads[0]!.done(mediaId(7));
    await expect.poll(() => said, LONG).toEqual(['1 fil laddas upp.', 'Hälften är uppladdat.', 'Uppladdningen är klar.']);
  });
});

describe('describing', () => {
  it('C20: writes the alt text into the text, and warns for one that says nothing', async () => {
    const { saved } = await openWith([aPicture({ number: 1 })], [words('Kottar.'), picture(1)]);
    await button('Beskriv bilden: Bild 1').click();
    const alt = section().getByLabelText('Vad visar bilden?');
    expect(hasFocus(alt)).toBe(true);
    await alt.fill('IMG_0042.jpg');
    await expect.element(section().getByText(/ser ut som ett filnamn/)).toBeVisible();
    await alt.fill('Tre kottar på rad');
    await expect.element(section().getByText(/ser ut som ett filnamn/)).not.toBeInTheDocument();
    await expect.poll(() => saved().content[1], LONG).toEqual(picture(1, 'Tre kottar på rad'));
    expect(await violations()).toEqual([]);
  });

  it('C26: saves who is in a picture and where it comes from a moment after the last answer', async () => {
    const { on } = await openWith([aPicture({ number: 1 })], [picture(1, 'Kottar')]);
    await button('Ändra beskrivningen: Bild 1').click();
    await section().getByRole('radio', { name: 'Barn eller elever' }).click();
    await expect.element(section().getByText(/Du kan skicka artikeln, men den kan inte släppas/)).toBeVisible();
    await section().getByRole('radio', { name: 'Jag eller min kollega har gjort den' }).click();
    await expect.element(section().getByText('Svaren är sparade.'), LONG).toBeVisible();
    expect(sent(on, 'media.describe')).toEqual([
      { mediaId: mediaId(1), version: 1, description: { ...aPicture().description, people: 'children', origin: 'own' } },
    ]);
  });

  it('keeps both when somebody else has described the same picture meanwhile, and says so', async () => {
    const theirs = aPicture({ number: 1, version: 2, description: { textInPicture: 'none' } });
    let asked = 0;
    const { on } = await openWith([aPicture({ number: 1 })], [picture(1, 'Kottar')], {
      'media.read': () => theirs,
      'media.describe': ({ description, version }) => {
        asked += 1;
        if (asked === 1) return refuses('media-version-stale')();
        return { ...theirs, description, version: version + 1 };
      },
    });
    await button('Ändra beskrivningen: Bild 1').click();
    await section().getByRole('radio', { name: 'Ingen går att känna igen' }).click();
    await expect.element(page.getByText(/Vi har behållit bådas svar/), LONG).toBeVisible();
    await expect
      .poll(() => sent(on, 'media.describe').at(-1), LONG)
      .toEqual({
        mediaId: mediaId(1),
        version: 2,
        description: { ...theirs.description, people: 'nobody' },
      });
  });

  it('keeps answers while nothing answers, and says so', async () => {
    const { on } = await openWith([aPicture({ number: 1 })], [picture(1, 'Kottar')], { 'media.describe': offline });
    await button('Ändra beskrivningen: Bild 1').click();
    await section().getByRole('radio', { name: 'Ingen går att känna igen' }).click();
    await expect.element(section().getByText('Svaren sparas när nätet är tillbaka.'), LONG).toBeVisible();
    expect(sent(on, 'media.describe')).toHaveLength(1);
    await expect.element(section().getByRole('radio', { name: 'Ingen går att känna igen' })).toBeChecked();
  });

  it('says the same of ten pictures at one press, and takes it back', async () => {
    const media = Array.from({ length: 10 }, (_, at) => aPicture({ number: at + 1 }));
    media[0] = aPicture({ number: 1, description: described });
    const { on } = await openWith(
      media,
      media.map((_, at) => picture(at + 1, `Kotte ${at + 1} på en stubbe`)),
    );
    await button('Ändra beskrivningen: Bild 1').first().click();
    await button('Svara samma för de 9 andra bilderna').click();
    await expect.poll(() => sent(on, 'media.describe').length, LONG).toBe(9);
    await page.getByText('Ångra', { exact: true }).click();
    await expect.poll(() => sent(on, 'media.describe').length, LONG).toBe(18);
    expect(sent(on, 'media.describe').at(-1)).toMatchObject({ description: { people: null, origin: null } });
  });

  it('is reached from the editor’s own button', async () => {
    await openWith([aPicture({ number: 1 })], [words('Kottar.'), picture(1)]);
    await page
      .getByRole('group', { name: 'Bild' })
      .getByRole('button', { name: /^Beskriv/ })
      .click();
    await expect.poll(() => hasFocus(section().getByLabelText('Vad visar bilden?'))).toBe(true);
  });
});

describe('in the text and out of it', () => {
  it('takes a picture out of the text, with an undo, and puts it in again', async () => {
    const { saved } = await openWith([aPicture({ number: 1 })], [words('Kottar.'), picture(1, 'Kottar på en sten')]);
    await button('Ta bort ur texten: Bild 1').click();
    await expect.poll(() => saved().content.length, LONG).toBe(1);
    await page.getByText('Ångra', { exact: true }).click();
    await expect.poll(() => saved().content[1], LONG).toEqual(picture(1, 'Kottar på en sten'));
    await button('Ta bort ur texten: Bild 1').click();
    await button(/^Lägg i texten/).click();
    await expect.poll(() => saved().content, LONG).toContainEqual(picture(1));
  });

  it('moves a picture by buttons, and the focus goes along', async () => {
    const { saved } = await openWith(
      [aPicture({ number: 1 }), aPicture({ number: 2 })],
      [picture(1, 'Först'), words('Kottar.'), picture(2, 'Sist')],
    );
    await button('Flytta senare: Bild 1').click();
    await expect.poll(() => saved().content, LONG).toEqual([picture(2, 'Sist'), words('Kottar.'), picture(1, 'Först')]);
    await expect.poll(() => hasFocus(tiles().last())).toBe(true);
  });

  it('asks before a picture is gone for good, and names it', async () => {
    const { on, saved } = await openWith([aPicture({ number: 1 })], [words('Kottar.'), picture(1, 'Kottar')]);
    await button('Ta bort för gott: Bild 1').click();
    await expect.element(page.getByRole('heading', { name: 'Ta bort «Kottar» för gott?' })).toBeVisible();
    expect(sent(on, 'media.discard')).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'Ta bort för gott' }).click();
    await expect.poll(() => saved().content.length, LONG).toBe(1);
    expect(sent(on, 'media.discard')).toEqual([{ mediaId: mediaId(1) }]);
  });

  it('knows a picture that came into the text on another device', async () => {
    const media = [aPicture({ number: 1, description: described })];
    const { on, saved } = await openWith(media, [words('Kottar.')]);
    media.push(aPicture({ number: 2, description: described }));
    on.answer({
      'article.read': () => anArticle({ version: 9, body: { type: 'doc', content: [words('Kottar.'), picture(2, 'Från telefonen')] } }),
    });
    expect(saved().content).toHaveLength(1);
    window.dispatchEvent(new Event('focus'));
    document.dispatchEvent(new Event('visibilitychange'));
    await expect.element(section().getByText('«Från telefonen»'), LONG).toBeVisible();
    await expect.element(section().getByText('Bilden är beskriven.'), LONG).toBeVisible();
  });

  it('says what is gone, and what can be done about it', async () => {
    await openWith([], [words('Kottar.'), picture(1, 'Kottar')]);
    await expect.element(section().getByText(/finns inte längre\. Ta bort den ur texten/)).toBeVisible();
  });
});

describe('before sending', () => {
  it('T4: leads to each thing that is missing of a picture', async () => {
    await openWith([aPicture({ number: 1, description: { people: 'nobody', origin: 'own' } })], [words('Kottar.'), picture(1)]);
    await expect.element(checks().getByText('Bild 1: Beskrivning saknas. Säg om det finns text i bilden.')).toBeVisible();
    await checks()
      .getByRole('button', { name: /^Fixa: Bild 1/ })
      .click();
    await expect.poll(() => hasFocus(section().getByLabelText('Vad visar bilden?'))).toBe(true);
    await section().getByLabelText('Vad visar bilden?').fill('Kottar på rad');
    await section().getByRole('radio', { name: 'Nej', exact: true }).click();
    await expect.element(checks().getByText('Bilden är beskriven')).toBeVisible();
  });

  it('K7: shows children in a picture as a consequence, and lets the article be sent', async () => {
    const { on } = await openWith(
      [aPicture({ number: 1, description: { ...described, people: 'children' } })],
      [words('Vi räknade kottar.'), picture(1, 'Kottar')],
    );
    await expect.element(checks().getByText(/Barn eller elever syns\. Du kan skicka/)).toBeVisible();
    await statement().click();
    await send().click();
    await expect.poll(() => submissions(on).length, LONG).toBe(1);
  });

  it('sends nothing while a picture lacks something, and says what at the top', async () => {
    const { on } = await openWith([aPicture({ number: 1 })], [words('Vi räknade kottar.'), picture(1)]);
    await statement().click();
    await send().click();
    await expect.element(page.getByRole('link', { name: /^Bild 1: Beskrivning saknas/ })).toBeVisible();
    expect(submissions(on)).toEqual([]);
    expect(await violations()).toEqual([]);
  });

  it('shows the place when the server has missed something that others changed', async () => {
    const media = [aPicture({ number: 1, description: described })];
    await openWith(media, [words('Vi räknade kottar.'), picture(1, 'Kottar')], {
      'article.submit': () => {
        media[0] = aPicture({ number: 1, version: 5, description: { ...described, people: null } });
        return refuses('media-not-described', 422)();
      },
    });
    await statement().click();
    await send().click();
    await expect.element(page.getByRole('link', { name: 'Bild 1: Säg vem som syns.' }), LONG).toBeVisible();
  });

  it('C20: looks through headings and links, and leads to the first that could be better', async () => {
    const content = [
      words('Vi räknade kottar.'),
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Så gjorde vi' }] } as const,
      { type: 'heading', attrs: { level: 4 }, content: [{ type: 'text', text: 'Djupt ned' }] } as const,
    ];
    await openWith([], content);
    await expect.element(checks().getByText('En rubrik hoppar över en nivå'), LONG).toBeVisible();
    await checks().getByRole('button', { name: 'Fixa: En rubrik hoppar över en nivå' }).click();
    await expect.poll(() => document.activeElement?.localName).toBe('dk-submission-form');
  });
});
