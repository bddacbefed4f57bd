import {
  buttons,
  Dialog,
  dialogStyles,
  documentStyles,
  emptyState,
  errorSummary,
  failedState,
  field,
  fields,
  FreshSignIn,
  freshSignInStyles,
  icons,
  Notices,
  noticeStyles,
  relativeTime,
  renderDocument,
  schoolFormsSv,
  schoolFormTile,
  SignIn,
  signInStyles,
  skeleton,
  skeletonLines,
  states,
  statusStyles,
  statusTile,
} from '@delakultur/elements';
import { refuses } from '@delakultur/elements/testing';
import { theme } from '@delakultur/sdk';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { SOME } from './samples.ts';

const HOUR = 3_600_000;

/** The shared parts, each as it looks in every state. */
export class GalleryParts extends LitElement {
  static override styles = [
    theme,
    buttons,
    fields,
    states,
    skeleton,
    statusStyles,
    noticeStyles,
    dialogStyles,
    signInStyles,
    freshSignInStyles,
    documentStyles,
    css`
      .dk {
        display: grid;
        gap: 2.5em;
      }

      section {
        display: grid;
        gap: 1em;
        min-width: 0;
      }

      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 0.75em;
        align-items: center;
      }

      .tiles {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(9em, 1fr));
        gap: 1em;
        margin: 0;
        padding: 0;
        list-style: none;
      }

      .tiles svg {
        display: block;
        width: 100%;
        border-radius: var(--_radius);
      }
    `,
  ];

  readonly #notices = new Notices(this);
  readonly #dialog = new Dialog(this);
  readonly #signIn = new SignIn(this);
  readonly #fresh = new FreshSignIn(this);

  override render(): TemplateResult {
    return html`<div class="dk">
      ${this.#buttons()} ${this.#fields()} ${this.#statuses()} ${this.#states()} ${this.#times()} ${this.#tiles()}
      <section>
        <h3>Inloggning</h3>
        ${this.#signIn.panel('Logga in, så sparas det du skriver.')} ${this.#signIn.account()}
        <p><button class="button" type="button" @click=${this.#release}>Släpp artikeln, fast det var länge sedan du loggade in</button></p>
      </section>
      <section>
        <h3>Text</h3>
        ${renderDocument(SOME[0]!.body, { headingLevel: 3 })}
      </section>
      ${this.#notices.render()} ${this.#dialog.render()} ${this.#fresh.render()}
    </div>`;
  }

  #buttons(): TemplateResult {
    const undo = (): void => this.#notices.say('Ångrat.');
    return html`<section>
      <h3>Knappar, besked och frågor</h3>
      <div class="row">
        <button class="button primary" type="button" @click=${() => this.#notices.say('Artikeln är skickad till din chef.', undo)}>
          Skicka till din chef
        </button>
        <button class="button" type="button">Spara och stäng</button>
        <button class="button danger" type="button" @click=${this.#ask}>Ta bort utkastet</button>
        <button class="button plain" type="button">${icons.icon(icons.arrowLeft)}Till alla artiklar</button>
        <button class="button" type="button" disabled>Väntar på dig</button>
      </div>
    </section>`;
  }

  readonly #ask = async (): Promise<void> => {
    const answer = await this.#dialog.ask({
      heading: 'Ta bort «Vi räknar kottar i skogen»?',
      body: html`<p>Utkastet försvinner för dig och Nils Berg. Det går inte att få tillbaka.</p>`,
      acts: (close) =>
        html`<button class="button danger" type="button" @click=${() => close('remove')}>Ta bort utkastet</button>
          <button class="button" type="button" @click=${() => close('')}>Behåll</button>`,
    });
    if (answer === 'remove') this.#notices.say('Utkastet är borttaget.');
  };

  /** The first sending is refused, as by a server for which the sign-in is too old. */
  readonly #release = async (): Promise<void> => {
    const answers = [refuses('sign-in-too-old', 401), () => 'Artikeln är släppt.'];
    const send = async (): Promise<string> => answers.shift()!();
    this.#notices.say(await this.#fresh.run(send).catch(() => 'Du bekräftade inte att det är du. Inget har ändrats.'));
  };

  #fields(): TemplateResult {
    return html`<section>
      <h3>Fält</h3>
      ${errorSummary('Två saker saknas innan du kan skicka', [
        { id: 'title', text: 'Skriv en rubrik' },
        { id: 'form', text: 'Välj skolform' },
      ])}
      ${field(
        { id: 'title', label: 'Rubrik', hint: 'Säg vad ni gjorde, inte vad projektet heter.', error: 'Skriv en rubrik' },
        ({ id, describedBy, invalid }) => html`<input id=${id} aria-describedby=${describedBy} aria-invalid=${invalid} />`,
      )}
      ${field(
        { id: 'form', label: 'Skolform' },
        ({ id }) =>
          html`<select id=${id}>
            ${Object.values(schoolFormsSv).map((name) => html`<option>${name}</option>`)}
          </select>`,
      )}
      ${field({ id: 'text', label: 'Text' }, ({ id }) => html`<textarea id=${id} rows="4"></textarea>`)}
    </section>`;
  }

  #statuses(): TemplateResult {
    return html`<section>
      <h3>Läget, som en mening</h3>
      ${statusTile('waiting', 'Hos din chef Karin Lund sedan i tisdags.', 'Hon får en påminnelse på fredag.')}
      ${statusTile('act', 'Redaktören föreslår en annan rubrik.', 'Säg ja, eller skriv vad du hellre vill.')}
      ${statusTile('good', 'Släppt i går, av kommunikationsavdelningen i Helsingborg.')}
      ${statusTile('stopped', 'En bild saknar samtycke.', 'Byt bild eller vänta på vårdnadshavarens svar.')}
    </section>`;
  }

  #states(): TemplateResult {
    return html`<section>
      <h3>Väntar, tomt, fel</h3>
      ${skeletonLines('half', 'long', 'full', 'short')}
      ${emptyState({ heading: 'Inget att göra just nu', text: 'När någon skickar en artikel till dig syns den här.', act: { label: 'Dela något du gjort', run: () => {} } })}
      ${failedState({ heading: 'Listan kunde inte hämtas', text: 'Det du har skrivit finns kvar.', act: { label: 'Försök igen', run: () => {} } })}
    </section>`;
  }

  #times(): TemplateResult {
    const ago = [0, 0.4, 5, 26, 24 * 4, 24 * 9, 24 * 60, 24 * 600, -26, -24 * 3, -24 * 8];
    const now = Date.now();
    return html`<section>
      <h3>Tid, som man säger</h3>
      <p class="row">${ago.map((hours) => html`<span>${relativeTime(new Date(now - hours * HOUR).toISOString(), 'sv')}</span>`)}</p>
    </section>`;
  }

  #tiles(): TemplateResult {
    return html`<section>
      <h3>Skolformernas tecken</h3>
      <ul class="tiles">
        ${Object.entries(schoolFormsSv).map(([schoolForm, name]) => html`<li>${schoolFormTile(schoolForm)}${name}</li>`)}
      </ul>
    </section>`;
  }
}
