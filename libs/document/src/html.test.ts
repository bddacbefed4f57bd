import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { documents, renderedMedia } from './arbitrary.ts';
import { escapeHtml, toHtml, type HtmlOptions } from './html.ts';
import { fromMarkdown } from './markdown.ts';
import { headings, plainText, type Document, type RenderedMedia, type TopBlock } from './index.ts';

const words: HtmlOptions['words'] = {
  facts: 'Så här gjorde vi',
  age: 'Ålder',
  time: 'Tid',
  material: 'Material',
  goal: 'Läroplansmål',
  film: (host) => `Film på ${host}`,
  table: (number) => `Tabell ${number}`,
};
const PICTURE = '0190c9a4-7e2b-7d3f-8a51-0c5e6d7f8a90';
const FILE = '0190c9a4-7e2b-7d3f-8a51-0c5e6d7f8a91';

const MEDIA: Readonly<Record<string, RenderedMedia>> = {
  [PICTURE]: {
    kind: 'picture',
    width: 1600,
    height: 1200,
    colour: '#aabbcc',
    sources: [
      { type: 'image/avif', variants: [{ width: 640, href: `/media/${PICTURE}/640.avif` }] },
      {
        type: 'image/jpeg',
        variants: [
          { width: 1280, href: `/media/${PICTURE}/1280.jpg?t=a&b` },
          { width: 640, href: `/media/${PICTURE}/640.jpg` },
        ],
      },
    ],
    credit: 'Foto: Nils Berg, CC BY 4.0',
    aiLabel: 'AI-genererad bild',
  },
  [FILE]: { kind: 'file', href: `/media/${FILE}/file.pdf`, detail: 'PDF, 1,2 MB' },
};
const options: HtmlOptions = { media: (id) => MEDIA[id], words };
const html = (document: Document): string => toHtml(document, options);
const doc = (...content: readonly TopBlock[]): Document => ({ type: 'doc', content });

const ADDRESS = String.raw`(?:(?:https?:\/\/|mailto:)[^"<>\s]*|\/[^"<>\s\/][^"<>\s]*|blob:[^"<>\s]*)`;
const TEXT = String.raw`[^"<>]*`;
const ALLOWED = new RegExp(
  [
    String.raw`<(?:\/?(?:p|ul|li|blockquote|strong|em|h[2-4]|ol|figure|picture|figcaption|span|section|dl|div|dt|dd|table|thead|tbody|tr|td|th)|hr|br|\/a)>`,
    String.raw`<h[2-4] id="[a-z0-9-]+">`,
    String.raw`<ol start="\d+">`,
    String.raw`<a href="(?:https?:\/\/|mailto:)[^"<>\s]*" rel="nofollow ugc noopener">`,
    String.raw`<p class="file-card"><a href="${ADDRESS}">`,
    String.raw`<p (?:id="fakta-\d+" class="facts-title"|class="film-card")>`,
    '<figure class="picture(?: tall)?">',
    String.raw`<source type="${TEXT}" srcset="${TEXT}" sizes="${TEXT}">`,
    String.raw`<img src="${ADDRESS}" srcset="${TEXT}" sizes="${TEXT}" width="\d+" height="\d+" alt="${TEXT}" loading="lazy" decoding="async">`,
    '<span class="(?:caption|ai-label|credit|detail)">',
    String.raw`<section class="facts-box" aria-labelledby="fakta-\d+">`,
    String.raw`<div class="table-box" role="region" aria-label="${TEXT}" tabindex="0">`,
    '<th scope="col">',
  ].join('|'),
  'g',
);

const inert = (markup: string): boolean => !/[<>]/.test(markup.replaceAll(ALLOWED, ''));

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
  `![" onerror="alert(1)](picture:${PICTURE} "<script>alert(1)</script>")`,
  `![x](picture:${PICTURE}" onerror="alert(1))`,
  '![x](film:javascript:alert(1))',
  '::: fakta\nÅlder: <script>alert(1)</script>\n:::',
  '| <script> | " onclick=x |\n| --- | --- |\n| <img src=x onerror=alert(1)> | </table><script> |',
];

it.each(ATTACKS)('renders %j as inert text, whether typed as Markdown or sent as a text node', (attack) => {
  expect(inert(html(fromMarkdown(attack)))).toBe(true);
  const sent = { type: 'text', text: attack, marks: [{ type: 'link', attrs: { href: attack } }] } as const;
  expect(html(doc({ type: 'paragraph', content: [sent] }))).toBe(`<p>${escapeHtml(attack)}</p>`);
});

it.each(ATTACKS)('renders %j as inert text in every attribute of every card', (attack) => {
  const rendered = html(
    doc(
      { type: 'picture', attrs: { media: PICTURE, alt: attack, caption: attack } },
      { type: 'facts', attrs: { age: attack, time: attack, material: attack, goal: attack } },
      { type: 'file', attrs: { media: FILE, label: attack } },
      { type: 'film', attrs: { href: attack, title: attack } },
      { type: 'film', attrs: { href: 'https://urplay.example/', title: attack } },
    ),
  );
  expect(inert(rendered)).toBe(true);
  expect(rendered).toContain(`alt="${escapeHtml(attack)}"`);
});

