import { describe, expect, it } from 'vitest';
import { html, trusted } from './html.ts';

const EVERY_UNIT = Array.from({ length: 0x1_0000 }, (_, unit) => String.fromCharCode(unit)).join('');

describe('html', () => {
  it('escapes every value, in text and in a quoted attribute', () => {
    const hostile = `"><script>alert('&')</script>`;
    expect(html`<a title="${hostile}">${hostile}</a>`.text).toBe(
      '<a title="&quot;&gt;&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;">&quot;&gt;&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;</a>',
    );
  });

  it('lets markup into markup, alone and in lists, and leaves out what is not there', () => {
    const items = ['å', '<b>'].map((item) => html`<i>${item}</i>`);
    expect(html`<b>${items}${undefined}</b>`.text).toBe('<b><i>å</i><i>&lt;b&gt;</i></b>');
    expect(html`${trusted('<i>text</i>')} ${3}`.text).toBe('<i>text</i> 3');
  });

  it('lets no character open a tag or leave its attribute', () => {
    const { text } = html`<i a="${EVERY_UNIT}">${EVERY_UNIT}</i>`;
    expect(text.match(/[<>"]/g)).toEqual(['<', '"', '"', '>', '<', '>']);
  });
});
