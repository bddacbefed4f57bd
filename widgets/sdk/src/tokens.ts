import type { TemplateResult } from 'lit';
import type { WidgetClient } from './client.ts';
import type { Language } from './language.ts';
import type { ExtensionPoint, WidgetEvent } from './plugin.ts';
import { token } from './token.ts';

export { session } from './session-token.ts';

/** The hooks that elements run. */
export interface ElementHooks {
  extend(point: ExtensionPoint): readonly TemplateResult[];
  event(event: WidgetEvent): void;
}

export const client = token<WidgetClient>('client');
export const hooks = token<ElementHooks>('hooks');
export const language = token<Language>('language');
