import type { Broadcast, Guideline, Me, Receipt, Role, Wish } from '@delakultur/contracts/client';
import { aGuideline, hoursAgo, meAs, people, type Answers } from '@delakultur/elements/testing';

export const SITE = 'familjen-helsingborg';
const MEMBERS = [
  { kommun: '1277', name: 'Åstorp' },
  { kommun: '1283', name: 'Helsingborg' },
  { kommun: '1275', name: 'Perstorp' },
];

/** Somebody with a role: at the site for editors and the chief editor, else in their own municipality. */
export const meIn = (person: keyof typeof people, role: Role): Me => {
  const isAtSite = role === 'editor' || role === 'chief-editor';
  const place = isAtSite ? `site/${SITE}` : people[person].kommun;
  return meAs(people[person], people.manager, {
    assignments: [
      {
        id: '0199b000-0000-4000-8000-000000000001',
        personId: people[person].id,
        role,
        place,
        placeName: place,
        kommun: people[person].kommun,
        percent: null,
        from: '2024-08-01',
        until: null,
        onBehalfOf: null,
        mayEnd: false,
      },
    ],
  });
};

export const aReceipt = (more: Partial<Receipt> = {}): Receipt => ({
  kommun: '1277',
  contactPersons: [people.author.id],
  readBy: null,
  readAt: null,
  passedOnBy: null,
  passedOnAt: null,
  reached: 0,
  ...more,
});

export const aBroadcast = (more: Partial<Broadcast> = {}): Broadcast => ({
  id: '0199c000-0000-4000-8000-000000000001',
  site: SITE,
  subject: 'Vårens tema är utomhus',
  text: 'I vår samlar vi artiklar om att lära ute.\n\nBerätta gärna för era kollegor.',
  by: people['chief-editor'].id,
  at: hoursAgo(30),
  receipts: [aReceipt()],
  acts: ['read', 'pass-on'],
  ...more,
});

export const aWish = (more: Partial<Wish> = {}): Wish => ({
  id: '0199d000-0000-4000-8000-000000000001',
  site: SITE,
  version: 1,
  kommun: null,
  schoolForm: 'forskola',
  topic: 'utomhus',
  title: 'Hur gör ni utomhusmatematik när det regnar?',
  note: 'Gärna med bilder på kläderna.',
  state: 'open',
  nominatedBy: people['chief-editor'].id,
  nominatedAt: hoursAgo(60),
  takenBy: null,
  takenAt: null,
  articleId: null,
  reason: null,
  acts: ['take'],
  ...more,
});

export interface Kept {
  broadcasts: readonly Broadcast[];
  wishes: readonly Wish[];
  guideline: Guideline;
  maySend: boolean;
  mayNominate: boolean;
}

/** A site with three municipalities, of which Perstorp has neither articles nor a contact person. */
export const siteWith = (me: Me, kept: Partial<Kept> = {}, more: Answers = {}): Answers => ({
  'person.me': () => me,
  'person.lookup': ({ ids }) => ({ items: Object.values(people).filter(({ id }) => ids.includes(id)) }),
  'site.read': ({ site }) => ({ slug: site, name: 'Familjen Helsingborg', members: MEMBERS, chiefEditorUnit: null }),
  'assignment.vacancies': () => ({
    items: [{ role: 'contact-person', place: '1275', placeName: 'Perstorp', kommun: '1275', from: null }],
  }),
  'media.quota': ({ kommun }) => ({ kommun, usedBytes: 1_240_000_000, limitBytes: 20_000_000_000, version: 1 }),
  'coverage.read': () => ({
    items: [
      { kommun: '1277', inFlow: 2, released: 4, lastReleasedAt: hoursAgo(48) },
      { kommun: '1283', inFlow: 5, released: 12, lastReleasedAt: hoursAgo(24 * 7 * 5 + 5) },
      { kommun: '1275', inFlow: 0, released: 0, lastReleasedAt: null },
    ],
  }),
  'broadcast.list': () => ({ items: kept.broadcasts ?? [], maySend: kept.maySend ?? false }),
  'wish.list': () => ({ items: kept.wishes ?? [], mayNominate: kept.mayNominate ?? false }),
  'guideline.read': ({ lang = 'sv', guidelineVersion }) => {
    const guideline = kept.guideline ?? aGuideline({ version: 2, changes: 'Så gör du med bilder.' });
    return { ...guideline, lang, version: guidelineVersion ?? guideline.version };
  },
  'guideline.versions': () => ({
    items: [
      { version: 2, publishedAt: hoursAgo(200), matters: true, changes: 'Så gör du med bilder.' },
      { version: 1, publishedAt: hoursAgo(4_000), matters: true, changes: null },
    ],
  }),
  ...more,
});
