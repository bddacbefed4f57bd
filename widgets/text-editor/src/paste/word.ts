import { LIMITS } from '@delakultur/document';
import { isElement, textOf, type Element } from './html-tree.ts';

/** What is there, and not for a reader. */
export const isHidden = ({ style, attributes }: Element): boolean =>
  style.get('display') === 'none' || style.get('mso-hide') === 'all' || style.get('visibility') === 'hidden' || attributes.has('hidden');

/** Comments, their marks in the text, and what is only there for Word itself. */
export const isAside = ({ style, attributes }: Element): boolean =>
  (style.get('mso-element')?.startsWith('comment') ?? false) ||
  style.get('mso-special-character') === 'comment' ||
  /\b(MsoCommentReference|MsoCommentText|msocomanchor|msocomtxt|msocomoff|msoDel)\b/i.test(attributes.get('class') ?? '') ||
  /^#(_msocom|_cmnt|cmnt)/.test(attributes.get('href') ?? '');

/** «1.», «a)» and «iv.» are numbers, everything else a dot. */
function orderOf(marker: string): number | null {
  const [, digits, letters] = /^\(?(?:(\d{1,4})|([a-z]{1,4}))[.)]/i.exec(marker.trim()) ?? [];
  if (digits !== undefined) return Math.min(LIMITS.order, Math.max(1, Number(digits)));
  return letters === undefined || /^o$/i.test(letters) ? null : 1;
}

export const isMarker = (node: Element | string): boolean => isElement(node) && /ignore/.test(node.style.get('mso-list') ?? '');
const markerIn = (element: Element): string =>
  element.children.map((node) => (isMarker(node) ? textOf(node) : isElement(node) ? markerIn(node) : '')).join('');

/** Which item of a list a paragraph is meant as: how deep, and its number where it has one. */
export const itemOf = (element: Element): { readonly level: number; readonly order: number | null } => ({
  level: Number(/level(\d+)/.exec(element.style.get('mso-list') ?? '')?.[1] ?? 1),
  order: orderOf(markerIn(element)),
});

export const isWordItem = ({ name, style }: Element): boolean =>
  (name === 'p' || /^h\d$/.test(name)) && /level\d/.test(style.get('mso-list') ?? '');
