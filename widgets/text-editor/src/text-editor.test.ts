import type { Document } from '@delakultur/document';
import { fromMarkdown, toMarkdown } from '@delakultur/document/markdown';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { GOOGLE_DOCS, HOSTILE } from './paste/test-clipboards.ts';
import { doc, onPage, p, type, write, type Page } from './test-editor.ts';
import type { TextWants } from './text-editor.events.ts';

onPage();

const MEDIA = '01990000-0000-7000-8000-000000000001';
const picture = (alt = '', caption = ''): Document['content'][number] => ({ type: 'picture', attrs: { media: MEDIA, alt, caption } });
const facts = (age = ''): Document['content'][number] => ({ type: 'facts', attrs: { age, time: '', material: '', goal: '' } });
const bold = (text: string) => ({ type: 'text' as const, text, marks: [{ type: 'strong' as const }] });
const table = (...rows: readonly (readonly string[])[]): Document['content'][number] => ({
  type: 'table',
  content: rows.map((cells, at) => ({
    type: 'table_row',
    content: cells.map((text) => ({
      type: at === 0 ? 'table_header' : 'table_cell',
      ...(text && { content: [{ type: 'text' as const, text }] }),
    })),
  })),
});
const markdownOf = ({ editor }: Page): string => toMarkdown(editor.value);
const wantsOf = ({ editor }: Page): readonly TextWants[] => {
  const wants: TextWants[] = [];
  editor.addEventListener('dk-text-wants', ({ detail }) => wants.push(detail));
  return wants;
};
const violations = async ({ editor }: Page): Promise<readonly string[]> =>
  (await axe.run(editor)).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);

/** As a program puts it on the clipboard, by the same event as Ctrl+V. */
function paste({ text }: Page, forms: Readonly<Record<string, string>>, ...files: readonly File[]): void {
  const clipboardData = new DataTransfer();
  for (const [form, value] of Object.entries(forms)) clipboardData.setData(form, value);
  for (const file of files) clipboardData.items.add(file);
  text.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true }));
}

describe('whoever writes', () => {
  it('is heard by the form', async () => {
    const { editor, told } = await write();
    await type('Vi räknar kottar');
    editor.flush();
    expect(told.at(-1)).toEqual(doc(p('Vi räknar kottar')));
    expect(editor.value).toEqual(told.at(-1));
  });

  it('makes words bold and slanting by keys, and headings, lists and quotations by signs', async () => {
    const page = await write();
    await type('## Hur{Enter}en {Control>}b{/Control}hel{Control>}b{/Control} {Control>}i{/Control}termin{Control>}i{/Control}{Enter}');
    await type('- ett{Enter}två{Enter}{Enter}> sant');
    expect(markdownOf(page)).toBe('## Hur\n\nen **hel** _termin_\n\n- ett\n- två\n\n> sant');
  });

  it('may compose a letter of several, as on a telephone or in another script', async () => {
    const page = await write(doc(p('på ')));
    const session = cdp();
    for (const text of ['k', 'ka', 'kå'])
      await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await session.send('Input.insertText', { text: 'kårhuset' });
    await type(' nu');
    expect(page.editor.value).toEqual(doc(p('på kårhuset nu')));
  });

  it('gets the signs back with Backspace', async () => {
    const page = await write();
    await type('- {Backspace}');
    await type('ett');
    expect(page.editor.value).toEqual(doc(p('- ett')));
  });

  it('undoes and does again, over cards and text alike', async () => {
    const page = await write(doc(facts(), p('text')));
    await userEvent.fill(page.find('.facts input'), '3–5 år');
    await page.press('undo');
    expect(page.editor.value).toEqual(doc(facts(), p('text')));
    await page.press('redo');
    expect(page.editor.value).toEqual(doc(facts('3–5 år'), p('text')));
    await userEvent.click(page.find('.facts input'));
    await type('{Control>}z{/Control}');
    expect(page.find<HTMLInputElement>('.facts input').value).toBe('');
  });

  it('leaves with Tab, and is nowhere caught', async () => {
    const page = await write(doc(p('text')));
    const after = document.createElement('button');
    document.querySelector('main')!.append(after);
    page.editor.focus();
    await type('{Tab}');
    expect(document.activeElement).toBe(after);
  });

  it('moves and removes blocks by keys and by buttons, and hears it', async () => {
    const page = await write(doc(p('ett'), p('två'), p('tre')));
    await type('{Alt>}{ArrowUp}{/Alt}');
    expect(page.editor.value).toEqual(doc(p('ett'), p('tre'), p('två')));
    await page.press('up');
    expect(page.editor.value).toEqual(doc(p('tre'), p('ett'), p('två')));
    expect(page.find('.dk > p[role=status]:last-child').textContent).toContain('plats 1 av 3');
    await page.press('remove');
    expect(page.editor.value).toEqual(doc(p('ett'), p('två')));
  });
});

