import { icons } from '@delakultur/elements';
import { html, nothing, type TemplateResult } from 'lit';
import { picturePreview } from './picture-preview.ts';
import type { UploadItem, UploadPhase } from './upload-item.ts';
import type { UploadWords } from './upload.words.ts';

type Act = 'pause' | 'resume' | 'retry' | 'cancel';

export interface UploadTileOptions {
  readonly words: UploadWords;
  readonly isSignedIn: boolean;
  readonly act: (act: Act, item: UploadItem) => void;
}

/** What can be done about a file, wherever it stands on its way. */
const ACTS: Readonly<Record<UploadPhase, readonly Act[]>> = {
  waiting: ['cancel'],
  sending: ['pause', 'cancel'],
  paused: ['resume', 'cancel'],
  offline: ['retry', 'cancel'],
  checking: ['cancel'],
  refused: ['cancel'],
  failed: ['retry', 'cancel'],
};
const HAS_BAR: readonly UploadPhase[] = ['sending', 'paused', 'offline'];

const percentOf = ({ sent, total }: UploadItem): number => (total === 0 ? 0 : Math.floor((sent / total) * 100));

/** A file on its way: what it looks like, how far it has come, and what can be done about it. */
export function uploadTile(item: UploadItem, { words, isSignedIn, act }: UploadTileOptions): TemplateResult {
  const { id, kind, name, phase } = item;
  const isStopped = phase === 'refused' || phase === 'failed';
  return html`<li class="tile" id="upload-${id}" data-phase=${phase} tabindex="-1">
    ${kind === 'picture' ? picturePreview(item.file) : html`<span class="thumb">${icons.icon(icons.paper)}</span>`}
    <div class="tile-text">
      <p class="tile-name">${name}</p>
      <p class=${isStopped ? 'error' : 'muted'} id="upload-${id}-state">
        ${isStopped ? icons.icon(icons.attention) : nothing}<span>${stateWords(item, words, isSignedIn)}</span>
      </p>
      ${HAS_BAR.includes(phase) ? html`<progress max=${item.total} .value=${item.sent} aria-label=${words.progressOf(name)}></progress>` : nothing}
      ${help(item, words)}
      <div class="acts-line">
        ${ACTS[phase].map(
          (one) =>
            html`<button
              class="button plain small"
              type="button"
              data-act=${one}
              aria-label=${`${words.acts[one]}: ${name}`}
              @click=${() => act(one, item)}
            >
              ${words.acts[one]}
            </button>`,
        )}
      </div>
    </div>
  </li>`;
}

function stateWords(item: UploadItem, words: UploadWords, isSignedIn: boolean): string {
  const { phase, kind, refusal, problem } = item;
  if (phase === 'refused') return words.refusals[refusal ?? 'unreadable'](kind);
  if (phase === 'failed') return words.problems[problem as keyof UploadWords['problems']] ?? words.problems.other;
  if (phase === 'waiting') return isSignedIn ? words.waiting : words.waitingSignedOut;
  if (phase === 'sending') return item.sent === 0 ? words.begins : words.sending(percentOf(item));
  return words[phase](percentOf(item));
}

/** A telephone's own format is the most usual reason of all, and each has its own way out of it. */
const help = ({ refusal }: UploadItem, { heicHelp }: UploadWords): TemplateResult | typeof nothing =>
  refusal === 'heic'
    ? html`<dl class="help">
        ${heicHelp.map(
          ([where, how]) =>
            html`<div>
              <dt>${where}</dt>
              <dd>${how}</dd>
            </div>`,
        )}
      </dl>`
    : nothing;
