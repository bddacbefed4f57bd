export const PAGE_CSS = `
:root { color-scheme: light dark; --accent: #0b4f6c; --on-accent: #fff; --surface: #fff; --ground: #f6f4ef; --text: #1b1e21; --line: #767b80; --danger: #9b1c1c; }
@media (prefers-color-scheme: dark) {
  :root { --accent: #8fd0ea; --on-accent: #10181d; --surface: #1f2428; --ground: #16191c; --text: #eceff1; --line: #8b9299; --danger: #ffb4ab; }
}
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 16px; background: var(--ground); color: var(--text); font: 1rem/1.5 system-ui, sans-serif; }
main { width: 100%; max-width: 26rem; padding: 28px 24px; background: var(--surface); border-top: 4px solid var(--accent); border-radius: 6px; overflow-wrap: break-word; hyphens: auto; }
h1 { margin: 0 0 20px; font-size: 1.5rem; line-height: 1.25; }
p { margin: 0 0 20px; }
label { display: block; margin: 0 0 4px; font-weight: 600; }
input { width: 100%; min-height: 44px; margin: 0 0 20px; padding: 8px 12px; font: inherit; color: inherit; background: var(--surface); border: 1px solid var(--line); border-radius: 4px; }
input[aria-invalid] { border: 2px solid var(--danger); }
button { width: 100%; min-height: 44px; padding: 8px 16px; font: inherit; font-weight: 600; color: var(--on-accent); background: var(--accent); border: 1px solid transparent; border-radius: 4px; cursor: pointer; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.wrong { color: var(--danger); font-weight: 600; }
.wrong::before { content: "\\26A0\\FE0E\\00A0"; }
`;
