import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { documents } from './arbitrary.ts';
import { escapeHtml, toHtml } from './html.ts';
import { fromMarkdown } from './markdown.ts';
import { headings, plainText } from './index.ts';

const ALLOWED =
  /<(?:\/?(?:p|ul|li|blockquote|strong|em)|\/?(?:h[2-4])|h[2-4] id="[a-z0-9-]+"|hr|br|\/?ol|ol start="\d+"|\/a|a href="(?:https?:\/\/|mailto:)[^"<>\s]*" rel="nofollow ugc noopener")>/g;

const inert = (html: string): boolean => !/[<>]/.test(html.replaceAll(ALLOWED, ''));

const ATTACKS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '</p><iframe srcdoc="x">',
  '<a href="javascript:alert(1)">x</a>',
  '[x](javascript:alert(1))',
  '[x](https://a.example/"onmouseover="alert(1))',
  '<https://a.example/"><script>>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;',
  '<!--<b>--!><script>',
  '## <h2 onclick=x>',
  ']]><![CDATA[<script>',
  '\u2028<script>',
];

it.each(ATTACKS)('renders %j as inert text, whether typed as Markdown or sent as a text node', (attack) => {
  expect(inert(toHtml(fromMarkdown(attack)))).toBe(true);
  const sent = { type: 'text', text: attack, marks: [{ type: 'link', attrs: { href: attack } }] } as const;
  expect(toHtml({ type: 'doc', content: [{ type: 'paragraph', content: [sent] }] })).toBe(`<p>${escapeHtml(attack)}</p>`);
});

it('renders every document as allowed tags and escaped text', () => {
  fc.assert(fc.property(documents, (document) => void expect(inert(toHtml(document))).toBe(true)));
});

it('renders the form that the author gave', () => {
  const markdown =
    '## Vi gick ut\n\nMed **lupp** och [karta](https://a.example/?a=1&b=2)\\\noch _tid_.\n\n2. En\n3. Två\n\n> Hm\n\n***\n\n- a';
  expect(toHtml(fromMarkdown(markdown))).toBe(
    '<h2 id="avsnitt-vi-gick-ut">Vi gick ut</h2><p>Med <strong>lupp</strong> och <a href="https://a.example/?a=1&amp;b=2" rel="nofollow ugc noopener">karta</a><br>och <em>tid</em>.</p>' +
      '<ol start="2"><li><p>En</p></li><li><p>Två</p></li></ol><blockquote><p>Hm</p></blockquote><hr><ul><li><p>a</p></li></ul>',
  );
});

it('gives headings unique anchors, in order', () => {
  const document = fromMarkdown('## Så här gjorde vi\n\nx\n\n### Så här gjorde vi\n\n## 漢');
  expect(headings(document)).toEqual([
    { level: 2, text: 'Så här gjorde vi', anchor: 'avsnitt-sa-har-gjorde-vi' },
    { level: 3, text: 'Så här gjorde vi', anchor: 'avsnitt-sa-har-gjorde-vi-2' },
    { level: 2, text: '漢', anchor: 'avsnitt-' },
  ]);
  expect(plainText(document)).toBe('Så här gjorde vi\nx\nSå här gjorde vi\n漢');
});
