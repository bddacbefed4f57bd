import type { MailRhythm, Notice } from '@delakultur/contracts/client';
import { hoursAgo, type Answers } from '@delakultur/elements/testing';
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import asyncApi from '../../../libs/contracts/generated/asyncapi.json' with { type: 'json' };
import { en } from './news.words.en.ts';
import { sv } from './news.words.ts';
import { button, freshPage, inputsOf, LONG, open, serverWith, title, violations, waiting } from './testing/desk.ts';

freshPage();

const article = waiting('with-manager', 'manager', ['agree', 'decline', 'comment']);
const notice = (at: number, kind: string, more: Partial<Notice> = {}): Notice => ({
  id: `0199a000-0000-4000-8000-0000000000b${at}`,
  kind,
  site: article.site,
  articleId: article.id,
  about: null,
  at: hoursAgo(at * 10),
  readAt: null,
  ...more,
});
const items = [
  notice(1, 'reminded'),
  notice(2, 'broadcast-passed-on', { articleId: null }),
  notice(3, 'submitted', { readAt: hoursAgo(20) }),
];

function newsServer(): Answers {
  let rhythm: MailRhythm = 'daily';
  return serverWith({ article }, 'manager', {
    'article.list': ({ view }) => ({ items: view === 'following' ? [article] : [], next: null }),
    'notice.list': ({ unreadOnly }) => ({ items: unreadOnly ? items.filter(({ readAt }) => !readAt) : items, unread: 2 }),
    'notice.read': ({ noticeId }) => ({ ...items.find(({ id }) => id === noticeId)!, readAt: hoursAgo(0) }),
    'mail.read': () => ({ rhythm, lang: 'sv' }),
    'mail.set': (wanted) => {
      rhythm = wanted.rhythm;
      return wanted;
    },
  });
}

describe('what is new', () => {
  it('is told in sentences, with the article’s title, and leads there', async () => {
    await open(newsServer(), 'manager');
    await page.getByRole('tab', { name: 'Nytt (2)' }).click();
    const list = page.getByRole('list', { name: 'Vad som är nytt' });
    await expect.element(list.getByText('Påminnelse: artikeln väntar på dig.', { exact: false }).first()).toBeVisible();
    await expect.element(list.getByText('Det finns ett meddelande från huvudredaktören.', { exact: false }).first()).toBeVisible();
    expect(list.getByText('Nytt', { exact: true }).elements()).toHaveLength(2);
    expect(await violations()).toEqual([]);
    await list.getByRole('button', { name: /^Vi räknar kottar i skogen.*Påminnelse/s }).click();
    await expect.element(title()).toBeVisible();
  });

  it('is marked as read at a press', async () => {
    const on = await open(newsServer(), 'manager');
    await page.getByRole('tab', { name: 'Nytt (2)' }).click();
    await button('Markera allt som läst').click();
    await expect.element(page.getByRole('tab', { name: 'Nytt', exact: true })).toBeVisible();
    expect(inputsOf(on, 'notice.read')).toHaveLength(2);
    expect(button('Markera allt som läst').elements()).toEqual([]);
  });

  it('comes by mail as often as the person chooses, and the choice can be taken back', async () => {
    const on = await open(newsServer(), 'manager');
    await page.getByRole('tab', { name: 'Nytt (2)' }).click();
    await expect.element(page.getByRole('radio', { name: 'Varje morgon, om något har hänt' })).toBeChecked();
    await page.getByRole('radio', { name: 'Aldrig' }).click();
    await expect.element(page.getByText('Sparat. Du får inga fler mejl.')).toBeVisible();
    await button('Ångra').click();
    await expect
      .poll(() => inputsOf(on, 'mail.set'), LONG)
      .toEqual([
        { rhythm: 'never', lang: 'sv' },
        { rhythm: 'daily', lang: 'sv' },
      ]);
  });

  it('has a sentence for everything that an article’s life tells, in both languages', () => {
    const facts = Object.keys(asyncApi.channels).flatMap((name) => name.match(/^content\.article\.(.+)$/)?.[1] ?? []);
    expect(facts.length).toBeGreaterThan(20);
    expect(facts.filter((fact) => !sv.kinds[fact] || !en.kinds[fact])).toEqual([]);
    expect(Object.keys(en.kinds)).toEqual(Object.keys(sv.kinds));
  });
});
