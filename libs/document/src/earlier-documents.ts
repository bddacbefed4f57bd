/** Documents as they were accepted and kept before there were pictures and tables, spelled as PostgreSQL's jsonb gives them back. */
export const EARLIER: readonly unknown[] = [
  { type: 'doc', content: [{ type: 'paragraph' }] },
  {
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 2 }, content: [{ text: 'Så gjorde vi', type: 'text' }] },
      {
        type: 'paragraph',
        content: [
          { text: 'Vi räknade ', type: 'text' },
          {
            text: 'alla',
            type: 'text',
            marks: [{ type: 'link', attrs: { href: 'https://a.example/' } }, { type: 'strong' }, { type: 'em' }],
          },
          { type: 'hard_break' },
          { text: '![kottar](picture:0190c9a4-7e2b-7d3f-8a51-0c5e6d7f8a90)', type: 'text' },
        ],
      },
      { type: 'paragraph', content: [{ text: '::: fakta', type: 'text' }] },
      { type: 'paragraph', content: [{ text: '| a | b |', type: 'text' }, { type: 'hard_break' }, { text: '|---|---|', type: 'text' }] },
      {
        type: 'ordered_list',
        attrs: { order: 3 },
        content: [
          {
            type: 'list_item',
            content: [
              { type: 'paragraph', content: [{ text: 'En', type: 'text' }] },
              { type: 'bullet_list', content: [{ type: 'list_item', content: [{ type: 'horizontal_rule' }] }] },
            ],
          },
        ],
      },
      {
        type: 'blockquote',
        content: [
          { type: 'heading', attrs: { level: 4 } },
          { type: 'paragraph', content: [] },
        ],
      },
      { type: 'horizontal_rule' },
    ],
  },
];