describe('the buttons', () => {
  it('are one stop for Tab, with arrows between them and Escape back to the text', async () => {
    const page = await write(doc(p('text')));
    await type('{Alt>}{F10}{/Alt}');
    const focused = (): string | undefined => (page.editor.renderRoot as ShadowRoot).activeElement?.getAttribute('data-tool') ?? undefined;
    expect(focused()).toBe('bold');
    await type('{ArrowRight}{ArrowRight}');
    expect(focused()).toBe('heading');
    await type('{Enter}');
    expect(markdownOf(page)).toBe('## text');
    expect(page.find('[data-tool=heading]').ariaPressed).toBe('true');
    await type('{Alt>}{F10}{/Alt}{End}');
    expect(focused()).toBe('remove');
    await type('{Escape}');
    expect((page.editor.renderRoot as ShadowRoot).activeElement).toBe(page.text);
  });

  it('set a link only where it is safe, change it and take it away', async () => {
    const page = await write(doc(p('Läs mer')));
    await type('{Control>}a{/Control}{Control>}k{/Control}');
    await page.editor.updateComplete;
    await type('javascript:alert(1){Enter}');
    expect(page.find('#panel-href-error').textContent).toContain('https://');
    await userEvent.fill(page.find('#panel-href'), 'skolverket.se');
    await type('{Enter}');
    expect(markdownOf(page)).toBe('[Läs mer](https://skolverket.se/)');
    await type('{ArrowLeft}');
    await expect.poll(() => page.find('[data-tool=link]').ariaPressed).toBe('true');
    await type('{Control>}k{/Control}');
    await page.editor.updateComplete;
    await userEvent.click(page.find('.panel-acts button:last-child'));
    expect(markdownOf(page)).toBe('Läs mer');
  });

  it('ask for a film by its address and its name', async () => {
    const page = await write();
    await page.press('film');
    await type('https://film.example/a{Enter}');
    await page.editor.updateComplete;
    await userEvent.fill(page.find('#panel-title'), 'Så räknar vi');
    await type('{Enter}');
    expect(page.editor.value).toEqual(doc({ type: 'film', attrs: { href: 'https://film.example/a', title: 'Så räknar vi' } }));
  });
});

