import { expect, it } from 'vitest';
import { managerOf, type Holding } from './manager.ts';

const SCHOOL = '1277/a/school';
const OTHER = '1277/a/other';
const holding = (personId: string, role: string, place: string): Holding => ({ personId, role, place });
const teacher = holding('teacher', 'staff', SCHOOL);
const rektor = holding('rektor', 'rektor', SCHOOL);
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
  ["nobody where only another municipality's head is known", 'teacher', [teacher, holding('head', 'head-of-schools', '1284')], undefined],
])('C5: the nearest manager is %s', (_, person, holdings, manager) => {
  expect(managerOf(person, '1277', holdings)).toBe(manager);
});
