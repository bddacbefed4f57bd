// A page of an intranet, as small as it gets: three buttons, and what the session says.
import { createWidgetSdk, languagePlugin, SDK_VERSION, session as token, type Session, type WidgetPlugin } from '@delakultur/sdk';
import { sessionPlugin, type Keep } from '../index.ts';

const query = new URLSearchParams(location.search);
const show = (id: string, text: string): void => {
  document.querySelector(`#${id}`)!.textContent = text;
};

const stateText = ({ state }: Session): string => {
  if (state.phase === 'signed-in') return `signed-in ${state.person.name} ${state.person.kommun}`;
  return state.phase === 'signed-out' && state.reason ? `signed-out ${state.reason}` : state.phase;
};

const page: WidgetPlugin = {
  name: 'page',
  sdk: `^${SDK_VERSION}`,
  requires: [token],
  setup(scope) {
    const session = scope.inject(token);
    const acts = {
      'sign-in': () => session.signIn(),
      switch: () => session.switchAccount(),
      confirm: () => session.confirm(),
      'sign-out': () => session.signOut(),
    };
    for (const [id, act] of Object.entries(acts)) {
      document.querySelector(`#${id}`)!.addEventListener('click', async () => {
        show('outcome', '…');
        show('outcome', (await act()) ?? 'done');
      });
    }
    session.subscribe(() => show('state', stateText(session)));
    show('state', stateText(session));
  },
};

const plugin = sessionPlugin({ kommun: query.get('kommun') ?? '1277', keep: (query.get('keep') ?? 'tabs') as Keep });
const { accessToken, problem } = plugin.hooks as { accessToken: () => Promise<string | null>; problem: (details: object) => void };

/** What the tests ask of the page: a token, and a token after the API has refused the last one. */
Object.assign(window, { token: () => accessToken(), refuse: () => problem({ type: 'about:blank/token-refused' }) });

await createWidgetSdk({ endpoint: new URL(document.documentElement.dataset['endpoint']!), plugins: [languagePlugin(), plugin, page] })
  .ready;
