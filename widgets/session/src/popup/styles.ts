const CSS = `
:root { color-scheme: light dark; --accent: #0b4f6c; --on-accent: #fff; }
@media (prefers-color-scheme: dark) { :root { --accent: #8fd0ea; --on-accent: #10181d; } }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 26rem; padding: 24px; overflow-wrap: break-word; }
button { min-height: 44px; padding: 8px 16px; font: inherit; font-weight: 600; color: var(--on-accent); background: var(--accent); border: 1px solid transparent; border-radius: 4px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
`;

/** Dresses the page without an inline style, which its policy forbids. */
export function dress(page: Document): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CSS);
  page.adoptedStyleSheets = [sheet];
}
