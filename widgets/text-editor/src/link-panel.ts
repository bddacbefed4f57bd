import { LIMITS, safeFilmHref, safeHref } from '@delakultur/document';
import { TextSelection, type EditorState } from 'prosemirror-state';
import type { Editing } from './editing.ts';
import { editorSchema } from './editor-schema.ts';
import type { PanelContent } from './panel.ts';
import type { TextEditorWords } from './text-editor.words.ts';

const { marks } = editorSchema;

interface LinkRange {
  readonly from: number;
  readonly to: number;
  readonly href: string;
}

/** The whole of the link that the caret is in, else what is selected within one block. */
export function linkRange({ doc, selection: { $from, $to, from, to, empty } }: EditorState): LinkRange {
  const link = marks.link.isInSet(empty ? $from.marks() : ($from.nodeAfter?.marks ?? []));
  if (!link) return { from, to: $from.sameParent($to) ? to : $from.end(), href: '' };
  let [start, end] = [$from.pos, $from.pos];
  doc.nodesBetween($from.start(), $from.end(), (node, pos) => {
    if (!node.isText || !link.isInSet(node.marks)) return;
    if (pos > end || pos + node.nodeSize < start) return;
    start = Math.min(start, pos);
    end = Math.max(end, pos + node.nodeSize);
  });
  return { from: start, to: end, href: link.attrs['href'] as string };
}

/** What a person writes, as an address: «www.skolverket.se» and «a@b.se» are meant as well. */
export function meantHref(written: string): string | null {
  const address = written.trim();
  if (address === '') return null;
  if (/^[a-z][a-z\d+.-]*:/i.test(address) && !/^[\w.-]+:\d+(\/|$)/.test(address)) return safeHref(address);
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(address)) return safeHref(`mailto:${address}`);
  return /^[^\s/]+\.[^\s/]{2,}/.test(address) ? safeHref(`https://${address}`) : null;
}

/** Sets, changes or takes away a link. */
export function linkPanel(editing: Editing, text: TextEditorWords): PanelContent {
  const { from, to, href } = linkRange(editing.state);
  const words = editing.state.doc.textBetween(from, to, ' ');
  return {
    heading: text.linkHeading,
    lines: [
      {
        name: 'href',
        label: text.linkHref,
        value: href || (meantHref(words) !== null && /^https?:|^www\./i.test(words) ? words : ''),
        most: LIMITS.href,
        isAddress: true,
      },
      { name: 'text', label: text.linkText, value: words, most: 500 },
    ],
    apply: ({ href: written = '', text: shown = '' }) => {
      const address = meantHref(written);
      const label = shown.trim() || (words === '' ? written.trim() : '');
      if (address === null) return { href: text.linkWrong };
      if (label === '') return { text: text.linkNoText };
      const { tr, doc } = editing.state;
      const link = marks.link.create({ href: address });
      if (label === words.trim()) tr.addMark(from, to, link);
      else
        tr.replaceWith(
          from,
          to,
          editorSchema.text(
            label,
            link.addToSet(
              doc
                .resolve(from)
                .marks()
                .filter(({ type }) => type !== marks.link),
            ),
          ),
        );
      const end = tr.mapping.map(to);
      editing.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, end)).removeStoredMark(marks.link).scrollIntoView());
      return {};
    },
    ...(href !== '' && {
      remove: { label: text.linkRemove, run: () => editing.view.dispatch(editing.state.tr.removeMark(from, to, marks.link)) },
    }),
  };
}

/** Adds a film that is shown elsewhere. */
export const filmPanel = (
  text: TextEditorWords,
  insert: (film: { readonly href: string; readonly title: string }) => void,
): PanelContent => ({
  heading: text.filmHeading,
  note: text.filmNote,
  lines: [
    { name: 'href', label: text.filmHref, value: '', most: LIMITS.href, isAddress: true },
    { name: 'title', label: text.filmTitle, value: '', most: LIMITS.name },
  ],
  apply: ({ href: written = '', title = '' }) => {
    const href = safeFilmHref(meantHref(written) ?? '');
    if (href === null) return { href: text.filmWrong };
    if (title.trim() === '') return { title: text.nameMissing };
    insert({ href, title: title.trim() });
    return {};
  },
});
