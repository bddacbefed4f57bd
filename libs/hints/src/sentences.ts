/** A sentence and where it begins in its text. */
export interface Sentence {
  readonly start: number;
  readonly text: string;
}

const CLOSERS = new Set('"”’\'»)]');

/** Abbreviations that something always follows: their full stop ends no sentence, even before a name. */
const NEVER_LAST = new Set(
  's.k. f.d. t.ex. tex. ex. bl.a. bl. kl. nr. sid. jfr. dr. prof. d.v.s. dvs. dvs.: ca. c:a. fr. fr.o.m. t.o.m. p.g.a. pga. inkl. exkl. e.g. i.e. mr. mrs. ms. vs. no. cf.'.split(
    ' ',
  ),
);

function withoutClosers(token: string): string {
  let end = token.length;
  while (end > 0 && CLOSERS.has(token[end - 1]!)) end -= 1;
  return token.slice(0, end);
}

const isInitial = (token: string): boolean => /^[("”]?\p{L}\.$/u.test(token);

/** Does a sentence end with this word, when that one comes next? */
function endsWith(token: string, next: string): boolean {
  const word = withoutClosers(token);
  if (!/[.!?…]$/.test(word) || /^["”'’«»([–-]*\p{Ll}/u.test(next.slice(0, 4))) return false;
  return !word.endsWith('.') || (!NEVER_LAST.has(word.toLowerCase()) && !isInitial(word));
}

function* sentencesOfLine(line: string, offset: number): Generator<Sentence> {
  const tokens = [...line.matchAll(/\S+/g)];
  let first = 0;
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1];
    if (next !== undefined && !endsWith(token[0], next[0])) continue;
    const start = tokens[first]!.index;
    yield { start: offset + start, text: line.slice(start, token.index + token[0].length) };
    first = at + 1;
  }
}

/** The sentences of a text in order; the end of a line ends one too. «t.ex.», «bl.a.», «kl. 9.30» and initials end none, nor does «Vad?» before «sa hon». */
export function sentences(text: string): readonly Sentence[] {
  let offset = 0;
  return text.split('\n').flatMap((line) => {
    const found = [...sentencesOfLine(line, offset)];
    offset += line.length + 1;
    return found;
  });
}
