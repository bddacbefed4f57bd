import { z } from 'zod';
import { event } from './event.ts';
import { Id } from './id.ts';
import { rpc } from './rpc.ts';
import { Kommun, SchoolForm, SiteSlug } from './scalars.ts';

export const MunicipalityName = z.strictObject({ kommun: Kommun, name: z.string() }).meta({ id: 'MunicipalityName' });
export type MunicipalityName = z.output<typeof MunicipalityName>;

/** A unit without a school form is an office: where a municipality's leaders and editors work. */
export const Unit = z.strictObject({ id: Id, name: z.string(), schoolForm: SchoolForm.nullable(), place: z.string() }).meta({ id: 'Unit' });
export const Area = z.strictObject({ id: Id, name: z.string(), place: z.string(), units: z.array(Unit) }).meta({ id: 'Area' });
export const Municipality = z.strictObject({ kommun: Kommun, name: z.string(), areas: z.array(Area) }).meta({ id: 'Municipality' });
export type Municipality = z.output<typeof Municipality>;

export const Site = z.strictObject({ slug: SiteSlug, name: z.string(), members: z.array(MunicipalityName) }).meta({ id: 'Site' });
export type Site = z.output<typeof Site>;

export const listMunicipalities = rpc('dk.rpc.people.municipality.list.v1', {
  summary: 'List the municipalities of the platform',
  access: 'anyone',
  input: z.strictObject({}),
  output: z.strictObject({ items: z.array(MunicipalityName) }).meta({ id: 'MunicipalityList' }),
  problems: [],
  http: { method: 'GET', path: '/v1/municipalities' },
});

export const readMunicipality = rpc('dk.rpc.people.municipality.read.v1', {
  summary: "Read a municipality's areas and units",
  access: 'anyone',
  input: z.strictObject({ kommun: Kommun }),
  output: Municipality,
  problems: ['municipality-not-found'],
  http: { method: 'GET', path: '/v1/municipalities/{kommun}' },
});

export const readSite = rpc('dk.rpc.people.site.read.v1', {
  summary: 'Read a site and its member municipalities',
  access: 'anyone',
  input: z.strictObject({ site: SiteSlug }),
  output: Site,
  problems: ['site-not-found'],
  http: { method: 'GET', path: '/v1/sites/{site}' },
});

export const listSites = rpc('dk.rpc.people.site.list.v1', {
  summary: 'List the sites of the platform',
  access: 'anyone',
  input: z.strictObject({}),
  output: z.strictObject({ items: z.array(Site) }).meta({ id: 'SiteList' }),
  problems: [],
  http: { method: 'GET', path: '/v1/sites' },
});

/** No HTTP face: the gateway asks, to decide which pages may hold a session and call the API. */
export const listOrigins = rpc('dk.rpc.people.origin.list.v1', {
  summary: 'List the registered origins of every municipality',
  access: 'anyone',
  input: z.strictObject({}),
  output: z.strictObject({ items: z.array(z.strictObject({ kommun: Kommun, origin: z.url() })) }).meta({ id: 'OriginList' }),
  problems: [],
  calledBy: ['gateway'],
});

export const siteChanged = event('people.site.changed', {
  scope: 'site',
  summary: 'A site has got its members, or others than before',
  data: z.strictObject({ site: SiteSlug, members: z.array(Kommun) }),
  consumers: ['content'],
});
