import assert from 'node:assert/strict';
import type { ArticleAction, ArticleRole } from '@delakultur/contracts';
import type { Caller, HeldRole } from '@delakultur/kernel';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { actionsFor, type Article, decide, unkept } from './article.machine.ts';
import { rolesIn } from './article.rules.ts';
import { anArticle } from './testing/an-article.ts';
import { helperFor, type Holders, nextPrompt, prompted, waitOf, withHelp } from './wait.rules.ts';

const SITE = 'familjen-helsingborg';
const KOMMUN = '1277';
const PEOPLE = ['asa', 'nils', 'karin', 'ingrid', 'samira', 'omar', 'henrik', 'birgit'] as const;
type Person = (typeof PEOPLE)[number];
const DAY_MS = 86_400_000;

/** What each may hold at some time; a role comes and goes while an article waits. */
const OFFICES: readonly (HeldRole & { readonly who: Person })[] = [
  { who: 'samira', role: 'editor', place: `site/${SITE}` },
  { who: 'omar', role: 'editor', place: `site/${SITE}` },
  { who: 'asa', role: 'editor', place: `site/${SITE}` },
  { who: 'henrik', role: 'chief-editor', place: `site/${SITE}` },
  { who: 'asa', role: 'chief-editor', place: `site/${SITE}` },
  { who: 'birgit', role: 'contact-person', place: KOMMUN },
  { who: 'ingrid', role: 'administrator', place: KOMMUN },
  { who: 'ingrid', role: 'rektor', place: `${KOMMUN}/a/u`, onBehalfOf: 'karin' },
];

/** One article, the people around it, and the clock: what the service does, without its database. */
class World {
  article: Article = anArticle({ authors: ['asa', 'nils'] });
  now = Date.parse('2026-11-23T08:00:00.000Z');
  held = new Set<number>(OFFICES.keys());
  manager: string | null = 'karin';
  /** Whether a role has come or gone since the last morning. */
  hasChanged = false;
  /** Who took which action as the article's life really went. */
  readonly taken: { action: ArticleAction; by: Person | null; at: string }[] = [];

  caller(personId: Person): Caller {
    const held = OFFICES.filter((office, at) => this.held.has(at) && office.who === personId);
    return { personId, kommun: KOMMUN, held, scope: { kommuner: [KOMMUN], sites: [SITE] } };
  }

  holders(): Holders {
    const holding = (role: string) => OFFICES.filter((office, at) => this.held.has(at) && office.role === role).map(({ who }) => who);
    return {
      editor: holding('editor'),
      'chief-editor': holding('chief-editor'),
      'contact-person': holding('contact-person'),
      administrator: holding('administrator'),
      delegate: holding('rektor'),
    };
  }

  at(): string {
    return new Date(this.now).toISOString();
  }

  act(action: ArticleAction, by: Person): void {
    const roles = rolesIn(this.article, this.caller(by));
    const may = actionsFor(this.article, roles).includes(action);
    const before = this.article;
    const result = decide(before, action, {
      by,
      roles,
      at: this.at(),
      reason: 'Därför',
      person: action === 'hand-over' ? 'omar' : this.manager,
      declared: 1,
      wording: { title: 'Ny', body: before.body },
      scheduledFor: new Date(this.now + 3 * DAY_MS).toISOString(),
    });
    assert.equal(result.ok, may);
    if (!result.ok) return;
    this.article = withHelp(result.value.article, this.holders());
    this.taken.push({ action, by, at: this.at() });
  }

  /** Time passes, and every job that falls due is done at its time. */
  pass(days: number): void {
    for (let day = 0; day < days; day += 1) this.passDay();
  }

  private passDay(): void {
    const until = this.now + DAY_MS;
    for (let due = this.nextDue(); due <= until; due = this.nextDue()) {
      this.now = Math.max(this.now, due);
      this.wake();
    }
    this.now = until;
    this.article = withHelp(this.article, this.holders());
    this.hasChanged = false;
  }

  private nextDue(): number {
    const times = [this.article.scheduledFor, nextPrompt(this.article)?.at].flatMap((at) => (at ? [Date.parse(at)] : []));
    return Math.min(Infinity, ...times);
  }

  private wake(): void {
    const { scheduledFor, scheduledBy } = this.article;
    if (scheduledFor && Date.parse(scheduledFor) <= this.now) return this.releaseAtTime(scheduledBy as Person);
    const prompt = nextPrompt(this.article);
    if (prompt && Date.parse(prompt.at) <= this.now) this.article = prompted(this.article, prompt, this.holders(), this.at());
  }

  private releaseAtTime(by: Person): void {
    const facts = { by, roles: rolesIn(this.article, this.caller(by)), at: this.at() };
    const result = decide(this.article, 'release', facts);
    this.article = result.ok ? result.value.article : unkept(this.article, result.problem, this.at());
    this.taken.push({ action: result.ok ? 'release' : 'unschedule', by: result.ok ? by : null, at: this.at() });
  }
}