it.each([
  'javascript:alert(1)',
  'data:text/html,x',
  '//a.example/x.png',
  '/a b',
  '/a"onerror=x',
  '/a, /b 2x',
  'https://a:b@c.example/x.png',
  '',
])('fetches nothing from %j, whoever says so', (href) => {
  const media = (id: string): RenderedMedia =>
    id === FILE
      ? { kind: 'file', href, detail: '' }
      : { kind: 'picture', width: 1, height: 1, sources: [{ type: 'image/jpeg', variants: [{ width: 1, href }] }] };
  const cards = doc(
    { type: 'picture', attrs: { media: PICTURE, alt: '', caption: '' } },
    { type: 'file', attrs: { media: FILE, label: 'Mall' } },
  );
  expect(toHtml(cards, { media, words })).toBe('');
});

it('renders every document as allowed tags and escaped text, whatever is said of its media', () => {
  fc.assert(
    fc.property(documents, renderedMedia, (document, media) => {
      expect(inert(toHtml(document, { media: () => media, words }))).toBe(true);
    }),
  );
});

it('renders the form that the author gave', () => {
  const markdown =
    '## Vi gick ut\n\nMed **lupp** och [karta](https://a.example/?a=1&b=2)\\\noch _tid_.\n\n2. En\n3. Två\n\n> Hm\n\n***\n\n- a';
  expect(html(fromMarkdown(markdown))).toBe(
    '<h2 id="avsnitt-vi-gick-ut">Vi gick ut</h2><p>Med <strong>lupp</strong> och <a href="https://a.example/?a=1&amp;b=2" rel="nofollow ugc noopener">karta</a><br>och <em>tid</em>.</p>' +
      '<ol start="2"><li><p>En</p></li><li><p>Två</p></li></ol><blockquote><p>Hm</p></blockquote><hr><ul><li><p>a</p></li></ul>',
  );
});

it('C26: renders a picture in its sizes, with its box, its alt text, and what has to be said of it', () => {
  expect(html(fromMarkdown(`![Tre kottar på rad](picture:${PICTURE} "Ellas rad")`))).toBe(
    '<figure class="picture"><picture>' +
      `<source type="image/avif" srcset="/media/${PICTURE}/640.avif 640w" sizes="(min-width: 46rem) 42rem, 100vw">` +
      `<img src="/media/${PICTURE}/1280.jpg?t=a&amp;b" srcset="/media/${PICTURE}/640.jpg 640w, /media/${PICTURE}/1280.jpg?t=a&amp;b 1280w" sizes="(min-width: 46rem) 42rem, 100vw" width="1600" height="1200" alt="Tre kottar på rad" loading="lazy" decoding="async">` +
      '</picture><figcaption><span class="caption">Ellas rad</span> <span class="ai-label">AI-genererad bild</span> <span class="credit">Foto: Nils Berg, CC BY 4.0</span></figcaption></figure>',
  );
});

it('leaves no hole where a picture or a file is not to be shown', () => {
  const other = '0190c9a4-7e2b-7d3f-8a51-0c5e6d7f8a99';
  expect(html(fromMarkdown(`Före.\n\n![kottar](picture:${other} "text")\n\n![mall](file:${other})\n\nEfter.`))).toBe(
    '<p>Före.</p><p>Efter.</p>',
  );
  expect(html(fromMarkdown(`![fel sort](picture:${FILE})\n\n![fel sort](file:${PICTURE})`))).toBe('');
});

it('renders the facts box with what was filled in, and nothing of an empty one', () => {
  expect(html(fromMarkdown('::: fakta\nÅlder: 3–5 år\nMaterial: kottar & rep\n:::\n\n::: fakta\n:::'))).toBe(
    '<section class="facts-box" aria-labelledby="fakta-1"><p id="fakta-1" class="facts-title">Så här gjorde vi</p>' +
      '<dl><div><dt>Ålder</dt><dd>3–5 år</dd></div><div><dt>Material</dt><dd>kottar &amp; rep</dd></div></dl></section>',
  );
});

it('renders a file and a film as links with words, and loads nothing from elsewhere', () => {
  expect(html(fromMarkdown(`![Mall för rutnätet](file:${FILE})\n\n![Kottarnas år](film:https://www.urplay.example/1)`))).toBe(
    `<p class="file-card"><a href="/media/${FILE}/file.pdf">Mall för rutnätet <span class="detail">(PDF, 1,2 MB)</span></a></p>` +
      '<p class="film-card"><a href="https://www.urplay.example/1" rel="nofollow ugc noopener">Kottarnas år <span class="detail">(Film på urplay.example)</span></a></p>',
  );
});

it('C20: renders a table with headers for its columns, in a region that can be moved with the keys', () => {
  expect(html(fromMarkdown('| Dag |  |\n|---|---|\n| Måndag | **skog** |'))).toBe(
    '<div class="table-box" role="region" aria-label="Tabell 1" tabindex="0"><table><thead><tr><th scope="col">Dag</th><td></td></tr></thead>' +
      '<tbody><tr><td>Måndag</td><td><strong>skog</strong></td></tr></tbody></table></div>',
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
