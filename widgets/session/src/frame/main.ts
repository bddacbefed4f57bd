import { isOurs, VERSION, type PopupMessage } from '../protocol.ts';
import { memoryArea, storageArea } from './area.ts';
import { readConfig, readKeep } from './config.ts';
import { createHostPorts } from './host-ports.ts';
import { createIssuer } from './issuer.ts';
import { createKeeper } from './keeper.ts';
import { createLock } from './lock.ts';
import { createPending } from './pending.ts';
import { createPopupDesk } from './popup-desk.ts';
import { createSession } from './session.ts';

const config = readConfig();
const { origin } = location;
const issuer = createIssuer(config, `${origin}/sign-in`);

/** Everything is kept apart by host origin, so it begins when the host has said hello. */
function openFor(host: string) {
  const scope = `dk ${config.kommun} ${host}`;
  const keeper = createKeeper({ keep: readKeep(), scope, onChanged: () => void ports.announce() });
  const session = createSession({ issuer, keeper, exclusive: createLock(scope) });
  const pending = createPending(storageArea('sessionStorage') ?? memoryArea(), scope);
  const ports = createHostPorts(session, pending);
  return { host, ports, servePopup: createPopupDesk({ issuerUrl: config.issuer, issuer, session, pending, ports }) };
}

type Open = ReturnType<typeof openFor>;

let greet: (open: Open) => void;
const greeted = new Promise<Open>((resolve) => (greet = resolve));
let open: Open | undefined;

/** Only the page around us, only from a registered origin, only the first one. */
function onHello({ origin: host, ports: [port] }: MessageEvent): void {
  if (!port || !config.origins.includes(host) || (open && open.host !== host)) return;
  open ??= openFor(host);
  greet(open);
  void open.ports.add(port);
}

/** Only a window of our own origin, opened by the very page around us: the host page hears nothing of what is said. */
async function onPopup(popup: Window, message: PopupMessage): Promise<void> {
  if (popup.opener !== parent) return;
  const { servePopup } = await greeted;
  popup.postMessage(await servePopup(message), origin);
}

addEventListener('message', (event: MessageEvent) => {
  if (!isOurs(event.data) || !event.source) return;
  if (event.source === parent) onHello(event);
  else if (event.origin === origin) void onPopup(event.source as Window, event.data as PopupMessage);
});

// Carries nothing, so anybody may hear it; the host answers with its hello and a port.
parent.postMessage({ dk: VERSION, type: 'ready' }, '*');
