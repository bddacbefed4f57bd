import type { MediaDescription } from '@delakultur/contracts';
import type { Document } from '@delakultur/document';
import type { Caller } from '@delakultur/kernel';
import { MEDIA_LIMITS } from '@delakultur/kernel';
import { describe, expect, it } from 'vitest';
import { strangersIn } from './media-text.rules.ts';
import {
  type Around,
  hasRoomFor,
  illustrationsOf,
  isPublic,
  hasPeople,
  isReleasable,
  mayDescribe,
  mayDiscard,
  mayReadQuota,
  maySeeMedia,
  maySetQuota,
  type Media,
  type MediaObject,
  type Standing,
  undescribedIn,
} from './media.rules.ts';

const SITE = 'familjen-helsingborg';
const [ASA, NILS, SAMIRA] = ['asa', 'nils', 'samira'];
const callerOf = (personId: string, role?: string, place = `site/${SITE}`): Caller => ({
  personId,
  kommun: '1277',
  held: role ? [{ role, place }] : [],
  scope: { kommuner: ['1277'], sites: [] },
});
const asa = callerOf(ASA!);
const nils = callerOf(NILS!);
const editor = callerOf(SAMIRA!, 'editor');
const chief = callerOf('henrik', 'chief-editor');
const manager = callerOf('karin');

const anArticle = (changes: Partial<Around> = {}): Around => ({
  id: 'article',
  site: SITE,
  kommun: '1277',
  state: 'draft',
  authors: [ASA!],
  manager: 'karin',
  helper: null,
  ...changes,
});
const standing = (changes: Partial<Standing> = {}): Standing => ({ owner: anArticle(), users: [anArticle()], isShown: false, ...changes });
const at = (state: Around['state'], isShown = false): Standing => ({ owner: anArticle({ state }), users: [anArticle({ state })], isShown });

const SAID: MediaDescription = {
  people: 'nobody',
  aiGenerated: false,
  origin: 'own',
  credit: null,
  licence: null,
  focal: { x: 50, y: 50 },
  textInPicture: 'none',
};
const PICTURE: MediaObject = {
  id: 'object',
  bytes: 60,
  kind: 'picture',
  width: 800,
  height: 600,
  colour: '#aabbcc',
  isAnimated: false,
  variants: [
    { name: '800.jpg', format: 'jpg', width: 800, bytes: 30 },
    { name: '400.avif', format: 'avif', width: 400, bytes: 10 },
    { name: '800.avif', format: 'avif', width: 800, bytes: 20 },
  ],
};
const media = (changes: Partial<Media> = {}, said: Partial<MediaDescription> = {}): Media => ({
  id: 'm1',
  articleId: 'article',
  site: SITE,
  kommun: '1277',
  kind: 'picture',
  state: 'clean',
  refusal: null,
  version: 2,
  bytes: 100,
  by: ASA!,
  at: '2026-11-23T08:00:00.000Z',
  object: PICTURE,
  ...changes,
  description: { ...SAID, ...said },
});
const picture = (id = 'm1', alt = 'Kottar') => ({ type: 'picture', attrs: { media: id, alt, caption: '' } }) as const;
const file = (id: string) => ({ type: 'file', attrs: { media: id, label: 'Mall' } }) as const;
const text = (...content: Document['content']): Document => ({ type: 'doc', content });

