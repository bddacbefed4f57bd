import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import type { Accounts } from './accounts.ts';
import { readForm } from './form.ts';
import { signInPage } from './pages.ts';
import { languageFor } from './text.ts';

export interface InteractionOptions {
  readonly provider: Provider;
  readonly accounts: Accounts;
  readonly stylesheet: string;
}

/** Shows the sign-in form, and takes what is filled in. A wrong password shows it again with the name kept. */
export function createInteraction({ provider, accounts, stylesheet }: InteractionOptions) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { params } = await provider.interactionDetails(request, response);
    const isAnswer = request.method === 'POST';
    const form = isAnswer ? await readForm(request) : new URLSearchParams();
    const name = form.get('username') ?? String(params['login_hint'] ?? '');
    const account = isAnswer ? accounts.signIn(name, form.get('password') ?? '') : undefined;
    if (account) {
      // Not remembered: school workstations are shared, so the single sign-on ends with the browser.
      await provider.interactionFinished(request, response, { login: { accountId: account.user.id, amr: ['pwd'], remember: false } });
      return;
    }
    const language = languageFor(params['ui_locales'], request.headers['accept-language']);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(signInPage({ language, stylesheet, name, isWrong: isAnswer }));
  };
}