describe('a card', () => {
  it('is a picture where it was asked for, however much is written until it comes', async () => {
    const page = await write(doc(p('ett'), p('två')));
    const wants = wantsOf(page);
    await type('{Control>}{Home}{/Control}');
    await page.press('picture');
    await type('{Control>}{End}{/Control} och tre');
    const [want] = wants;
    page.editor.insertPicture({ media: MEDIA, alt: '', caption: '', place: want && 'place' in want ? want.place : -1 });
    expect(page.editor.value).toEqual(doc(p('ett'), picture(), p('två och tre')));
    await type(' och fyra');
    expect(page.editor.value).toEqual(doc(p('ett'), picture(), p('två och tre och fyra')));
  });

  it('comes beside whoever writes, and is not replaced by the next letter', async () => {
    const page = await write();
    page.editor.insertPicture({ media: MEDIA, alt: '', caption: '' });
    await type('Kottar');
    expect(page.editor.value).toEqual(doc(picture(), p('Kottar')));
  });

  it('takes its words in real inputs, and asks the form for the rest', async () => {
    const page = await write(doc(p('text'), picture()));
    const wants = wantsOf(page);
    const [alt, caption] = page.editor.renderRoot.querySelectorAll('.picture textarea');
    await userEvent.fill(alt!, 'Kottar på rad');
    await userEvent.fill(caption!, 'Ellas rad');
    expect(page.editor.value).toEqual(doc(p('text'), picture('Kottar på rad', 'Ellas rad')));
    await userEvent.click(page.find('.picture .button'));
    expect(wants).toEqual([{ want: 'describe', media: MEDIA }]);
  });

  it('is moved by its own buttons, which keep the focus', async () => {
    const page = await write(doc(p('ett'), picture('a'), p('två')));
    await userEvent.click(page.find('.picture [data-act=up]'));
    expect(page.editor.value).toEqual(doc(picture('a'), p('ett'), p('två')));
    expect((page.editor.renderRoot as ShadowRoot).activeElement?.getAttribute('data-act')).toBe('up');
    await page.editor.updateComplete;
    expect(page.find('.dk > p[role=status]:last-child').textContent).toContain('plats 1 av 3');
  });

  it('is chosen by the first Backspace beside it, and only then taken away', async () => {
    const page = await write(doc(picture('a'), p('två')));
    page.editor.focusBlock(1);
    await type('{Backspace}');
    expect(page.editor.value).toEqual(doc(picture('a'), p('två')));
    await type('x');
    expect(page.editor.value).toEqual(doc(picture('a'), p('två')));
    await type('{Backspace}');
    expect(page.editor.value).toEqual(doc(p('två')));
  });

  it('keeps what it had while an address is not one', async () => {
    const film = { type: 'film' as const, attrs: { href: 'https://film.example/a', title: 'Film' } };
    const page = await write(doc(film));
    const address = page.editor.renderRoot.querySelectorAll<HTMLInputElement>('.film input')[1]!;
    await userEvent.fill(address, 'http://osäker.example');
    expect(page.editor.value).toEqual(doc(film));
    expect(address.getAttribute('aria-invalid')).toBe('true');
    await userEvent.fill(address, 'https://film.example');
    expect(address.value).toBe('https://film.example');
    expect(page.editor.value).toEqual(doc({ ...film, attrs: { ...film.attrs, href: 'https://film.example/' } }));
  });
});

describe('a table', () => {
  it('is gone through with Tab and Enter, grows and shrinks', async () => {
    const page = await write(doc(p('före')));
    await page.press('table');
    await type('a{Tab}b{Tab}c{Tab}d{Enter}e');
    await page.press('removeColumn');
    await page.press('addRow');
    expect(page.editor.value).toEqual(doc(p('före'), table(['b', 'c'], ['', ''], ['', ''], ['', ''])));
  });

  it('stays a table whatever is cut out of it', async () => {
    const page = await write(doc(table(['a', 'b'], ['c', 'd']), p('efter')));
    await userEvent.click(page.find('th'));
    await type('{Home}{Shift>}{ArrowDown}{/Shift}{Delete}x');
    const [first] = page.editor.value.content;
    expect(first?.type === 'table' && first.content.map(({ content }) => content.map((cell) => cell.type))).toEqual([
      ['table_header', 'table_header'],
      ['table_cell', 'table_cell'],
    ]);
  });
});

