import axe from 'axe-core';
import { expect, it } from 'vitest';
import { doc, onPage, p, type, write } from './test-editor.ts';

onPage();

it('is accessible', async () => {
  const { editor } = await write(
    doc(p('Vi räknar kottar.'), { type: 'facts', attrs: { age: '3–5 år', time: '', material: '', goal: '' } }),
  );
  const { violations } = await axe.run(editor);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

it('tells its form what is written', async () => {
  const { editor, told } = await write();
  await type('Vi räknar kottar');
  editor.flush();
  expect(told.at(-1)).toEqual(doc(p('Vi räknar kottar')));
  expect(editor.value).toEqual(told.at(-1));
});

it('makes words bold by Ctrl+B', async () => {
  const { editor } = await write();
  await type('en {Control>}b{/Control}hel{Control>}b{/Control} termin');
  expect(editor.value.content[0]).toEqual({
    type: 'paragraph',
    content: [
      { type: 'text', text: 'en ' },
      { type: 'text', text: 'hel', marks: [{ type: 'strong' }] },
      { type: 'text', text: ' termin' },
    ],
  });
});

it('puts a picture where it was asked for, however much is written until it comes', async () => {
  const { editor, press } = await write(doc(p('ett'), p('två')));
  let place: number | undefined;
  editor.addEventListener('dk-text-wants', ({ detail }) => {
    if (detail.want === 'picture') place = detail.place;
  });
  await type('{Control>}{Home}{/Control}');
  await press('picture');
  await type('{Control>}{End}{/Control} och tre');
  const media = '01990000-0000-7000-8000-000000000001';
  editor.insertPicture({ media, alt: '', caption: '', place });
  expect(editor.value).toEqual(doc(p('ett'), { type: 'picture', attrs: { media, alt: '', caption: '' } }, p('två och tre')));
});
