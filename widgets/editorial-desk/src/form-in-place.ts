import { defineElement } from '@delakultur/sdk';
import type { SubmissionForm } from '@delakultur/submission-form';
import type { Desk } from './desk.ts';

/** The form to write in: the page's own, opened there, where it has one; else a new one, to stand in place. */
export async function formInPlace(desk: Desk, articleId: string | undefined): Promise<HTMLElement | undefined> {
  const tag = desk.localName.replace('editorial-desk', 'submission-form');
  const beside = document.querySelector<SubmissionForm>(tag);
  if (beside) {
    await beside.open(articleId);
    return undefined;
  }
  defineElement(tag, (await import('@delakultur/submission-form/element')).SubmissionForm);
  const form = document.createElement(tag);
  const attributes = {
    site: desk.shown?.site ?? desk.site,
    kommun: desk.kommun,
    article: articleId ?? '',
    'heading-level': String(desk.headingLevel),
  };
  for (const [name, value] of Object.entries(attributes)) if (value) form.setAttribute(name, value);
  for (const name of ['no-header', 'no-account']) form.toggleAttribute(name, true);
  return form;
}