describe('who sees a picture, describes and discards it', () => {
  it.each([
    ['its author', asa, 'draft', true],
    ['a colleague', nils, 'draft', false],
    ['an editor, of a draft', editor, 'draft', false],
    ['an editor, of what was sent', editor, 'with-editor', true],
    ['the manager who is asked', manager, 'with-manager', true],
    ['a colleague, of what was released', nils, 'released', false],
  ] as const)('shows it to %s: %s', (_who, caller, state, expected) => {
    expect(maySeeMedia(at(state), caller)).toBe(expected);
  });

  it.each([
    ['its author while the text is theirs', asa, at('draft'), true],
    ['its author of what was sent', asa, at('with-editor'), false],
    ['its author in a new version of what readers see', asa, at('draft', true), false],
    ['its author in a draft beside what was sent', asa, standing({ users: [anArticle({ state: 'with-editor' }), anArticle()] }), false],
    [
      'its author in a draft beside what was taken down',
      asa,
      standing({ users: [anArticle({ state: 'unpublished' }), anArticle()] }),
      false,
    ],
    [
      'who has put it in a draft beside its author’s',
      nils,
      standing({ users: [anArticle(), anArticle({ authors: [NILS!, ASA!] })] }),
      false,
    ],
    ['its author in two drafts', asa, standing({ users: [anArticle(), anArticle()] }), true],
    ['its author before it is in a text', asa, standing({ users: [] }), true],
    ['a manager', manager, at('with-manager'), false],
    ['an editor of what was sent', editor, at('with-manager'), true],
    ['an editor of what is released', editor, at('released', true), true],
    ['a chief editor of what was taken down', chief, at('unpublished'), true],
    ['an editor of a draft', editor, at('draft'), false],
  ])('C26: lets %s describe it: %s', (_who, caller, around, expected) => {
    expect(mayDescribe(around, caller)).toBe(expected);
  });

  it.each([
    ['its author while the text is theirs', asa, at('draft'), 'ok'],
    ['a co-author', nils, standing({ owner: anArticle({ authors: [ASA!, NILS!] }), users: [] }), 'ok'],
    ['whoever uploaded it, of an article that does not use it', asa, { ...at('with-editor'), users: [] }, 'ok'],
    ['its author of what was sent', asa, at('with-editor'), 'article-role-missing'],
    ['an editor of what was sent', editor, at('with-editor'), 'ok'],
    ['an editor of what readers see', editor, at('released', true), 'media-published'],
    [
      'an author where a sent text uses it too',
      asa,
      standing({ users: [anArticle(), anArticle({ state: 'ready' })] }),
      'article-role-missing',
    ],
    ['a stranger', nils, at('draft'), 'article-role-missing'],
  ])('lets %s discard it, or says why not', (_who, caller, around, expected) => {
    const result = mayDiscard({ by: ASA! }, around, caller);
    expect(result.ok ? 'ok' : result.problem).toBe(expected);
  });

  it.each([
    ['administrator', true, true],
    ['contact-person', true, false],
    ['editor', false, false],
  ])('lets the %s of a municipality read its room: %s, and set it: %s', (role, reads, sets) => {
    const caller = callerOf(ASA!, role, '1277');
    expect([mayReadQuota(caller, '1277').ok, maySetQuota(caller, '1277').ok]).toEqual([reads, sets]);
    expect(mayReadQuota(caller, '1284').ok).toBe(false);
  });
});

describe('whether there is room for one more', () => {
  const { bytes, perArticle } = MEDIA_LIMITS;
  it.each([
    ['to the last byte', 10, { usedBytes: 90, limitBytes: 100, ofArticle: 1 }, 'ok'],
    ['not a byte beyond', 11, { usedBytes: 90, limitBytes: 100, ofArticle: 1 }, 'media-quota-full'],
    ['the largest that may be', bytes, { usedBytes: 0, limitBytes: bytes, ofArticle: perArticle - 1 }, 'ok'],
    ['not too large', bytes + 1, { usedBytes: 0, limitBytes: 2 * bytes, ofArticle: 0 }, 'payload-too-large'],
    ['not too many', 1, { usedBytes: 0, limitBytes: 100, ofArticle: perArticle }, 'media-too-many'],
  ] as const)('%s', (_what, size, room, expected) => {
    const result = hasRoomFor(size, room);
    expect(result.ok ? 'ok' : result.problem).toBe(expected);
  });
});

describe('what a text may hold', () => {
  const known = { rows: [{ id: 'm1', kind: 'picture' as const }], before: new Set(['gone']) };
  it.each([
    ['its own picture', picture('m1'), 0],
    ['what stood in it before', picture('gone'), 0],
    ['what is another’s', picture('m2'), 1],
    ['a picture as a file', file('m1'), 1],
  ])('%s', (_what, block, faults) => {
    expect(strangersIn(text({ type: 'paragraph' }, block), known).map(({ pointer }) => pointer)).toEqual(
      Array.from({ length: faults }, () => '/body/content/1/attrs/media'),
    );
  });
});

