import { PublicationCard } from '@delakultur/contracts';
import type { Client } from 'pg';

/** Holds the ten thousand publications, and nothing of the demo. */
export const SITE = 'pedagog-orebro';
const COUNT = 10_000;

const CARD = PublicationCard.parse({
  id: '00000000-0000-4000-8000-000000000000',
  site: SITE,
  kommun: '1880',
  kommunName: 'Örebro',
  title: 'Hundra kottar och en våg: när sexåringarna vägde skogen',
  lead: 'Vi ville veta om barnen kunde uppskatta vikt innan de mätte den. Det började med en kotte i en hand och slutade med en lista över hela skogen.',
  lang: 'sv',
  schoolForm: 'forskola',
  topic: null,
  authors: [{ name: 'Åsa Ek', title: 'Förskollärare', workplace: 'Förskolan Kotten' }],
  releasedAt: '2026-01-01T00:00:00.000Z',
  updatedAt: null,
  readingMinutes: 4,
});

const INSERT = `
  insert into content.publication (id, site, kommun, audience, lang, school_form, topic, released_at, card, body)
  select id, $1, '1880', 'public', 'sv', 'forskola', null, at,
    replace(replace($2, '00000000-0000-4000-8000-000000000000', id::text), '2026-01-01T00:00:00.000Z', to_char(at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')),
    '{"type":"doc","content":[]}'
  from (
    select gen_random_uuid() as id, timestamptz '2026-01-01' + make_interval(mins => nth) as at from generate_series(1, $3::int) as nth
  ) as made`;

/** Fills the site, past all rules: they are not what is measured. */
export async function addPublications(admin: Client): Promise<void> {
  await admin.query(INSERT, [SITE, JSON.stringify(CARD), COUNT]);
  await admin.query('vacuum analyze content.publication');
}
