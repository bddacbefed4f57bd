import { html, type Html } from './html.ts';
import { linksIn, type Mail, type MailSummary } from './mail.ts';
import { type Language, timeIn, wordsIn } from './words.ts';

export const STYLESHEET = '/page.css';

const page = (language: Language, title: string, main: Html): string =>
  html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – Delakultur</title>
        <link rel="stylesheet" href="${STYLESHEET}" />
      </head>
      <body>
        <main>${main}</main>
      </body>
    </html> `.text;

const when = (language: Language, { sentAt }: MailSummary): Html => html`<time datetime="${sentAt}">${timeIn(language, sentAt)}</time>`;

const item = (language: Language, mail: MailSummary): Html =>
  html`<li>
    <a href="/mails/${mail.id}">${mail.subject || wordsIn(language).noSubject}</a>
    <p class="muted">${mail.to.join(', ')} · ${when(language, mail)}</p>
  </li>`;

export function listPage(language: Language, mails: readonly MailSummary[]): string {
  const words = wordsIn(language);
  return page(
    language,
    words.title,
    html`<h1>${words.title}</h1>
      <p class="lead">${words.lead}</p>
      <p><a href="/">${words.reload}</a></p>
      ${
        mails.length === 0
          ? html`<p>${words.empty}</p>`
          : html`<ol class="mails">
              ${mails.map((mail) => item(language, mail))}
            </ol>`
      }`,
  );
}

/** A text whose addresses can be pressed. */
function linked(text: string): readonly (string | Html)[] {
  const parts: (string | Html)[] = [];
  let rest = text;
  for (const address of text.match(/https?:\/\/\S+/g) ?? []) {
    const [link = ''] = linksIn(address);
    const at = rest.indexOf(link);
    if (!link || at === -1) continue;
    parts.push(rest.slice(0, at), html`<a href="${link}">${link}</a>`);
    rest = rest.slice(at + link.length);
  }
  return [...parts, rest];
}

/** The sandbox lets nothing run and nothing be sent; what a person presses leads the whole window on. */
export const SANDBOX = 'allow-top-navigation-by-user-activation';

export function mailPage(language: Language, mail: Mail): string {
  const words = wordsIn(language);
  const subject = mail.subject || words.noSubject;
  const text = html`<pre>${linked(mail.text)}</pre>`;
  return page(
    language,
    subject,
    html`<p><a href="/">${words.all}</a></p>
      <h1>${subject}</h1>
      <dl>
        <div>
          <dt>${words.to}</dt>
          <dd>${mail.to.join(', ')}</dd>
        </div>
        <div>
          <dt>${words.from}</dt>
          <dd>${mail.from}</dd>
        </div>
        <div>
          <dt>${words.sent}</dt>
          <dd>${when(language, mail)}</dd>
        </div>
      </dl>
      ${
        mail.html === undefined
          ? text
          : html`<iframe title="${words.content}" src="/mails/${mail.id}/html" sandbox="${SANDBOX}"></iframe>
              <details>
                <summary>${words.asText}</summary>
                ${text}
              </details>`
      }
      <p><a href="/mails/${mail.id}.eml">${words.source}</a></p>`,
  );
}

export function missingPage(language: Language): string {
  const words = wordsIn(language);
  return page(
    language,
    words.missingTitle,
    html`<h1>${words.missingTitle}</h1>
      <p class="lead">${words.missing}</p>
      <p><a href="/">${words.all}</a></p>`,
  );
}

/** A mail's own markup, whose links lead the whole window on. It is not ours, and not escaped: only the frame's policy keeps it still. */
export const framed = (markup: string): string => `<!doctype html><base target="_top">${markup}`;
