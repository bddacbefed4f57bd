import { html, type Html } from './html.ts';
import { inLanguage, type PageLanguage } from './language.ts';
import { page, type Page } from './layout.ts';
import { WORDS } from './page.words.ts';

/** A button rather than a link: what is opened by whatever checks mails must not end them. */
export function askToStopPage(token: string, lang: PageLanguage): Page {
  const { stopMail, stopMailLead } = WORDS[lang];
  return aboutMail(
    token,
    lang,
    stopMail,
    html`<p class="lead">${stopMailLead}</p>
      <form method="post" action="${addressOf(token, lang)}" class="more"><button class="button" type="submit">${stopMail}</button></form>`,
  );
}

export function stoppedPage(token: string, lang: PageLanguage): Page {
  const { stoppedMail, stoppedMailLead } = WORDS[lang];
  return aboutMail(token, lang, stoppedMail, withDesk(stoppedMailLead, lang));
}

export function notStoppedPage(token: string, lang: PageLanguage): Page {
  const { linkEnded, linkEndedLead } = WORDS[lang];
  return aboutMail(token, lang, linkEnded, withDesk(linkEndedLead, lang));
}

const withDesk = (lead: string, lang: PageLanguage): Html =>
  html`<p class="lead">${lead}</p>
    <p class="more"><a class="button" href="${inLanguage('/mitt', lang)}">${WORDS[lang].toDesk}</a></p>`;

const aboutMail = (token: string, lang: PageLanguage, title: string, content: Html): Page =>
  page({
    title: `${title} – Delakultur`,
    lang,
    path: addressOf(token, 'sv'),
    main: html`<h1>${title}</h1>
      ${content}`,
  });

const addressOf = (token: string, lang: PageLanguage): string => inLanguage(`/mejl?token=${encodeURIComponent(token)}`, lang);
