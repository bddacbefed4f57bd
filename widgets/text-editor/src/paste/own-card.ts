import { LIMITS, safeFilmHref, type TopBlock } from '@delakultur/document';
import { elementsIn, textOf, type Element } from './html-tree.ts';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const line = (text: string, most: number): string => text.replaceAll(/\s+/g, ' ').trim().slice(0, most);

const CARD_ATTRIBUTES = ['data-picture', 'data-file', 'data-film', 'data-facts'];

/** Our own cards, as the editor puts them on the clipboard. */
export function ownCard(element: Element): TopBlock | null {
  const { attributes } = element;
  if (!CARD_ATTRIBUTES.some((name) => attributes.has(name))) return null;
  const [media, file, film] = [attributes.get('data-picture'), attributes.get('data-file'), attributes.get('data-film')];
  if (media !== undefined && UUID.test(media)) {
    const alt = elementsIn(element, 'img')[0]?.attributes.get('alt') ?? '';
    const caption = elementsIn(element, 'figcaption').map(textOf).join(' ');
    return { type: 'picture', attrs: { media, alt: line(alt, LIMITS.alt), caption: line(caption, LIMITS.caption) } };
  }
  const name = line(textOf(element), LIMITS.name);
  if (file !== undefined && UUID.test(file) && name !== '') return { type: 'file', attrs: { media: file, label: name } };
  const href = film === undefined ? null : safeFilmHref(film);
  if (href !== null && name !== '') return { type: 'film', attrs: { href, title: name } };
  if (!attributes.has('data-facts')) return null;
  const fact = (key: 'age' | 'time' | 'material' | 'goal'): string =>
    line(
      elementsIn(element, 'dd')
        .find((one) => one.attributes.get('data-fact') === key)
        ?.children.map(textOf)
        .join('') ?? '',
      LIMITS[key],
    );
  return { type: 'facts', attrs: { age: fact('age'), time: fact('time'), material: fact('material'), goal: fact('goal') } };
}
