import type { SignInOutcome } from '@delakultur/sdk';
import { openPopup, untilClosed } from './popup-window.ts';
import { isOurs, VERSION, type PopupMessage, type PopupReply } from './protocol.ts';
import type { KeycloakInstance } from './top-level-session.ts';

type Answer = Extract<PopupMessage, { type: 'answer' }>;

const authTimeOf = ({ tokenParsed }: KeycloakInstance): number => tokenParsed?.auth_time ?? 0;

/** What the sign-in answered to the window, which closes when it is told that all is well. */
function answerOf(popup: Window, signal: AbortSignal): Promise<Answer> {
  return new Promise((resolve) => {
    addEventListener(
      'message',
      ({ source, origin, data }) => {
        if (source !== popup || origin !== location.origin || !isOurs(data) || data.type !== 'answer') return;
        const answer = data as Answer;
        const outcome = answer.code ? 'signed-in' : 'refused';
        popup.postMessage({ dk: VERSION, type: 'done', outcome, rid: '' } satisfies PopupReply, origin);
        resolve(answer);
      },
      { signal },
    );
  });
}

/** The single sign-on says of all its tokens when the password was given last: a renewed one knows it. The window's code is left to expire. */
async function renewed(instance: KeycloakInstance): Promise<SignInOutcome> {
  const before = authTimeOf(instance);
  try {
    await instance.updateToken(-1);
  } catch {
    return 'failed'; // the network is gone, or another person has taken over the single sign-on: `state` says which
  }
  return authTimeOf(instance) > before ? 'signed-in' : 'failed';
}

/** Has the person give the password again in a window, so that one of our own pages stays as it is, with all that is written there. */
export async function confirmInWindow(instance: KeycloakInstance): Promise<SignInOutcome> {
  const popup = openPopup('about:blank'); // at once, while the click counts
  if (!popup) return 'popup-blocked';
  const listening = new AbortController();
  const answered = answerOf(popup, listening.signal);
  const loginHint = String(instance.tokenParsed?.['preferred_username'] ?? '');
  popup.location.replace(await instance.createLoginUrl({ prompt: 'login', redirectUri: `${location.origin}/sign-in`, loginHint }));
  const answer = await Promise.race([answered, untilClosed(popup, () => true)]);
  listening.abort();
  if (!answer) return 'closed';
  return answer.code ? renewed(instance) : 'failed';
}
