import { css } from 'lit';
import { expect, it, vi } from 'vitest';
import { printArticle } from './print-article.ts';

it('prints the article alone, in its own language, and takes the copy away', async () => {
  const article = document.createElement('article');
  article.append(Object.assign(document.createElement('h2'), { lang: 'en', textContent: 'Counting cones' }));
  const seen = vi.fn<(page: Document) => void>();
  const print = vi.spyOn(HTMLIFrameElement.prototype, 'contentWindow', 'get');
  const actual = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentDocument')!;
  print.mockImplementation(function (this: HTMLIFrameElement) {
    const view = (actual.get!.call(this) as Document).defaultView!;
    view.print = () => seen(view.document);
    return view as Window;
  });
  await printArticle(article, 'Counting cones', [
    css`
      h2 {
        color: black;
      }
    `,
  ]);
  const [page] = seen.mock.calls[0]!;
  expect([page.title, page.documentElement.lang, page.body.textContent]).toEqual(['Counting cones', 'en', 'Counting cones']);
  page.defaultView!.dispatchEvent(new Event('afterprint'));
  expect(document.querySelector('iframe')).toBeNull();
});
