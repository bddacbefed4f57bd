import { Schema } from 'prosemirror-model';

/** The same nodes and marks for ProseMirror, which reads Markdown into them. `schema.ts` is what decides whether a document is accepted. */
export const prosemirrorSchema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { content: 'inline*', group: 'block' },
    heading: { attrs: { level: { default: 2 } }, content: 'text*', group: 'block' },
    bullet_list: { content: 'list_item+', group: 'block' },
    ordered_list: { attrs: { order: { default: 1 } }, content: 'list_item+', group: 'block' },
    list_item: { content: 'block+' },
    blockquote: { content: 'block+', group: 'block' },
    horizontal_rule: { group: 'block' },
    text: { group: 'inline' },
    hard_break: { inline: true, group: 'inline' },
  },
  marks: { link: { attrs: { href: {} } }, strong: {}, em: {} },
});
