// One of our own pages: signs in at the top level with keycloak-js.
import { createWidgetSdk, SDK_VERSION, session as token, type WidgetPlugin } from '@delakultur/sdk';
import { keycloakPlugin } from '../index.ts';

const { issuer = '', endpoint = '' } = document.documentElement.dataset;

const page: WidgetPlugin = {
  name: 'page',
  sdk: `^${SDK_VERSION}`,
  requires: [token],
  setup(scope) {
    const session = scope.inject(token);
    const { state } = session;
    document.querySelector('#state')!.textContent =
      state.phase === 'signed-in' ? `signed-in ${state.person.name} ${state.person.kommun}` : state.phase;
    document.querySelector('#sign-in')!.addEventListener('click', () => void session.signIn());
    document.querySelector('#switch')!.addEventListener('click', () => void session.switchAccount());
    document.querySelector('#confirm')!.addEventListener('click', async () => {
      document.querySelector('#outcome')!.textContent = await session.confirm();
    });
    document.querySelector('#sign-out')!.addEventListener('click', () => void session.signOut());
  },
};

const plugin = keycloakPlugin({ issuer });
Object.assign(window, { token: plugin.hooks?.accessToken });
await createWidgetSdk({ endpoint: new URL(endpoint), plugins: [plugin, page] }).ready;
