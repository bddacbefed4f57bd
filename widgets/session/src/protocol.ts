import type { Outcome } from './outcomes.ts';

/** Every message carries it: messages of other scripts, and of a later version of ours, are left alone. */
export const VERSION = 1;

/** The name of the session frame in a host page, by which a second copy of the SDK finds it. */
export const FRAME_NAME = 'dk-session';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly kommun: string;
}

/** `tabs`: over page loads and in new tabs, until the browser closes. `memory`: until the page is left. */
export type Keep = 'tabs' | 'memory';

/** What opens the popup: a sign-in, the next person's after the present one is signed out, or the same person's once more. */
export type Act = 'sign-in' | 'switch' | 'confirm';

/** Host page ⇄ frame, as window messages: only the greeting that hands over a port. */
export type Greeting = { readonly dk: typeof VERSION; readonly type: 'ready' } | { readonly dk: typeof VERSION; readonly type: 'hello' };

/** Host page → frame, by the port. */
export type HostRequest =
  | { readonly id: number; readonly type: 'token'; readonly refused?: string | undefined }
  | { readonly id: number; readonly type: 'sign-out' };

/** Frame → host page, by the port. A state says who is signed in and which number lets a popup in; an answer carries its request's id. */
export type FrameState = {
  readonly type: 'state';
  readonly person: Person | null;
  readonly rid: string;
  /** What has just ended, and how. */
  readonly outcome?: Outcome;
  /** A popup has reached the frame: whatever its `closed` says, it lives. */
  readonly isPopupThere?: true;
};
export type FrameAnswer = { readonly id: number; readonly type: 'answer'; readonly token?: string; readonly problem?: Outcome };

/** Popup → frame: a new attempt with the page's number, or what the sign-in answered. Never seen by the host page. */
export type PopupMessage =
  | { readonly dk: typeof VERSION; readonly type: 'popup'; readonly rid: string | null; readonly act: Act; readonly lang: string }
  | {
      readonly dk: typeof VERSION;
      readonly type: 'answer';
      readonly state: string;
      readonly code: string | null;
      readonly iss: string | null;
    };

/** Frame → popup. */
export type PopupReply =
  | { readonly dk: typeof VERSION; readonly type: 'go'; readonly url: string }
  | { readonly dk: typeof VERSION; readonly type: 'done'; readonly outcome: Outcome; readonly rid: string; readonly name?: string };

/** Is it one of ours? Says nothing of who sent it: that is `event.origin` and `event.source`. */
export const isOurs = (data: unknown): data is { readonly dk: typeof VERSION; readonly type: string } =>
  typeof data === 'object' && data !== null && 'dk' in data && data.dk === VERSION;
