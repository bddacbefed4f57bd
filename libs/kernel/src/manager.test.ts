import { expect, it } from 'vitest';
import { delegatesOf, managerOf, type Holding } from './manager.ts';

const SCHOOL = '1277/a/school';
const OTHER = '1277/a/other';
const holding = (personId: string, role: string, place: string): Holding => ({ personId, role, place });
const teacher = holding('teacher', 'staff', SCHOOL);
const rektor = holding('rektor', 'rektor', SCHOOL);
const standIn = (personId: string, onBehalfOf: string, role = 'rektor'): Holding => ({ ...holding(personId, role, SCHOOL), onBehalfOf });
const head = holding('head', 'head-of-schools', '1277');

it.each<[string, string, readonly Holding[], string | undefined]>([
  ['the rektor of the unit where a teacher works', 'teacher', [teacher, rektor, head], 'rektor'],
  ['the head of schools for the rektor', 'rektor', [holding('rektor', 'staff', SCHOOL), rektor, head], 'head'],
  ['the head of schools where the unit has no rektor', 'teacher', [teacher, holding('rektor', 'rektor', OTHER), head], 'head'],
  ['the head of schools for whoever works at no unit', 'guest', [rektor, head], 'head'],
  [
    'another rektor of the same unit never for a rektor',
    'rektor',
    [holding('rektor', 'staff', SCHOOL), rektor, holding('second', 'rektor', SCHOOL), head],
    'head',
  ],
  ['nobody for the head of schools', 'head', [holding('head', 'staff', SCHOOL), head], undefined],
  ['the first of two rektors', 'teacher', [teacher, holding('temporary', 'rektor', SCHOOL), rektor, head], 'temporary'],
  ['the rektor on record, whoever stands in', 'teacher', [standIn('deputy', 'rektor'), teacher, rektor, head], 'rektor'],
  ['the rektor also for the teacher who stands in', 'teacher', [teacher, standIn('teacher', 'rektor'), rektor, head], 'rektor'],
  ['the head of schools where only a stand-in is left', 'teacher', [teacher, standIn('deputy', 'rektor'), head], 'head'],
  ["nobody where only another municipality's head is known", 'teacher', [teacher, holding('head', 'head-of-schools', '1284')], undefined],
])('C5: the nearest manager is %s', (_, person, holdings, manager) => {
  expect(managerOf(person, '1277', holdings)).toBe(manager);
});

it.each<[string, readonly Holding[], readonly string[]]>([
  ['nobody while no delegate counts', [rektor, head], []],
  [
    'everyone who holds the role on their behalf, each once',
    [rektor, standIn('a', 'rektor'), standIn('a', 'rektor'), standIn('b', 'rektor')],
    ['a', 'b'],
  ],
  ["not another manager's delegate", [standIn('a', 'head', 'head-of-schools')], []],
  ['not whoever stands in for them as something else than a manager', [standIn('a', 'rektor', 'contact-person')], []],
])('T7: in for a manager stands %s', (_, holdings, delegates) => {
  expect(delegatesOf('rektor', holdings)).toEqual(delegates);
});
