import type { Receipt } from '@delakultur/contracts';
import { type Caller, fail, type HeldRole, ok } from '@delakultur/kernel';
import { expect, it } from 'vitest';
import { actsOf, isChiefEditor, shownKommuner, type View, viewOf } from './broadcast.rules.ts';

const caller = (kommun: string, ...held: HeldRole[]): Caller => ({ personId: 'p', kommun, held, scope: { kommuner: [kommun], sites: [] } });
const SITE = { slug: 'f', members: ['1277', '1283'].map((kommun) => ({ kommun, name: kommun })) };
const chiefEditor = caller('1283', { role: 'chief-editor', place: 'site/f' });
const contactPerson = caller('1277', { role: 'contact-person', place: '1277' });
const standIn = caller('1277', { role: 'contact-person', place: '1277', onBehalfOf: 'birgit' });

it.each<[string, Caller, ReturnType<typeof viewOf>, readonly string[]]>([
  ['the chief editor every receipt', chiefEditor, ok('every-receipt'), ['1277', '1283']],
  ['a contact person the own one', contactPerson, ok('own-receipt'), ['1277']],
  ['who stands in for a contact person the same', standIn, ok('own-receipt'), ['1277']],
  ['the staff what was passed on', caller('1277'), ok('passed-on'), []],
  ['the chief editor of another site what was passed on', caller('1283', { role: 'chief-editor', place: 'site/o' }), ok('passed-on'), []],
  ['somebody of no member nothing', caller('1880', { role: 'contact-person', place: '1880' }), fail('forbidden'), []],
])('C7: shows %s', (_who, by, view, kommuner) => {
  expect(viewOf(by, SITE)).toEqual(view);
  expect(shownKommuner(view.ok ? view.value : ('passed-on' satisfies View), by, SITE)).toEqual(kommuner);
});

it('C7: is sent by the chief editor of the site, and whoever stands in', () => {
  const delegate = caller('1283', { role: 'chief-editor', place: 'site/f', onBehalfOf: 'henrik' });
  expect([chiefEditor, delegate, contactPerson].map((by) => isChiefEditor(by, 'f'))).toEqual([true, true, false]);
});

const receipt = (changes: Partial<Receipt> = {}): Receipt => ({
  kommun: '1277',
  contactPersons: [],
  readBy: null,
  readAt: null,
  passedOnBy: null,
  passedOnAt: null,
  reached: 0,
  ...changes,
});
const AT = '2026-11-23T08:00:00.000Z';

it.each<[string, Caller, Receipt, readonly string[], readonly string[]]>([
  ['a contact person reads and passes on', contactPerson, receipt(), [], ['read', 'pass-on']],
  ['reads once', contactPerson, receipt({ readAt: AT }), [], ['pass-on']],
  ['passes on to the desks once', contactPerson, receipt({ readAt: AT, passedOnAt: AT }), ['1277'], []],
  ['passes on to the desks what was passed on by hand', contactPerson, receipt({ readAt: AT, passedOnAt: AT }), ['1283'], ['pass-on']],
  ['nothing for another municipality', contactPerson, receipt({ kommun: '1283' }), [], []],
  ['the chief editor nothing, for it is the contact person’s', chiefEditor, receipt({ kommun: '1283' }), [], []],
])('C7: %s', (_what, by, given, atDesks, acts) => {
  expect(actsOf(by, [given], atDesks)).toEqual(acts);
});
