import type { Lang } from '@delakultur/contracts';
import { escapeHtml } from '@delakultur/document/html';
import { isLetterKind, LETTER_WORDS, type LetterWords } from './letter.words.ts';

/** What a mail server is given: the same in words and in markup. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Where a mail program's own button posts (RFC 8058). */
  readonly unsubscribe: string;
}

/** One thing that somebody should know of. */
export interface Told {
  readonly kind: string;
  /** Whether it has become this person's turn. */
  readonly waits: boolean;
  /** Whether it is told as the editor who coaches the article, and not as one who wrote it. */
  readonly coaches: boolean;
  /** The name of the site that it is about. */
  readonly site: string | null;
}

export interface LetterLinks {
  readonly desk: string;
  /** Where how often is chosen. */
  readonly often: string;
  /** A page that asks once more, since links are opened by whatever checks mails; what is posted there ends them at once (RFC 8058). */
  readonly unsubscribe: string;
  /** Where a manager answers at once; only in the letter that asks. */
  readonly answer?: string | undefined;
}

/** What a letter says, before it is words or markup. */
interface Content {
  readonly subject: string;
  readonly groups: readonly { readonly heading?: string; readonly lines: readonly string[] }[];
  readonly lead: string;
  readonly button: { readonly words: string; readonly href: string };
}

/** The letter of one notice. */
export function letterOf(told: Told, links: LetterLinks, lang: Lang): Letter {
  const words = LETTER_WORDS[lang];
  const subject = sentenceOf(told, words);
  const { more } = wordsOf(told.kind, words);
  const lines = [`${subject}.`, ...(more === undefined ? [] : [more]), ...(told.site === null ? [] : [words.at(told.site)])];
  const isAsked = links.answer !== undefined;
  return written(
    {
      subject,
      groups: [{ lines }],
      lead: isAsked ? words.answerLead : words.toDeskLead,
      button: isAsked ? { words: words.answer, href: links.answer } : { words: words.toDesk, href: links.desk },
    },
    links,
    lang,
  );
}

/** The letter of many: first what waits for the person, then what has happened. */
export function gatheredLetterOf(all: readonly Told[], links: LetterLinks, lang: Lang): Letter {
  const words = LETTER_WORDS[lang];
  const waiting = all.filter(({ waits }) => waits);
  const groups = [
    { heading: words.waits, lines: countedLines(waiting, words) },
    {
      heading: words.happened,
      lines: countedLines(
        all.filter(({ waits }) => !waits),
        words,
      ),
    },
  ];
  return written(
    {
      subject: waiting.length > 0 ? words.gatheredWaits(waiting.length) : words.gatheredHappened,
      groups: groups.filter(({ lines }) => lines.length > 0),
      lead: words.toDeskLead,
      button: { words: words.toDesk, href: links.desk },
    },
    links,
    lang,
  );
}

const wordsOf = (kind: string, { kinds }: LetterWords) => kinds[isLetterKind(kind) ? kind : 'other'];

function sentenceOf({ kind, waits, coaches }: Told, letterWords: LetterWords): string {
  const words = wordsOf(kind, letterWords);
  if (waits) return words.waits;
  return coaches && 'coached' in words ? words.coached : words.happened;
}

/** Each sentence once, with how often and where. */
function countedLines(all: readonly Told[], words: LetterWords): readonly string[] {
  const counts = new Map<string, number>();
  for (const told of all) {
    const line = [sentenceOf(told, words), told.site].filter((part) => part !== null).join(' · ');
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return [...counts].map(([line, count]) => words.times(line, count));
}

function written({ subject, groups, lead, button }: Content, { often, unsubscribe }: LetterLinks, lang: Lang): Letter {
  const words = LETTER_WORDS[lang];
  const sections = groups.map(({ heading, lines }) => (heading ? [heading, ...lines.map((line) => `- ${line}`)] : lines).join('\n'));
  const footer = [words.why, `${words.often}: ${often}`, `${words.stop}: ${unsubscribe}`].join('\n');
  return {
    subject,
    unsubscribe,
    text: `${[...sections, lead, `${button.words}:\n${button.href}`, `-- \n${footer}`].join('\n\n')}\n`,
    html: page(
      subject,
      lang,
      `<h1 style="font-size:20px;line-height:1.3">${escapeHtml(subject)}</h1>${groups.map(section).join('')}<p>${escapeHtml(lead)}</p>
<p style="margin:24px 0"><a href="${escapeHtml(button.href)}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:#17594a;color:#ffffff;font-weight:600;text-decoration:none">${escapeHtml(button.words)}</a></p>
<hr style="border:0;border-top:1px solid #8a9499"><p style="font-size:14px">${escapeHtml(words.why)}<br>${link(often, words.often)}<br>${link(unsubscribe, words.stop)}</p>`,
    ),
  };
}

/** The subject stands above already, so a single notice's first line is not said again. */
const section = ({ heading, lines }: Content['groups'][number]): string =>
  heading
    ? `<h2 style="font-size:17px">${escapeHtml(heading)}</h2><ul>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul>`
    : lines
        .slice(1)
        .map((line) => `<p>${escapeHtml(line)}</p>`)
        .join('');

const link = (href: string, words: string): string => `<a href="${escapeHtml(href)}">${escapeHtml(words)}</a>`;

const page = (title: string, lang: Lang, body: string): string => `<!doctype html>
<html lang="${lang}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${escapeHtml(title)}</title></head>
<body style="margin:0 auto;padding:24px 20px;max-width:36rem;font:16px/1.55 system-ui,sans-serif">
${body}
</body>
</html>
`;
