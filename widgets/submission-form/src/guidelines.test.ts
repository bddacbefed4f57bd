import type { Document, Guideline } from '@delakultur/contracts/client';
import { aGuideline, anArticle, offline, type Answers } from '@delakultur/elements/testing';
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { hasFocus, LONG, onPage, open, serverWith, violations } from './test-form.ts';

onPage();

const text = (...lines: readonly string[]): Document => ({
  type: 'doc',
  content: lines.map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] })),
});
const first = aGuideline({ body: text('Vi gör inte reklam.', 'Skriv som du pratar.'), acceptedAt: '2026-08-18T08:00:00Z' });
const second = aGuideline({
  version: 2,
  body: text('Vi gör aldrig reklam.', 'Skriv som du pratar.', 'Beskriv dina bilder.'),
  policy: text('Sajten tar inte ställning i partipolitik.'),
  changes: 'Bilder ska beskrivas i ord.',
  publishedAt: '2026-11-02T08:00:00Z',
  acceptedVersion: 1,
});

const serverOf = (current: Guideline, more: Answers = {}): Answers =>
  serverWith(
    { article: anArticle() },
    {
      'guideline.read': ({ guidelineVersion }) => (guidelineVersion === 1 ? first : current),
      'guideline.versions': () => ({
        items: [
          { version: 2, publishedAt: second.publishedAt, matters: true, changes: second.changes },
          { version: 1, publishedAt: first.publishedAt, matters: true, changes: null },
        ],
      }),
      ...more,
    },
  );

const read = () => page.getByRole('button', { name: 'Läs riktlinjerna' }).click();
const heading = () => page.getByRole('heading', { name: 'Riktlinjer för Familjen Helsingborg' });

describe('guidelines that have changed', () => {
  it('C12: have to be accepted anew, with what is new marked in its place', async () => {
    await open(serverOf(second));
    await expect.element(page.getByText('Riktlinjerna är inte godkända än')).toBeVisible();
    await read();
    await expect.poll(() => hasFocus(heading()), LONG).toBe(true);
    await expect.element(page.getByRole('heading', { name: 'Det här är nytt sedan du godkände version 1' })).toBeVisible();
    await expect.element(page.getByText('Bilder ska beskrivas i ord.')).toBeVisible();
    await expect.element(page.getByRole('deletion').filter({ hasText: 'inte' })).toBeVisible();
    await expect.element(page.getByRole('insertion').filter({ hasText: 'Beskriv dina bilder.' })).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Jag har läst och godkänner riktlinjerna' })).toBeVisible();
    expect(await violations()).toEqual([]);
    await page.getByRole('button', { name: 'Visa utan markeringar' }).click();
    expect(page.getByRole('insertion').elements()).toEqual([]);
    await expect.element(page.getByText('Vi gör aldrig reklam.')).toBeVisible();
  });

  it('C12: need no new yes when the change does not matter, and say what is new all the same', async () => {
    await open(serverOf({ ...second, matters: false, mustAccept: false }));
    await expect.element(page.getByText('Du har godkänt riktlinjerna')).toBeVisible();
    await read();
    await expect.element(page.getByText('Du har godkänt version 1. Ändringarna är små', { exact: false })).toBeVisible();
    await expect.element(page.getByRole('heading', { name: 'Det här är nytt sedan du godkände version 1' })).toBeVisible();
  });

  it('C19: stand below the rules of the site’s owner', async () => {
    await open(serverOf(second));
    await read();
    await page.getByText('Regler från den som äger sajten').click();
    await expect.element(page.getByText('Sajten tar inte ställning i partipolitik.')).toBeVisible();
  });

  it('can be read in every version that there has been', async () => {
    await open(serverOf(second));
    await read();
    await page.getByText('Alla versioner').click();
    await page.getByRole('button', { name: 'Läs version 1' }).click();
    await expect.element(page.getByText('Det här är version 1, som inte gäller längre.')).toBeVisible();
    await expect.element(page.getByText('Vi gör inte reklam.')).toBeVisible();
    expect(page.getByRole('button', { name: 'Jag har läst och godkänner riktlinjerna' }).elements()).toEqual([]);
    expect(await violations()).toEqual([]);
    await page.getByRole('button', { name: 'Läs version 2' }).click();
    await expect.element(page.getByRole('button', { name: 'Jag har läst och godkänner riktlinjerna' })).toBeVisible();
  });

  it('say that what is new could not be marked when the accepted version cannot be had', async () => {
    await open(serverOf(second, { 'guideline.read': ({ guidelineVersion }) => (guidelineVersion ? offline() : second) }));
    await read();
    await expect.element(page.getByText('det som är nytt är inte markerat', { exact: false })).toBeVisible();
    await expect.element(page.getByText('Vi gör aldrig reklam.')).toBeVisible();
  });

  it('fit 320 pixels', async () => {
    await page.viewport(320, 640);
    await open(serverOf(second));
    await read();
    await expect.element(page.getByRole('insertion').filter({ hasText: 'Beskriv dina bilder.' })).toBeVisible();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    await page.viewport(1280, 800);
  });
});
