import { FOCAL_CSS } from './card-picture.ts';

/** The same calm look as the widgets have by default, in light and dark. */
export const PAGE_CSS = `
:root {
  color-scheme: light dark;
  --accent: light-dark(#17594a, #7fd0b8);
  --on-accent: light-dark(#ffffff, #08231c);
  --surface: light-dark(#ffffff, #14171a);
  --text: light-dark(#1b2226, #e9edee);
  --muted: light-dark(#56626a, #a3b0b6);
  --line: light-dark(#d9dfdd, #343c41);
  --focus: light-dark(#0b57d0, #a8c7fa);
  --dk-heading-font: var(--serif);
  --serif: Charter, 'Bitstream Charter', 'Sitka Text', Cambria, Georgia, serif;
}
*, ::before, ::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--surface); color: var(--text); font: 1rem/1.55 system-ui, sans-serif; overflow-wrap: break-word; hyphens: auto; }
.wrap { width: 100%; max-width: 68rem; margin: 0 auto; padding: 0 20px; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 12px; top: 12px; padding: 8px 12px; background: var(--surface); z-index: 1; }
.top { border-bottom: 1px solid var(--line); }
.top .wrap { display: flex; flex-wrap: wrap; align-items: center; gap: 0 24px; min-height: 56px; }
.brand { font-family: var(--serif); font-size: 1.25rem; font-weight: 700; color: inherit; text-decoration: none; }
.top nav { display: flex; flex-wrap: wrap; gap: 0 20px; margin-left: auto; }
.top a { display: inline-block; padding: 10px 0; }
a { color: var(--accent); text-underline-offset: 0.2em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
main { padding: 40px 0 64px; }
h1, h2, h3, h4 { font-family: var(--serif); line-height: 1.2; text-wrap: balance; margin: 0; }
h1 { font-size: clamp(1.8rem, 1.3rem + 2.4vw, 2.75rem); }
h2 { font-size: 1.45rem; }
h3 { font-size: 1.2rem; }
.lead { max-width: 42rem; margin: 16px 0 0; font-size: 1.15rem; color: var(--muted); }
.muted { color: var(--muted); }
section { margin-top: 48px; }
section > p { max-width: 42rem; }
.places, .cards, .plain { list-style: none; margin: 0; padding: 0; }
.places { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 18rem), 1fr)); gap: 0 40px; margin-top: 12px; }
.places li, .cards li { border-top: 1px solid var(--line); padding: 20px 0; }
.places a { font-family: var(--serif); font-size: 1.2rem; font-weight: 650; }
.places span { display: block; color: var(--muted); }
.plain { margin-top: 8px; }
.plain li { padding: 4px 0; }
noscript { font-weight: 600; }
.cards { margin-top: 32px; max-width: 46rem; }
.cards h2 a { color: inherit; text-decoration: none; }
.cards h2 a:hover { text-decoration: underline; text-decoration-thickness: 2px; }
.cards p { margin: 6px 0 0; }
.card-picture { margin: 0 0 14px; }
.card-picture img { display: block; width: 100%; height: auto; aspect-ratio: 16 / 9; object-fit: cover; object-position: var(--fx) var(--fy); border-radius: 8px; background: var(--line); }
.ai-label { color: var(--muted); font-size: 0.95rem; }
.card-picture .ai-label { margin-top: 4px; }
@media (min-width: 40rem) {
  .cards li:has(.card-picture) { display: grid; grid-template: repeat(3, auto) 1fr / 13rem 1fr; column-gap: 24px; }
  .card-picture { grid-row: 1 / span 4; margin: 4px 0 0; }
}
${FOCAL_CSS}
.facts { margin: 0; color: var(--muted); font-size: 0.95rem; }
.more { display: flex; flex-wrap: wrap; gap: 8px 24px; margin-top: 24px; }
.button { display: inline-block; min-height: 44px; padding: 10px 18px; background: var(--accent); color: var(--on-accent); border: 0; border-radius: 8px; font: inherit; font-weight: 600; text-decoration: none; cursor: pointer; }
article { max-width: 42rem; margin: 0 auto; }
article footer { margin-top: 36px; padding-top: 14px; border-top: 1px solid var(--line); }
article footer .facts { margin: 0; }
article .facts { margin: 0 0 10px; }
.byline { margin: 20px 0 36px; padding: 14px 0; border: solid var(--line); border-width: 1px 0; }
.byline p { margin: 0; }
.text { font-size: 1.125rem; line-height: 1.65; }
.text > * { margin: 0 0 1.1em; }
.text h2, .text h3, .text h4 { margin: 1.6em 0 0.5em; }
.text h2 { font-size: 1.4rem; }
.text h3 { font-size: 1.2rem; }
.text h4 { font-size: 1.05rem; }
.text li > p { margin: 0 0 0.3em; }
.text blockquote { margin-inline: 0; padding-left: 20px; border-left: 3px solid var(--accent); font-family: var(--serif); }
.text hr { width: 6rem; margin: 2.4em auto; border: 0; border-top: 1px solid var(--line); }
.picture { margin-inline: 0; }
.picture.tall { max-width: 30rem; }
.picture img { display: block; max-width: 100%; height: auto; border-radius: 8px; }
.picture figcaption { margin-top: 8px; color: var(--muted); font-size: 0.95rem; line-height: 1.5; }
.caption { display: block; color: var(--text); }
.ai-label + .credit::before { content: '· '; }
.facts-box { margin-top: 0; padding: 16px 0; border: solid var(--accent); border-width: 3px 0 1px; }
.facts-title { margin: 0 0 8px; font-family: var(--serif); font-size: 1.2rem; font-weight: 700; }
.facts-box dl { margin: 0; }
.facts-box dl > div { display: grid; grid-template-columns: minmax(9rem, 1fr) 4fr; gap: 0 16px; padding: 6px 0; border-top: 1px solid var(--line); }
.facts-box dt { font-weight: 600; hyphens: auto; }
.facts-box dd { margin: 0; }
.file-card, .film-card { padding: 12px 0; border: solid var(--line); border-width: 1px 0; }
.file-card a, .film-card a { display: block; padding: 4px 0; font-weight: 600; }
.text :is(.file-card, .film-card) + :is(.file-card, .film-card) { margin-top: -1.1em; border-top: 0; }
.detail { display: inline-block; width: 100%; color: var(--muted); font-size: 0.95rem; font-weight: 400; }
.table-box { overflow-x: auto; }
.table-box table { width: 100%; border-collapse: collapse; font-size: 1rem; line-height: 1.5; }
.table-box :is(th, td) { min-width: 6rem; padding: 8px 16px 8px 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; hyphens: manual; }
.table-box thead :is(th, td) { border-bottom: 2px solid var(--text); }
.after { margin: 48px auto 0; max-width: 42rem; padding-top: 20px; border-top: 1px solid var(--line); }
details { margin-top: 12px; max-width: 42rem; color: var(--muted); }
summary { cursor: pointer; padding: 8px 0; }
dk-editorial-desk, dk-submission-form, dk-article-feed, dk-manager-answer { display: block; margin-top: 24px; }
.bottom { border-top: 1px solid var(--line); color: var(--muted); }
.bottom .wrap { display: flex; flex-wrap: wrap; align-items: baseline; gap: 4px 24px; padding-top: 16px; padding-bottom: 32px; }
.bottom a { display: inline-block; padding: 8px 0; }
@media (max-width: 30rem) { .facts-box dl > div { grid-template-columns: 1fr; } }
@media print {
  :root { color-scheme: light; }
  .top, .bottom, .after { display: none; }
  main { padding: 0; }
  .picture, .facts-box, .table-box tr { break-inside: avoid; }
  .picture img { width: auto; max-height: 12cm; }
  .table-box { overflow: visible; }
  .film-card a::after { content: ' ' attr(href); display: block; font-weight: 400; }
}
`;