describe('pasting', () => {
  it('makes clean structure of a document, and says what stayed behind', async () => {
    const page = await write();
    paste(page, { 'text/html': GOOGLE_DOCS, 'text/plain': 'något annat' });
    await page.editor.updateComplete;
    expect(markdownOf(page)).toContain('## Hur det började\n\nElla la **kottarna** på _rad_');
    expect(page.find('.notice-line').textContent).toContain('En bild följde inte med');
  });

  it('goes on in the line where it is pasted', async () => {
    const page = await write(doc(p('Vi räknar')));
    paste(page, { 'text/html': '<p> <b>kottar</b></p>' });
    expect(page.editor.value.content).toHaveLength(1);
    expect(markdownOf(page)).toBe('Vi räknar**kottar**');
  });

  it('leaves signs of Markdown as they are, and makes an address over words a link', async () => {
    const page = await write();
    paste(page, { 'text/plain': '# inte en rubrik\n**nej**' });
    expect(page.editor.value).toEqual(doc(p('# inte en rubrik'), p('**nej**')));
    await type('{Control>}{End}{/Control}{Shift>}{Home}{/Shift}');
    paste(page, { 'text/plain': 'https://skolverket.se/' });
    expect(markdownOf(page)).toContain('(https://skolverket.se/)');
  });

  it('gives files to the form, and a picture of words to nobody', async () => {
    const page = await write(doc(p('text')));
    const wants = wantsOf(page);
    const png = new File([new Uint8Array(8)], 'kottar.png', { type: 'image/png' });
    paste(page, { 'text/html': '<p>ord</p>' }, png);
    expect(wants).toEqual([]);
    paste(page, { 'text/html': '<img src="https://evil.example/a.png">' }, png);
    expect(wants).toMatchObject([{ want: 'picture', files: [{ name: 'kottar.png' }] }]);
  });

  it('keeps a cell one line', async () => {
    const page = await write(doc(table(['a', 'b'], ['c', 'd'])));
    await userEvent.click(page.find('td'));
    await type('{End}');
    paste(page, { 'text/html': '<h2>x</h2><p>y <b>z</b></p>' });
    expect(page.editor.value.content).toHaveLength(1);
    expect(JSON.stringify(page.editor.value)).toContain('"cx y ');
  });

  it('runs nothing of what is pasted', async () => {
    const page = await write();
    for (const html of HOSTILE.filter(({ length }) => length < 1_000)) {
      paste(page, { 'text/html': html });
      await page.editor.updateComplete;
    }
    const alive = page.editor.renderRoot.querySelectorAll(
      '.content :is(script, iframe, object, embed, form, [onerror], [onload], [style*=url])',
    );
    expect([...alive]).toEqual([]);
    const links = Array.from(page.editor.renderRoot.querySelectorAll<HTMLAnchorElement>('.content a'), ({ protocol }) => protocol);
    expect(links.filter((protocol) => !/^(https?|mailto):$/.test(protocol))).toEqual([]);
    expect(Reflect.get(globalThis, 'harmed')).toBeUndefined();
  });
});

describe('Markdown', () => {
  it('is the same text both ways, with the caret in the same block and the history whole', async () => {
    const page = await write(doc(p('ett'), facts('4 år'), { type: 'paragraph', content: [bold('två')] }, p('tre')));
    page.editor.focusBlock(2);
    await userEvent.click(page.find('.mode'));
    await expect.poll(() => page.editor.isMarkdown).toBe(true);
    await page.editor.updateComplete;
    const area = page.find<HTMLTextAreaElement>('#markdown');
    expect(area.value.slice(area.selectionStart)).toBe('**två**\n\ntre');
    await type('Så: ');
    await userEvent.click(page.find('.mode'));
    await expect.poll(() => page.editor.isMarkdown).toBe(false);
    await page.editor.updateComplete;
    await expect.poll(() => page.text.textContent).toContain('Så: två');
    await type('X');
    expect(markdownOf(page)).toContain('XSå: **två**');
    while (page.find('[data-tool=undo]').ariaDisabled !== 'true') await page.press('undo');
    expect(page.editor.value).toEqual(doc(p('ett'), facts('4 år'), { type: 'paragraph', content: [bold('två')] }, p('tre')));
  });

  it('takes a picture in as well', async () => {
    const page = await write(doc(p('ett'), p('två')));
    await userEvent.click(page.find('.mode'));
    await expect.poll(() => page.editor.isMarkdown).toBe(true);
    await page.editor.updateComplete;
    page.editor.insertPicture({ media: MEDIA, alt: 'a', caption: '' });
    expect(page.editor.value.content).toContainEqual(picture('a'));
    await page.editor.updateComplete;
    expect(fromMarkdown(page.find<HTMLTextAreaElement>('#markdown').value)).toEqual(page.editor.value);
  });
});

