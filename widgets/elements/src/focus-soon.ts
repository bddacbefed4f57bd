import type { LitElement } from 'lit';

/** Renders anew, and then gives the focus to what stands at `selector`; where nothing stands there, the focus stays where it is. */
export function focusSoon(host: LitElement, selector: string): void {
  host.requestUpdate();
  void host.updateComplete.then(() => host.renderRoot.querySelector<HTMLElement>(selector)?.focus());
}
