import axe from 'axe-core';
import { expect, it } from 'vitest';
import { page as browser } from 'vitest/browser';
import markup from './index.html?raw';

/** The gallery's own page, built up once; its script runs as on the page. */
const parsed = new DOMParser().parseFromString(markup, 'text/html');
document.documentElement.lang = 'sv';
document.body.replaceChildren(...document.adoptNode(parsed.body).children);
await import('./gallery.ts');

const sections = Array.from(document.querySelectorAll('main > section'), ({ id }) => id);

async function show(id: string): Promise<HTMLElement> {
  for (const section of document.querySelectorAll<HTMLElement>('main > section')) section.hidden = section.id !== id;
  const section = document.getElementById(id)!;
  const ready = section.querySelector(
    'dk-article-feed, dk-submission-form, dk-editorial-desk, dk-organisation, dk-municipality, dk-manager-answer, gallery-parts, gallery-writing, gallery-media dk-submission-form',
  )!;
  await expect
    .poll(
      () =>
        ready.shadowRoot?.querySelector(
          '.card, .state, .article, .field, .sign-in, .skeleton, .rows, .piece, .row, .holders, .part > section, .answer, dk-text-editor',
        ),
      { timeout: 5_000 },
    )
    .toBeTruthy();
  return section;
}

it.each(sections)('is accessible and fits 320 pixels: %s', async (id) => {
  await browser.viewport(320, 800);
  const section = await show(id);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  const { violations } = await axe.run(section);
  expect(violations.map(({ id: rule, nodes }) => `${rule}: ${nodes[0]?.html}`)).toEqual([]);
});
