import { field } from '@delakultur/elements';
import { html, type TemplateResult } from 'lit';

export interface FilterFacts {
  readonly id: string;
  readonly label: string;
  readonly all: string;
  readonly choices: Readonly<Record<string, string>>;
  readonly chosen: string;
  readonly choose: (value: string) => void;
}

/** One choice among all, and «all» first. */
export const filter = ({ id, label, all, choices, chosen, choose }: FilterFacts): TemplateResult =>
  field(
    { id, label },
    (control) =>
      html`<select id=${control.id} @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
        <option value="" ?selected=${chosen === ''}>${all}</option>
        ${Object.entries(choices).map(([value, name]) => html`<option value=${value} ?selected=${value === chosen}>${name}</option>`)}
      </select>`,
  );
