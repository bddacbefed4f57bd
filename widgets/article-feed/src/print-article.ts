import type { CSSResult } from 'lit';

const PAGE = `
  body { margin: 0; color: #000; font: 11pt/1.5 Georgia, 'Times New Roman', serif; --_measure: 100%; --_line: #999; --_muted: #444; --_raised: transparent; }
  nav { display: none; }
  a { color: inherit; }
  h1, h2, h3, h4, h5, h6 { break-after: avoid; }
`;

/** Prints the article alone, without the page around it: a copy of its nodes in a frame of its own, with no markup parsed. */
export async function printArticle(article: Element, title: string, styles: readonly CSSResult[]): Promise<void> {
  const frame = document.createElement('iframe');
  // Without a size rather than hidden: what is not laid out is printed blank.
  Object.assign(frame, { width: '0', height: '0', frameBorder: '0', tabIndex: -1, ariaHidden: 'true' });
  document.documentElement.append(frame);
  const page = frame.contentDocument!;
  const view = frame.contentWindow! as Window & typeof globalThis;
  page.title = title;
  page.documentElement.lang = article.querySelector('[lang]')?.getAttribute('lang') ?? 'sv';
  page.adoptedStyleSheets = [...styles.map(({ cssText }) => cssText), PAGE].map((text) => {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  page.body.append(page.importNode(article, true));
  await Promise.all([...page.images].map(arrived));
  view.addEventListener('afterprint', () => frame.remove());
  view.print();
}

/** Nobody scrolls past a picture in a frame without a size, so that it has to be told to come; one that does not come is printed without. */
function arrived(image: HTMLImageElement): Promise<void> {
  image.loading = 'eager';
  return image.decode().catch(() => image.remove());
}
