import { isOurs, VERSION, type Act, type PopupMessage, type PopupReply } from '../protocol.ts';
import { tellOurs } from './reach.ts';
import { dress } from './styles.ts';
import { wordsIn } from './words.ts';

const ASK_AGAIN_MS = 700;
const GIVE_UP_MS = 2_500;

const query = new URLSearchParams(location.search);
const opener = window.opener as Window | null;
const state = query.get('state');
/** The language travels in the state over the sign-in and back. */
const lang = state?.split('.')[1] ?? query.get('lang') ?? 'sv';
const words = wordsIn(lang);
const main = document.querySelector('main') as HTMLElement;

const show = (text: string, ...more: readonly Node[]): void => {
  const line = document.createElement('p');
  line.setAttribute('role', 'status');
  line.textContent = text;
  main.replaceChildren(line, ...more);
};

const first = (): PopupMessage =>
  state === null
    ? { dk: VERSION, type: 'popup', rid: query.get('rid'), act: (query.get('act') ?? 'sign-in') as Act, lang }
    : { dk: VERSION, type: 'answer', state, code: query.get('code'), iss: query.get('iss') };

let isHeard = false;
const tell = (message: PopupMessage): void => {
  if (opener && !isHeard) tellOurs(opener, message);
};

const switchButton = (rid: string): Node => {
  const button = document.createElement('button');
  button.textContent = words.switchAccount;
  button.addEventListener('click', () => {
    isHeard = false;
    tell({ dk: VERSION, type: 'popup', rid, act: 'switch', lang });
  });
  return button;
};

const onDone = ({ outcome, rid, name }: Extract<PopupReply, { type: 'done' }>): void => {
  if (outcome === 'signed-in') close();
  else if (outcome === 'other-person') show(words.otherPerson(name ?? ''));
  else if (outcome === 'other-kommun') show(words.otherKommun(name ?? ''), switchButton(rid));
  else show(words.byOutcome[outcome] ?? words.failed);
};

addEventListener('message', (event: MessageEvent) => {
  if (event.origin !== location.origin || !isOurs(event.data)) return;
  isHeard = true;
  const reply = event.data as PopupReply;
  if (reply.type === 'go') location.replace(reply.url);
  else onDone(reply);
});

dress(document);
document.documentElement.lang = lang;
history.replaceState(null, '', location.pathname); // neither code nor number stays in the address
show(words.waiting);

const message = first();
tell(message);
setTimeout(tell, ASK_AGAIN_MS, message);
setTimeout(() => !isHeard && show(words.severed), opener ? GIVE_UP_MS : 0);