describe('a browser that does not tell what is selected', () => {
  const hidden: [object, string, PropertyDescriptor][] = [];
  const hide = (from: object, name: string): void => {
    hidden.push([from, name, Object.getOwnPropertyDescriptor(from, name)!]);
    Reflect.deleteProperty(from, name);
  };
  beforeEach(() => {
    hide(ShadowRoot.prototype, 'getSelection');
    hide(Selection.prototype, 'getComposedRanges');
  });
  afterEach(() => hidden.splice(0).forEach(([from, name, descriptor]) => Object.defineProperty(from, name, descriptor)));

  it('gets Markdown at once, and says why', async () => {
    const page = await write(doc(p('ett')));
    await expect.poll(() => page.editor.renderRoot.querySelector('#markdown')).toBeTruthy();
    await userEvent.fill(page.find('#markdown'), 'ett **två**');
    page.editor.flush();
    expect(page.told.at(-1)).toEqual(doc({ type: 'paragraph', content: [{ type: 'text', text: 'ett ' }, bold('två')] }));
    expect(page.find('.notice-line').textContent).toContain('Markdown i stället');
    expect(page.editor.renderRoot.querySelector('.mode')).toBeNull();
  });
});

describe('what the form gives', () => {
  it('changes nothing when it is what stands there, in whatever spelling', async () => {
    const page = await write(doc(p('ett')));
    await type(' två');
    page.editor.value = JSON.parse(
      '{"content":[{"content":[{"text":"ett två","type":"text"}],"type":"paragraph"}],"type":"doc"}',
    ) as Document;
    await type(' tre');
    expect(page.editor.value).toEqual(doc(p('ett två tre')));
    await page.press('undo');
    expect(page.editor.value).not.toEqual(doc(p('ett två tre')));
  });

  it('is only read where it may not be changed', async () => {
    const page = await write(doc(p('ett'), picture('a')), { readonly: true });
    await type('x');
    expect(page.editor.value).toEqual(doc(p('ett'), picture('a')));
    expect(page.editor.renderRoot.querySelector('.toolbar, .card-acts')).toBeNull();
    expect(await violations(page)).toEqual([]);
  });

  it('says in words that a text is nearly too long, and that it is', async () => {
    const page = await write(doc(p('a'.repeat(95_000))));
    expect(page.find('.notice-line').textContent).toContain('snart så lång');
    page.editor.value = doc(p('b'.repeat(101_000)));
    await page.editor.updateComplete;
    expect(page.find('.notice-line').textContent).toContain('för lång');
  });

  it('shows what others have said, which is no part of the text', async () => {
    const passages = [{ id: 'c1', block: 1, quote: 'räknade' }];
    const page = await write(doc(p('ett'), p('Wilmer räknade'), p('slut')), {
      marks: { passages, proposed: doc(p('ett och två'), p('Wilmer räknade'), p('nytt'), p('slut')) },
    });
    const pressed: string[] = [];
    page.editor.addEventListener('dk-text-passage', ({ detail }) => pressed.push(detail.id));
    expect(Array.from(page.text.querySelectorAll('.came'), ({ textContent }) => textContent)).toEqual([
      'Tillagt:  och två',
      'Tillagt: nytt',
    ]);
    await userEvent.click(page.find('mark'));
    expect(pressed).toEqual(['c1']);
    expect(page.editor.value).toEqual(doc(p('ett'), p('Wilmer räknade'), p('slut')));
    expect(await violations(page)).toEqual([]);
  });
});

it('is accessible, with everything that a text can hold', async () => {
  const page = await write(
    doc(p('text'), picture(), facts(), table(['a', 'b'], ['c', 'd']), { type: 'film', attrs: { href: 'https://a.example/', title: 'a' } }),
    {
      hint: 'Skriv',
      error: 'Skriv en text',
    },
  );
  expect(await violations(page)).toEqual([]);
  await page.press('link');
  expect(await violations(page)).toEqual([]);
});

it('lets headings be heard below the page’s own', async () => {
  const heading = { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Så gjorde vi' }] } as const;
  const page = await write(doc(p('text'), heading), { headingLevel: 3 });
  expect(page.find('h2').getAttribute('aria-level')).toBe('4');
});
