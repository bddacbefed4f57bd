import { session, type Session, type SessionState, type WidgetPlugin } from '@delakultur/sdk';

/** A session in which signing in always works, for a page that has no server to ask. */
export const fakeSession = (): WidgetPlugin => ({
  name: 'fake-session',
  sdk: '^1.0.0',
  provides: [session],
  setup: ({ provide }) => provide(session, createFakeSession()),
});

function createFakeSession(): Session {
  const listeners = new Set<() => void>();
  let state: SessionState = { phase: 'signed-out' };
  const become = (next: SessionState): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  const signIn: Session['signIn'] = async () => {
    become({ phase: 'signed-in', person: { id: '019a0000-0000-4000-8000-00000000000a', name: 'Åsa Ek', kommun: '1277' } });
    return 'signed-in';
  };
  return {
    get state() {
      return state;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    signIn,
    switchAccount: signIn,
    signOut: async () => become({ phase: 'signed-out' }),
  };
}
