import { FRAME_NAME, isOurs, VERSION, type Keep } from './protocol.ts';

export interface FrameOptions {
  /** Our own origin, where the frame comes from. */
  readonly origin: string;
  readonly kommun: string;
  readonly keep: Keep;
  readonly signal: AbortSignal;
}

const find = (kommun: string): HTMLIFrameElement | null =>
  document.querySelector(`iframe[name="${FRAME_NAME}"][data-kommun="${CSS.escape(kommun)}"]`);

function create({ origin, kommun, keep }: FrameOptions): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  Object.assign(frame, { name: FRAME_NAME, src: `${origin}/session?${new URLSearchParams({ kommun, keep })}`, hidden: true, tabIndex: -1 });
  frame.dataset['kommun'] = kommun;
  return frame;
}

/** A frame that has not answered by then will not: it is blocked, or this page is not registered. */
const PATIENCE_MS = 8_000;
const PATIENCE_AFTER_LOAD_MS = 1_000;

export interface FrameListener {
  onPort(port: MessagePort): void;
  /** Nothing was heard; something still may be. */
  onSilence(): void;
}

/** Opens a line to the session frame in this page: the one that is there, or a new one, which goes with the signal. */
export function connectFrame(options: FrameOptions, { onPort, onSilence }: FrameListener): void {
  const { origin, kommun, signal } = options;
  const known = find(kommun);
  const frame = known ?? create(options);
  const greet = () => {
    const { port1, port2 } = new MessageChannel();
    frame.contentWindow?.postMessage({ dk: VERSION, type: 'hello' }, origin, [port2]);
    onPort(port1);
  };
  addEventListener(
    'message',
    ({ origin: from, source, data }) => {
      if (from === origin && source === frame.contentWindow && isOurs(data) && data.type === 'ready') greet();
    },
    { signal },
  );
  setTimeout(onSilence, PATIENCE_MS);
  if (known) return greet();
  frame.addEventListener('load', () => setTimeout(onSilence, PATIENCE_AFTER_LOAD_MS));
  document.documentElement.append(frame);
  signal.addEventListener('abort', () => frame.remove());
}
