import type { KoaContextWithOIDC } from 'oidc-provider';
import { trusted } from './html.ts';
import { signedOutPage, signOutPage } from './pages.ts';
import { pageOptions } from './security-headers.ts';
import { endSession } from './session.ts';

/** Has the client shown a token of the very person who is signed in? Then nobody has to be asked. */
const isProven = ({ oidc: { entities, session } }: KoaContextWithOIDC): boolean =>
  session?.accountId !== undefined && entities.IdTokenHint?.payload['sub'] === session.accountId;

/** Where the client wants the person next: its registered address, checked before we are asked, with its own state. */
function nextAddress({ oidc: { params } }: KoaContextWithOIDC): string | undefined {
  if (!params?.['post_logout_redirect_uri']) return undefined;
  const url = new URL(String(params['post_logout_redirect_uri']));
  if (params['state']) url.searchParams.set('state', String(params['state']));
  return url.href;
}

/** The two pages of a sign-out, and the short way without any. */
export const logoutPages = (prefix: string) => ({
  async logoutSource(ctx: KoaContextWithOIDC, form: string): Promise<void> {
    if (!isProven(ctx) || !ctx.oidc.session) {
      ctx.body = signOutPage({ ...pageOptions(ctx, prefix), form: trusted(form) });
      return;
    }
    await endSession(ctx.oidc.provider, ctx.oidc.session);
    const next = nextAddress(ctx);
    if (next) ctx.redirect(next);
    else ctx.body = signedOutPage(pageOptions(ctx, prefix));
  },
  postLogoutSuccessSource(ctx: KoaContextWithOIDC): void {
    ctx.type = 'html';
    ctx.body = signedOutPage(pageOptions(ctx, prefix));
  },
});
