import { Schema } from 'prosemirror-model';

/**
 * The same nodes and marks for ProseMirror, which reads Markdown into them; those of the group `top` stand in the document alone. `schema.ts`
 * is what decides whether a document is accepted.
 */
export const prosemirrorSchema = new Schema({
  nodes: {
    doc: { content: '(block | top)+' },
    paragraph: { content: 'inline*', group: 'block' },
    heading: { attrs: { level: { default: 2 } }, content: 'text*', group: 'block' },
    bullet_list: { content: 'list_item+', group: 'block' },
    ordered_list: { attrs: { order: { default: 1 } }, content: 'list_item+', group: 'block' },
    list_item: { content: 'block+' },
    blockquote: { content: 'block+', group: 'block' },
    horizontal_rule: { group: 'block' },
    picture: { attrs: { media: {}, alt: { default: '' }, caption: { default: '' } }, group: 'top' },
    facts: { attrs: { age: { default: '' }, time: { default: '' }, material: { default: '' }, goal: { default: '' } }, group: 'top' },
    file: { attrs: { media: {}, label: {} }, group: 'top' },
    film: { attrs: { href: {}, title: {} }, group: 'top' },
    table: { content: 'table_row+', group: 'top', tableRole: 'table', isolating: true },
    table_row: { content: 'table_header+ | table_cell+', tableRole: 'row' },
    table_header: { content: 'text*', tableRole: 'header_cell', isolating: true },
    table_cell: { content: 'text*', tableRole: 'cell', isolating: true },
    text: { group: 'inline' },
    hard_break: { inline: true, group: 'inline' },
  },
  marks: { link: { attrs: { href: {} } }, strong: {}, em: {} },
});