describe('C20, C26, K7: what is asked before a text is sent and released', () => {
  it.each<[string, Media | undefined, string, readonly string[]]>([
    ['nothing, when all is said', media(), 'Kottar', []],
    ['that it is there', undefined, 'Kottar', ['media']],
    ['that it has been let in', media({ state: 'checking', object: null }), 'Kottar', ['media']],
    ['an alternative text', media(), '', ['alt']],
    ['who is in it', media({}, { people: null }), 'Kottar', ['media']],
    ['where it comes from', media({}, { origin: null }), 'Kottar', ['media']],
    ['who made it, when somebody else did', media({}, { origin: 'open-licence' }), 'Kottar', ['media']],
    ['no more of what somebody else made and is named for', media({}, { origin: 'permission', credit: 'Bo Ek' }), 'Kottar', []],
    ['whether there is text in it', media({}, { textInPicture: null }), 'Kottar', ['media']],
  ])('%s', (_what, found, alt, attributes) => {
    const faults = undescribedIn(text(picture('m1', alt)), found ? [found] : []);
    expect(faults.map(({ pointer }) => pointer)).toEqual(attributes.map((attribute) => `/body/content/0/attrs/${attribute}`));
  });

  it('of a file only that it is let in', () => {
    const attachment = media({ id: 'm2', kind: 'file' }, { people: null, origin: null, textInPicture: null });
    expect(undescribedIn(text(file('m2')), [attachment])).toEqual([]);
    expect(undescribedIn(text(file('m2')), [])).toHaveLength(1);
  });

  it.each([
    [null, 'media-not-described'],
    ['nobody', undefined],
    ['staff', undefined],
    ['children', 'media-not-cleared'],
  ] as const)('K7: releases a picture of %s: %s', (people, slug) => {
    expect(isReleasable(text(picture()), [media({}, { people })])?.slug).toBe(slug);
  });

  it('K7: says that children are in a picture before it says what is missing of another', () => {
    const found = [media({}, { people: 'children' }), media({ id: 'm2' }, { people: null })];
    expect(isReleasable(text(picture(), picture('m2')), found)).toMatchObject({
      slug: 'media-not-cleared',
      errors: [{ pointer: '/body/content/0/attrs/media' }],
    });
  });
});

describe('what readers are shown', () => {
  it('is the first picture on the card, with the alt text of the text, and every encoding narrowest first', () => {
    const shown = illustrationsOf(text(picture('m1', 'Sju kottar')), [media({}, { credit: 'Bo Ek', aiGenerated: true })]);
    expect(shown.picture).toMatchObject({ alt: 'Sju kottar', aiGenerated: true, credit: null });
    expect(shown.picture?.sources).toEqual([
      {
        type: 'image/avif',
        variants: [
          { width: 400, href: '/media/m1/400.avif' },
          { width: 800, href: '/media/m1/800.avif' },
        ],
      },
      { type: 'image/jpeg', variants: [{ width: 800, href: '/media/m1/800.jpg' }] },
    ]);
    expect(shown.media.map(({ id }) => id)).toEqual(['m1']);
  });

  it('K7: leaves out what shows children, and puts the next picture on the card', () => {
    const shown = illustrationsOf(text(picture(), picture('m2', 'Nätet')), [media({}, { people: 'children' }), media({ id: 'm2' })]);
    expect([shown.picture?.id, shown.picture?.alt, shown.media.map(({ id }) => id)]).toEqual(['m2', 'Nätet', ['m2']]);
  });

  it.each([
    ['nobody', true, true, false],
    ['staff', true, true, true],
    [null, true, true, true],
    ['children', true, false, true],
    ['nobody', false, false, false],
  ] as const)('K7: with %s in it, shown by a publication: %s, is public: %s, and kept by nobody: %s', (people, shown, open, kept) => {
    expect([isPublic(people, shown), hasPeople('picture', people)]).toEqual([open, kept]);
    expect(hasPeople('file', people)).toBe(false);
  });
});
