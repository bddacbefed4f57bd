import { SessionError, type Outcome } from '../outcomes.ts';
import { VERSION, type Act, type PopupMessage, type PopupReply } from '../protocol.ts';
import { challengeOf } from './encoding.ts';
import type { HostPorts } from './host-ports.ts';
import type { Issuer } from './issuer.ts';
import type { Begun, Pending } from './pending.ts';
import type { Session } from './session.ts';

export interface PopupDeskParts {
  readonly issuerUrl: string;
  readonly issuer: Issuer;
  readonly session: Session;
  readonly pending: Pending;
  readonly ports: HostPorts;
}

/** What an attempt asks of the sign-in: «Byt konto» looks who is there, a confirmation wants the password. */
const PROMPTS: Readonly<Partial<Record<Act, 'none' | 'login'>>> = { switch: 'none', confirm: 'login' };

type MessageOf<T extends PopupMessage['type']> = Extract<PopupMessage, { type: T }>;

/** Serves the popup: sends it to the sign-in with our challenge, and takes the code that it comes back with. */
export function createPopupDesk({ issuerUrl, issuer, session, pending, ports }: PopupDeskParts) {
  const done = (outcome: Outcome, name?: string): PopupReply => ({
    dk: VERSION,
    type: 'done',
    outcome,
    rid: pending.rid(),
    ...(name !== undefined && { name }),
  });

  const leave = async ({ act, state, verifier, lang }: Begun, prompt = PROMPTS[act]): Promise<PopupReply> => {
    const challenge = await challengeOf(verifier);
    const hint = act === 'confirm' ? await session.username() : undefined;
    const url = issuer.authorizationUrl({
      state,
      code_challenge: challenge,
      ui_locales: lang,
      ...(prompt && { prompt }),
      ...(hint && { login_hint: hint }),
    });
    return { dk: VERSION, type: 'go', url };
  };

  async function go({ rid, act, lang }: MessageOf<'popup'>): Promise<PopupReply> {
    const attempt = pending.begin(rid, act, lang);
    if (!attempt) return done('stale');
    if (act === 'switch') await session.signOut();
    await ports.announce({ isPopupThere: true, ...(act === 'switch' && { outcome: 'signed-out' }) });
    return leave(attempt);
  }

  /**
   * Another page may have signed in somebody else meanwhile, and asked to begin anew the sign-in would want that person's password again.
   * So whoever is there is signed out first, and only then somebody is asked for.
   */
  async function changeOver({ verifier, lang }: Begun, code: string | null): Promise<PopupReply> {
    if (code) await session.dismiss(code, verifier);
    return leave(pending.follow('sign-in', lang), 'login');
  }

  async function redeem({ state, code, iss }: MessageOf<'answer'>): Promise<PopupReply> {
    const attempt = pending.finish(state);
    if (!attempt) return done('stale');
    if (attempt.act === 'switch') return changeOver(attempt, code);
    if (!code || (iss !== null && iss !== issuerUrl)) throw new SessionError('refused');
    const { outcome, person } = await session.signIn(code, attempt.verifier, attempt.act);
    await ports.announce({ outcome });
    return done(outcome, person.name);
  }

  return async (message: PopupMessage): Promise<PopupReply> => {
    try {
      return await (message.type === 'popup' ? go(message) : redeem(message));
    } catch (error) {
      if (!(error instanceof SessionError)) throw error;
      await ports.announce({ outcome: error.code });
      return done(error.code);
    }
  };
}
