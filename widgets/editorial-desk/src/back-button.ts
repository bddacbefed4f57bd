import { icons } from '@delakultur/elements';
import { html, type TemplateResult } from 'lit';

export const backButton = (label: string, press: () => void): TemplateResult =>
  html`<button class="button plain back" type="button" @click=${press}>${icons.icon(icons.arrowLeft)}${label}</button>`;