/** Whatever happens, this holds. */
function check(world: World): void {
  const { article, taken } = world;
  const holders = world.holders();
  const { role, persons, helper } = waitOf(article, holders);
  // Who left today is noticed tomorrow; and where nobody is left, nobody can be asked.
  const hasTask = persons.length > 0 || (helper?.persons.length ?? 0) > 0;
  if (role && !world.hasChanged) assert.ok(hasTask || helperFor(article, holders) === null);
  assert.deepEqual(
    article.history.map(({ action, by, at }) => ({ action, by, at })),
    taken,
  );
  checkRelease(article);
}

/** C2, C3, C5: behind every release stand a manager, an author and a chief editor who did not write it. */
function checkRelease({ history, authors }: Article): void {
  const releases = history.filter(({ action }) => action === 'release' || action === 'put-back');
  for (const release of releases) {
    const before = history.slice(0, history.indexOf(release));
    const did = (action: ArticleAction, role: ArticleRole) => before.some((step) => step.action === action && step.role === role);
    assert.equal(release.role, 'chief-editor');
    assert.ok(release.by && !authors.includes(release.by));
    assert.ok(did('agree', 'manager') || did('attest', 'author'));
    assert.ok(did('submit', 'author') || did('attest', 'author'));
    assert.ok(did('approve', 'author') || did('pass-on', 'editor'));
  }
  for (const { by, action } of history) if (action === 'agree') assert.ok(by && !authors.includes(by));
}

const ACTIONS = [
  'submit',
  'attest',
  'return',
  'discard',
  'restore',
  'recall',
  'agree',
  'agree',
  'decline',
  'take',
  'hand-over',
  'request-changes',
  'propose',
  'pass-on',
  'pass-on',
  'approve',
  'approve',
  'settle',
  'withdraw',
  'release',
  'schedule',
  'schedule',
  'unschedule',
  'send-back',
  'request-withdrawal',
  'keep',
  'unpublish',
  'put-back',
] as const satisfies readonly ArticleAction[];

const act = fc
  .tuple(fc.constantFrom(...ACTIONS), fc.constantFrom(...PEOPLE))
  .map(([action, by]) => command(`${by}: ${action}`, (world) => world.act(action, by)));
/** Somebody for whom it waits does one of the things that they may. */
const actInTurn = fc.nat().map((pick) =>
  command(`whose turn it is: ${pick}`, (world) => {
    const [by] = waitOf(world.article, world.holders()).persons;
    if (!by) return;
    const acts = actionsFor(world.article, rolesIn(world.article, world.caller(by as Person)));
    const action = acts[pick % acts.length];
    if (action) world.act(action, by as Person);
  }),
);
/** Somebody, whoever it waits for, does one of the things that they may. */
const actWhereAllowed = fc.tuple(fc.constantFrom(...PEOPLE), fc.nat()).map(([by, pick]) =>
  command(`${by}, who may: ${pick}`, (world) => {
    const acts = actionsFor(world.article, rolesIn(world.article, world.caller(by)));
    const action = acts[pick % acts.length];
    if (action) world.act(action, by);
  }),
);
const pass = fc.integer({ min: 1, max: 20 }).map((days) => command(`${days} days pass`, (world) => world.pass(days)));
const change = fc.nat({ max: OFFICES.length - 1 }).map((at) =>
  command(`${OFFICES[at]!.who} is, or is no longer, ${OFFICES[at]!.role}`, (world) => {
    if (!world.held.delete(at)) world.held.add(at);
    world.hasChanged = true;
  }),
);
const moveManager = fc.constantFrom('karin', 'ingrid', null).map((manager) =>
  command(`the manager on record is ${manager}`, (world) => {
    world.manager = manager;
  }),
);

interface Empty {
  readonly nothing?: never;
}
const command = (name: string, run: (world: World) => void): fc.Command<Empty, World> => ({
  check: () => true,
  run: (_, world) => {
    run(world);
    check(world);
  },
  toString: () => name,
});

it('C2, C3, C5: whatever people do and however time passes: nobody waits without somebody having a task, nothing is out without manager, author and chief editor, and history is what happened', () => {
  let released = 0;
  fc.assert(
    fc.property(
      fc.commands([act, actInTurn, actInTurn, actInTurn, actWhereAllowed, actWhereAllowed, pass, change, moveManager], {
        maxCommands: 60,
        size: 'max',
      }),
      (commands) => {
        const world = new World();
        fc.modelRun(() => ({ model: {}, real: world }), commands);
        if (world.article.releasedAt) released += 1;
      },
    ),
    { numRuns: 600 },
  );
  // A model that never gets anything out would show nothing.
  expect(released).toBeGreaterThan(15);
}, 60_000);
