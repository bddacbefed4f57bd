import { expect, it } from 'vitest';
import { ARTICLE_EVENTS } from './article-events.ts';
import { ASSIGNMENT_EVENTS } from './assignment.ts';
import type { EventContract } from './event.ts';
import { guidelineVersionPublished } from './guideline.ts';

const ID = '0199d7a2-0000-7000-8000-000000000001';
const step = { articleId: ID, site: 'familjen-helsingborg', kommun: '1277', state: 'with-manager', by: ID, authors: [ID], waitsFor: [ID] };
const assignment = { assignmentId: ID, personId: ID, role: 'rektor', place: '1277', kommun: '1277', from: '2026-01-01', until: null };

/** Facts as the first release wrote them: the stream keeps them, and a consumer may meet them at any time. */
it.each<[string, EventContract, object, object]>([
  ['a submission', ARTICLE_EVENTS.submitted, step, { helpers: [], editor: null, manager: null, version: 0 }],
  ['a comment', ARTICLE_EVENTS.commented, { ...step, waitsFor: [] }, { helpers: [], editor: null, manager: null, version: 0 }],
  ['a role', ASSIGNMENT_EVENTS.started, assignment, { onBehalfOf: null }],
  ['guidelines', guidelineVersionPublished, { site: 'familjen-helsingborg', version: 1 }, { matters: true }],
])('N4: %s from before still is understood', (_, { data }, fact, added) => {
  expect(data.parse(fact)).toEqual({ ...fact, ...added });
});
