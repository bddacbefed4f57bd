import { html, type TemplateResult } from 'lit';

export interface TabsFacts<T extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly id: T; readonly label: string }[];
  readonly chosen: T;
  /** The id of what they show. */
  readonly controls: string;
  readonly choose: (id: T) => void;
  /** Gives the chosen tab the focus, once it is rendered. */
  readonly follow: () => void;
}

/** Tabs, one of which is chosen; the arrow keys, Home and End go between them. */
export function tabList<T extends string>({ label, tabs, chosen, controls, choose, follow }: TabsFacts<T>): TemplateResult {
  const move = (event: KeyboardEvent): void => {
    const at = tabs.findIndex(({ id }) => id === chosen);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    choose(tabs[(to + tabs.length) % tabs.length]!.id);
    follow();
  };
  return html`<div class="tabs" role="tablist" aria-label=${label} @keydown=${move}>
    ${tabs.map(
      ({ id, label: name }) =>
        html`<button
          class="tab"
          type="button"
          role="tab"
          id="tab-${id}"
          aria-controls=${controls}
          aria-selected=${id === chosen}
          tabindex=${id === chosen ? 0 : -1}
          @click=${() => choose(id)}
        >
          ${name}
        </button>`,
    )}
  </div>`;
}
