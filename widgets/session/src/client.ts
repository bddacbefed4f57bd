import type { Session, SessionState, SignInOutcome } from '@delakultur/sdk';
import { connectFrame, type FrameOptions } from './frame-element.ts';
import { SessionError, type Outcome } from './outcomes.ts';
import { openPopup, untilClosed } from './popup-window.ts';
import type { Act, FrameAnswer, FrameState } from './protocol.ts';

export interface ClientOptions extends FrameOptions {
  lang(): string;
}

/** The host page's end of the session. Holds no refresh token, no code and no verifier: those stay in the frame. */
export class FramedSession implements Session {
  state: SessionState = { phase: 'starting' };
  readonly #options: ClientOptions;
  readonly #listeners = new Set<() => void>();
  readonly #waiting = new Map<number, (answer: FrameAnswer) => void>();
  #port: MessagePort | undefined;
  #frame: FrameState | undefined;
  #onFrame: (state: FrameState) => void = () => {};
  #asked = 0;
  #started!: () => void;
  readonly #start = new Promise<void>((resolve) => (this.#started = resolve));
  #lastToken: string | undefined;
  #refused: string | undefined;

  constructor(options: ClientOptions) {
    this.#options = options;
    connectFrame(options, {
      onPort: (port) => {
        this.#port = port;
        port.addEventListener('message', ({ data }: MessageEvent<FrameState | FrameAnswer>) =>
          data.type === 'state' ? this.#hear(data) : this.#answer(data),
        );
        port.start();
      },
      onSilence: () => {
        if (!this.#frame) this.#become({ phase: 'unreachable' });
      },
    });
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  signIn(): Promise<SignInOutcome> {
    return this.#open('sign-in');
  }

  confirm(): Promise<SignInOutcome> {
    return this.#open('confirm');
  }

  switchAccount(): Promise<SignInOutcome> {
    return this.#open('switch');
  }

  async signOut(): Promise<void> {
    const { problem } = await this.#ask({ type: 'sign-out' });
    if (problem) throw new SessionError(problem);
  }

  /** An access token, or null when nobody is signed in. Rejects when the sign-in cannot be reached. */
  async token(): Promise<string | null> {
    await this.#start;
    if (this.state.phase !== 'signed-in') return null;
    const { token, problem } = await this.#ask({ type: 'token', refused: this.#refused });
    if (problem === 'unreachable') throw new SessionError(problem);
    this.#lastToken = token;
    return token ?? null;
  }

  /** The API did not take the last token: the next one is a new one. */
  distrust(): void {
    this.#refused = this.#lastToken;
  }

  #ask(request: { readonly type: 'token'; readonly refused: string | undefined } | { readonly type: 'sign-out' }): Promise<FrameAnswer> {
    return new Promise((resolve) => {
      const id = ++this.#asked;
      this.#waiting.set(id, resolve);
      this.#port?.postMessage({ id, ...request });
    });
  }

  #answer(answer: FrameAnswer): void {
    this.#waiting.get(answer.id)?.(answer);
    this.#waiting.delete(answer.id);
  }

  #hear(frame: FrameState): void {
    const wasSignedIn = this.state.phase === 'signed-in';
    this.#frame = frame;
    this.#onFrame(frame);
    this.#become(frame.person ? { phase: 'signed-in', person: frame.person } : signedOut(wasSignedIn, frame.outcome));
  }

  #become(state: SessionState): void {
    this.state = state;
    this.#started();
    for (const listener of this.#listeners) listener();
  }

  #open(act: Act): Promise<SignInOutcome> {
    if (!this.#frame) return Promise.resolve('not-ready');
    const query = new URLSearchParams({ rid: this.#frame.rid, lang: this.#options.lang(), act });
    const popup = openPopup(`${this.#options.origin}/sign-in?${query}`);
    return popup ? this.#follow(popup) : Promise.resolve('popup-blocked');
  }

  async #follow(popup: Window): Promise<SignInOutcome> {
    let last: SignInOutcome = 'severed';
    const signedIn = new Promise<void>((resolve) => {
      this.#onFrame = ({ isPopupThere, outcome }) => {
        if (isPopupThere) last = 'closed';
        else if (outcome === 'signed-in') resolve();
        else if (outcome) last = outcome === 'other-kommun' || outcome === 'other-person' ? outcome : 'failed';
      };
    });
    const closed = untilClosed(popup, () => last !== 'severed').then(() => last);
    return Promise.race([signedIn.then(() => 'signed-in' as const), closed]);
  }
}

/** Why nobody is signed in any more, where the person would wonder. */
function signedOut(wasSignedIn: boolean, outcome: Outcome | undefined): SessionState {
  if (outcome === 'expired') return { phase: 'signed-out', reason: 'expired' };
  return wasSignedIn && !outcome ? { phase: 'signed-out', reason: 'signed-out-elsewhere' } : { phase: 'signed-out' };
}
