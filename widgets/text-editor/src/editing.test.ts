import { normalise } from '@delakultur/document';
import { fromMarkdown, toMarkdown } from '@delakultur/document/markdown';
import { fromProsemirror } from '@delakultur/document/prosemirror';
import { Document } from '@delakultur/document/schema';
import * as fc from 'fast-check';
import { deleteSelection, joinBackward, joinForward, splitBlock } from 'prosemirror-commands';
import { AllSelection, EditorState, TextSelection, type Command } from 'prosemirror-state';
import { expect, it } from 'vitest';
import { documents } from '../../../libs/document/src/arbitrary.ts';
import { moveBlock, removeBlock, toggleHeading, toggleList, toggleQuote, insertFacts } from './block-commands.ts';
import { editorSchema } from './editor-schema.ts';
import { keptIndex, workIndex } from './normal-index.ts';
import { mendTables } from './mend.ts';
import { readHtml } from './paste/read-html.ts';
import { addColumn, addRow, cellBelow, clearCells, insertTable, nextCell, removeColumn, removeRow } from './table-commands.ts';
import { DOMSerializer } from 'prosemirror-model';

const open = (document: Document): EditorState => EditorState.create({ doc: editorSchema.nodeFromJSON(document), plugins: [mendTables()] });

it('says the same document that it was given, and the same again after Markdown', () => {
  fc.assert(
    fc.property(documents, (document) => {
      const said = fromProsemirror(open(document).doc);
      expect(said).toEqual(normalise(document));
      expect(fromProsemirror(open(fromMarkdown(toMarkdown(said))).doc)).toEqual(said);
    }),
    { numRuns: 200 },
  );
});

const COMMANDS = {
  deleteSelection,
  joinBackward,
  joinForward,
  splitBlock,
  removeBlock,
  up: moveBlock(-1),
  down: moveBlock(1),
  heading: toggleHeading(2),
  list: toggleList('bullet_list'),
  numbered: toggleList('ordered_list'),
  quote: toggleQuote,
  facts: insertFacts,
  table: insertTable,
  addRow,
  removeRow,
  addColumn,
  removeColumn,
  nextCell: nextCell(1),
  cellBelow,
  clearCells,
  type: (state, dispatch) => (dispatch?.(state.tr.insertText('ord')), true),
  all: (state, dispatch) => (dispatch?.(state.tr.setSelection(new AllSelection(state.doc))), true),
} as const satisfies Readonly<Record<string, Command>>;

const places = fc.tuple(fc.nat(), fc.nat(), fc.constantFrom(...Object.values(COMMANDS)));

it('stays a document that the platform accepts, whatever is done to it', () => {
  fc.assert(
    fc.property(documents, fc.array(places, { maxLength: 12 }), (document, acts) => {
      let state = open(document);
      for (const [one, other, command] of acts) {
        const size = state.doc.content.size + 1;
        const selection = TextSelection.between(state.doc.resolve(one % size), state.doc.resolve(other % size));
        state = state.apply(state.tr.setSelection(selection));
        command(state, (tr) => {
          state = state.apply(tr);
        });
      }
      state.doc.check();
      const said = Document.safeParse(fromProsemirror(state.doc));
      expect(said.error?.issues ?? []).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

it('finds a kept block among empty ones', () => {
  fc.assert(
    fc.property(documents, (document) => {
      const { doc } = open(document);
      const kept = normalise(document).content.length;
      for (let index = 0; index < kept; index += 1) expect(keptIndex(doc, workIndex(doc, index))).toBeLessThanOrEqual(index);
    }),
    { numRuns: 100 },
  );
});

it('reads what it copies: cards, tables and marks come back as they were', () => {
  fc.assert(
    fc.property(documents, (document) => {
      const said = normalise(document);
      expect(kinds(readHtml(copiedFrom(said)).content)).toEqual(kinds(said.content));
    }),
    { numRuns: 100 },
  );
});

const kinds = (all: readonly { readonly type: string }[]): readonly string[] =>
  all.map(({ type }) => type).filter((type) => type !== 'paragraph');

function copiedFrom(said: Document): string {
  const box = document.createElement('div');
  box.append(DOMSerializer.fromSchema(editorSchema).serializeFragment(editorSchema.nodeFromJSON(said).content));
  return new XMLSerializer().serializeToString(box);
}
