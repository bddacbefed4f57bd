import type { ManagerPolicy, MunicipalitySettings } from '@delakultur/contracts/client';
import { Fetched, heading, skeletonLines } from '@delakultur/elements';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Office } from './office.ts';

const POLICIES: readonly ManagerPolicy[] = ['attest', 'confirm'];

/** How the municipality wants the manager's word: everyone reads it, whoever may changes it. */
export class ManagerWord {
  readonly #office: Office;
  readonly #settings: Fetched<MunicipalitySettings>;
  #chosen: ManagerPolicy | undefined;
  #isBusy = false;
  #problem: string | undefined;

  constructor(office: Office) {
    this.#office = office;
    this.#settings = new Fetched(office, (client, kommun, signal) => client.call('municipality.settings', { kommun }, { signal }));
  }

  forget(): void {
    this.#settings.forget();
    this.#chosen = undefined;
    this.#problem = undefined;
  }

  render(kommun: string): TemplateResult {
    const { text, headingLevel } = this.#office;
    const settings = this.#settings.get(kommun);
    return html`<section class="manager-word" aria-labelledby="manager-word-heading">
      ${heading(headingLevel + 2, text.managerWord, 'manager-word-heading')}
      <p>${text.managerWordLead}</p>
      ${settings ? (settings.mayChange ? this.#choice(settings) : this.#shown(settings)) : this.#waiting(kommun)}
    </section>`;
  }

  #waiting(kommun: string): TemplateResult {
    if (!this.#settings.failure(kommun)) return skeletonLines('long', 'half');
    const { text } = this.#office;
    return html`<p class="muted" role="status">${text.settingsFailed}</p>
      <button class="button" type="button" @click=${() => this.#settings.refresh(kommun)}>${text.retry}</button>`;
  }

  #shown({ managerPolicy }: MunicipalitySettings): TemplateResult {
    const { text } = this.#office;
    const { label, explains } = text.policies[managerPolicy];
    return html`<p class="label">${text.policyNow}: ${label}.</p>
      <p>${explains}</p>
      <p class="muted">${text.policyByAdministrator}</p>`;
  }

  #choice(settings: MunicipalitySettings): TemplateResult {
    const { text } = this.#office;
    const chosen = this.#chosen ?? settings.managerPolicy;
    const save = (): void => void this.#save(settings, chosen).catch(reportError);
    return html`<fieldset class="policies">
        <legend class="visually-hidden">${text.managerWord}</legend>
        ${POLICIES.map(
          (policy) =>
            html`<label class="policy">
                <input
                  type="radio"
                  name="policy"
                  value=${policy}
                  aria-describedby="policy-${policy}"
                  .checked=${live(policy === chosen)}
                  @change=${() => this.#choose(policy)}
                />
                <span>${text.policies[policy].label}</span>
              </label>
              <p class="hint" id="policy-${policy}">${text.policies[policy].explains}</p>`,
        )}
      </fieldset>
      <button
        class="button"
        type="button"
        aria-describedby="policy-follows"
        aria-disabled=${this.#isBusy || chosen === settings.managerPolicy ? 'true' : nothing}
        @click=${save}
      >
        ${this.#isBusy ? text.busy : text.policySave}
      </button>
      <p class="consequence" id="policy-follows">${chosen === settings.managerPolicy ? text.policySame : text.policyFollows}</p>
      ${this.#problem ? html`<p class="error" role="alert">${this.#problem}</p>` : nothing}`;
  }

  #choose(policy: ManagerPolicy): void {
    this.#chosen = policy;
    this.#office.requestUpdate();
  }

  async #save(before: MunicipalitySettings, managerPolicy: ManagerPolicy): Promise<void> {
    if (this.#isBusy || managerPolicy === before.managerPolicy) return;
    const { text } = this.#office;
    this.#isBusy = true;
    this.#problem = undefined;
    this.#office.requestUpdate();
    try {
      await this.#put(before.kommun, managerPolicy);
      const undo = (): void => void this.#undo(before).catch(reportError);
      this.#office.say(text.policySaved(text.policies[managerPolicy].label), undo);
    } catch (error) {
      this.#problem = this.#office.problemOf(error);
    } finally {
      this.#isBusy = false;
      this.#office.requestUpdate();
    }
  }

  async #undo({ kommun, managerPolicy }: MunicipalitySettings): Promise<void> {
    const { text } = this.#office;
    try {
      await this.#put(kommun, managerPolicy);
      this.#office.say(text.policySaved(text.policies[managerPolicy].label));
    } catch (error) {
      this.#office.say(this.#office.problemOf(error));
    }
  }

  async #put(kommun: string, managerPolicy: ManagerPolicy): Promise<void> {
    const settings = await this.#office.carryOut((options) =>
      this.#office.client!.call('municipality.configure', { kommun, managerPolicy }, options),
    );
    this.#chosen = undefined;
    this.#settings.put(settings, kommun);
  }
}
