import { html, type Html } from './html.ts';
import { textIn, type Language } from './text.ts';

interface Frame {
  readonly language: Language;
  readonly title: string;
  readonly stylesheet: string;
  readonly body: Html;
}

const page = ({ language, title, stylesheet, body }: Frame): string =>
  html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="stylesheet" href="${stylesheet}" />
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html> `.text;

export interface PageOptions {
  readonly language: Language;
  readonly stylesheet: string;
}

export interface SignInOptions extends PageOptions {
  readonly name: string;
  readonly isWrong: boolean;
}

const INVALID = html`aria-invalid="true" aria-describedby="wrong"`;
const AUTOFOCUS = html`autofocus`;
const NOTHING = html``;

export function signInPage({ name, isWrong, ...options }: SignInOptions): string {
  const text = textIn(options.language);
  const state = isWrong ? INVALID : NOTHING;
  return page({
    ...options,
    title: text.title,
    body: html`<form method="post">
      ${isWrong ? html`<p class="wrong" id="wrong" role="alert">${text.wrong}</p>` : NOTHING}
      <label for="username">${text.name}</label>
      <input
        id="username"
        name="username"
        value="${name}"
        autocomplete="username"
        autocapitalize="none"
        spellcheck="false"
        required
        ${state}
        ${name ? NOTHING : AUTOFOCUS}
      />
      <label for="password">${text.password}</label>
      <input
        id="password"
        name="password"
        type="password"
        autocomplete="current-password"
        required
        ${state}
        ${name ? AUTOFOCUS : NOTHING}
      />
      <button type="submit">${text.signIn}</button>
    </form>`,
  });
}

/** `form` is the provider's own, with id `op.logoutForm`. */
export function signOutPage({ form, ...options }: PageOptions & { readonly form: Html }): string {
  const text = textIn(options.language);
  const button = html`<button type="submit" form="op.logoutForm" name="logout" value="yes">${text.signOut}</button>`;
  return page({
    ...options,
    title: text.signOutTitle,
    body: html`<p>${text.signOutAsk}</p>
      ${form}${button}`,
  });
}

export function signedOutPage(options: PageOptions): string {
  const text = textIn(options.language);
  return page({ ...options, title: text.signedOutTitle, body: html`<p>${text.signedOut}</p>` });
}

/** `code` is the protocol's word for what went wrong, for whoever has to look into it. */
export function errorPage({ code, ...options }: PageOptions & { readonly code: string }): string {
  const text = textIn(options.language);
  return page({
    ...options,
    title: text.errorTitle,
    body: html`<p>${text.errorHelp}</p>
      <p><code>${code}</code></p>`,
  });
}
