export interface Page {
  readonly url: URL;
  readonly status: number;
  readonly text: string;
}

const unescaped = (text: string): string => text.replaceAll('&amp;', '&').replaceAll('&#38;', '&').replaceAll('&#34;', '"');
const attribute = (tag: string, name: string): string | undefined => {
  const value = new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? undefined : unescaped(value);
};

/** A person with a browser that keeps cookies and fills in forms, but runs no script. Redirects are followed while they stay at the sign-in. */
export class Visitor {
  readonly #cookies = new Map<string, string>();

  async open(address: string | URL): Promise<Page> {
    const start = new URL(address);
    return this.#ask(start, start.origin);
  }

  /** Sends the page's form with these values; fields that the form does not have are left out. */
  async submit(page: Page, values: Readonly<Record<string, string>>): Promise<Page> {
    const form = /<form[\s\S]*?<\/form>/.exec(page.text)?.[0] ?? '';
    const fields = new URLSearchParams();
    for (const [tag] of page.text.matchAll(/<(?:input|button)\b[^>]*>/g)) {
      const name = attribute(tag, 'name');
      if (name) fields.set(name, values[name] ?? attribute(tag, 'value') ?? '');
    }
    const action = new URL(attribute(form, 'action') ?? page.url, page.url);
    return this.#ask(action, page.url.origin, { method: 'POST', body: fields });
  }

  /** Goes through the sign-in form, or Keycloak's two of them; ends where the sign-in sends the person, or at a form with a complaint. */
  async signIn(address: string | URL, username: string, password = 'delakultur'): Promise<Page> {
    let page = await this.open(address);
    for (let forms = 0; forms < 2 && asksForName(page) && !hasComplaint(page); forms += 1)
      page = await this.submit(page, { username, password });
    return asksForPassword(page) && !hasComplaint(page) ? this.submit(page, { username, password }) : page;
  }

  async #ask(url: URL, home: string, init: RequestInit = {}): Promise<Page> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { ...init, redirect: 'manual', headers: { cookie } });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    const location = response.headers.get('location');
    if (!location) return { url, status: response.status, text: await response.text() };
    const next = new URL(location, url);
    return next.origin === home ? this.#ask(next, home) : { url: next, status: response.status, text: '' };
  }

  #keep(line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (/max-age=0|expires=Thu, 01.Jan.1970/i.test(line) || !value) this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }
}

export const asksForName = ({ text }: Page): boolean =>
  /<input[^>]*\bname="username"[^>]*>/.test(text) && !/<input[^>]*type="hidden"[^>]*name="username"/.test(text);
export const asksForPassword = ({ text }: Page): boolean => /<input[^>]*\bname="password"/.test(text);
const hasComplaint = ({ text }: Page): boolean => /aria-invalid="true"/.test(text);
