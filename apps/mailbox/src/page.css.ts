/** The same calm look as our own pages have. */
export const PAGE_CSS = `
:root {
  color-scheme: light dark;
  --accent: light-dark(#17594a, #7fd0b8);
  --surface: light-dark(#ffffff, #14171a);
  --text: light-dark(#1b2226, #e9edee);
  --muted: light-dark(#56626a, #a3b0b6);
  --line: light-dark(#d9dfdd, #343c41);
  --focus: light-dark(#0b57d0, #a8c7fa);
  --serif: Charter, 'Bitstream Charter', 'Sitka Text', Cambria, Georgia, serif;
}
*, ::before, ::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--surface); color: var(--text); font: 1rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere; hyphens: auto; }
main { width: 100%; max-width: 46rem; margin: 0 auto; padding: 32px 20px 64px; }
a { color: var(--accent); text-underline-offset: 0.2em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
h1 { margin: 0; font: 700 clamp(1.6rem, 1.2rem + 2vw, 2.25rem)/1.2 var(--serif); text-wrap: balance; }
p { margin: 12px 0 0; }
main > p > a { display: inline-block; padding: 8px 0; }
.lead { font-size: 1.15rem; color: var(--muted); }
.muted { color: var(--muted); font-size: 0.95rem; }
.mails { list-style: none; margin: 24px 0 0; padding: 0; }
.mails li { border-top: 1px solid var(--line); padding: 16px 0; }
.mails a { font: 650 1.15rem/1.3 var(--serif); }
.mails p { margin: 4px 0 0; }
dl { margin: 16px 0; color: var(--muted); }
dl div { display: flex; flex-wrap: wrap; gap: 0 8px; }
dt { font-weight: 600; }
dd { margin: 0; }
iframe { display: block; width: 100%; height: min(30rem, 75vh); border: 1px solid var(--line); border-radius: 8px; background: #fff; color-scheme: light; }
details { margin-top: 12px; color: var(--muted); }
summary { padding: 8px 0; cursor: pointer; }
pre { margin: 8px 0 0; white-space: pre-wrap; font: inherit; color: var(--text); }
`;
