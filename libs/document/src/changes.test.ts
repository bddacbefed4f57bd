import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { documents } from './arbitrary.ts';
import { applyChanges, blockChanges, type Document } from './index.ts';
import { fromMarkdown } from './markdown.ts';
import { Document as schema } from './schema.ts';

const MEDIA = '0190c9a4-7e2b-7d3f-8a51-0c5e6d7f8a90';

const every = (before: Document, after: Document): ReadonlySet<number> => new Set(blockChanges(before, after).keys());
const kinds = (before: string, after: string) =>
  blockChanges(fromMarkdown(before), fromMarkdown(after)).map((change) => [change.kind, change.before?.index, change.after?.index]);

/** An author's text and an editor's: some blocks kept, some gone, some from elsewhere. */
const wordings = fc
  .tuple(documents, documents, documents)
  .chain(([one, two, three]) =>
    fc.tuple(fc.shuffledSubarray([...one.content, ...two.content], { minLength: 1 }), fc.constant({ one, two, three })),
  )
  .map(([mixed, { one, two, three }]): [Document, Document] => [
    { type: 'doc', content: [...one.content, ...two.content] },
    { type: 'doc', content: [...three.content, ...mixed] },
  ]);

const choices = wordings.chain(([before, after]) =>
  fc.subarray([...every(before, after)]).map((accepted) => ({ before, after, accepted: new Set(accepted) })),
);

it('C3: gives the proposed wording when the author accepts every change', () => {
  fc.assert(fc.property(wordings, ([before, after]) => void expect(applyChanges(before, after, every(before, after))).toEqual(after)));
});

it("C3: leaves the author's own wording when no change is accepted", () => {
  fc.assert(fc.property(wordings, ([before, after]) => void expect(applyChanges(before, after, new Set())).toEqual(before)));
});

it('C3: finds nothing to ask in a proposal that changes nothing, however its JSON is ordered', () => {
  const turned = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(turned);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .map(([name, member]) => [name, turned(member)])
        .toReversed(),
    );
  };
  fc.assert(fc.property(documents, (one) => void expect(blockChanges(one, schema.parse(turned(one)))).toEqual([])));
});

it('C3: makes a document that can be saved of every choice', () => {
  fc.assert(
    fc.property(choices, ({ before, after, accepted }) => {
      expect(schema.safeParse(applyChanges(before, after, accepted)).error).toBeUndefined();
    }),
  );
});

it('C3: brings in exactly what was accepted and takes out nothing else, in whatever order the author says yes', () => {
  fc.assert(
    fc.property(choices, ({ before, after, accepted }) => {
      const result = applyChanges(before, after, accepted);
      expect(applyChanges(before, after, new Set([...accepted].toReversed()))).toEqual(result);
      const delta = blockChanges(before, after).reduce(
        (sum, { kind }, index) => sum + (accepted.has(index) ? { changed: 0, added: 1, removed: -1 }[kind] : 0),
        before.content.length,
      );
      expect(result.content).toHaveLength(Math.max(delta, 1));
    }),
  );
});

it('C3: lets the author come back for the rest', () => {
  fc.assert(
    fc.property(choices, ({ before, after, accepted }) => {
      const first = applyChanges(before, after, accepted);
      expect(applyChanges(first, after, every(first, after))).toEqual(after);
    }),
  );
});

it('never leaves an author without a paragraph to write in', () => {
  const [before, after] = [fromMarkdown('Bort.\n\nOckså bort.'), fromMarkdown('***')];
  const removals = new Set(blockChanges(before, after).flatMap(({ kind }, index) => (kind === 'removed' ? [index] : [])));
  expect(applyChanges(before, after, removals)).toEqual({ type: 'doc', content: [{ type: 'paragraph' }] });
});

it.each([
  ['a word', 'Vi gick till skogen.\n\nSlut.', 'Vi gick ut i skogen.\n\nSlut.', [['changed', 0, 0]]],
  ['marks alone', 'Vi gick ut.', 'Vi **gick** ut.', [['changed', 0, 0]]],
  ['an item of a list', '- en kotte\n- två kottar\n- tre kottar', '- en kotte\n- två stenar\n- tre kottar', [['changed', 0, 0]]],
  ['a paragraph into a heading', 'Så gjorde vi\n\nEn kotte.', '## Så gjorde vi\n\nEn kotte.', [['changed', 0, 0]]],
  ['a new paragraph', 'Ett.\n\nTvå.', 'Ett.\n\nMellan.\n\nTvå.', [['added', undefined, 1]]],
  ['a paragraph that goes', 'Ett.\n\nMellan.\n\nTvå.', 'Ett.\n\nTvå.', [['removed', 1, undefined]]],
  ['a paragraph written anew in its place', 'Ett.\n\nGammalt.\n\nTvå.', 'Ett.\n\nHelt andra ord.\n\nTvå.', [['changed', 1, 1]]],
  ['another alt text', `![kottar](picture:${MEDIA})`, `![Tre kottar på rad](picture:${MEDIA})`, [['changed', 0, 0]]],
  ['another caption', `Ett.\n\n![kottar](picture:${MEDIA})`, `Ett.\n\n![kottar](picture:${MEDIA} "Ellas")`, [['changed', 1, 1]]],
  ['a picture that comes in', 'Ett.\n\nTvå.', `Ett.\n\n![kottar](picture:${MEDIA})\n\nTvå.`, [['added', undefined, 1]]],
  ['a picture that goes', `![kottar](picture:${MEDIA})\n\nEtt.`, 'Ett.', [['removed', 0, undefined]]],
  ['a value of the facts box', '::: fakta\nÅlder: 3\n:::\n\nEtt.', '::: fakta\nÅlder: 4\n:::\n\nEtt.', [['changed', 0, 0]]],
  ['a cell of a table', '|a|b|\n|-|-|\n|en|två|', '|a|b|\n|-|-|\n|en|tre|', [['changed', 0, 0]]],
  ['a new row of a table', '|a|b|\n|-|-|\n|en|två|', '|a|b|\n|-|-|\n|en|två|\n|tre|fyra|', [['changed', 0, 0]]],
  ['the title of a film', '![Kottar](film:https://a.example/1)', '![Kottens år](film:https://a.example/1)', [['changed', 0, 0]]],
  ['the name of a file', `![Mall](file:${MEDIA})`, `![Mall för rutnätet](file:${MEDIA})`, [['changed', 0, 0]]],
])('C3: shows %s as one change', (_what, before, after, expected) => {
  expect(kinds(before, after)).toEqual(expected);
});
