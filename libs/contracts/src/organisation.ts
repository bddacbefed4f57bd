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

/** `chiefEditorUnit` is the unit in whose name the site is released, where a unit holds the role (C2). */
export const Site = z
  .strictObject({
    slug: SiteSlug,
    name: z.string(),
    members: z.array(MunicipalityName),
    chiefEditorUnit: z.strictObject({ place: z.string(), name: z.string(), kommun: Kommun }).nullable(),
  })
  .meta({ id: 'Site' });
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

/** How a municipality wants the manager's word (C5): the author declares it, or the manager answers. */
export const ManagerPolicy = z.enum(['attest', 'confirm']).meta({ id: 'ManagerPolicy' });
export type ManagerPolicy = z.output<typeof ManagerPolicy>;

export const MunicipalitySettings = z
  .strictObject({ kommun: Kommun, managerPolicy: ManagerPolicy, mayChange: z.boolean() })
  .meta({ id: 'MunicipalitySettings' });
export type MunicipalitySettings = z.output<typeof MunicipalitySettings>;

export const readMunicipalitySettings = rpc('dk.rpc.people.municipality.settings.v1', {
  summary: "Read the own municipality's settings",
  access: 'signed-in',
  input: z.strictObject({ kommun: Kommun }),
  output: MunicipalitySettings,
  problems: ['forbidden', 'municipality-not-found'],
  http: { method: 'GET', path: '/v1/municipalities/{kommun}/settings' },
});

export const setMunicipalitySettings = rpc('dk.rpc.people.municipality.configure.v1', {
  summary: "Change the own municipality's settings, as its administrator",
  access: 'signed-in',
  fresh: true,
  input: z.strictObject({ kommun: Kommun, managerPolicy: ManagerPolicy }),
  output: MunicipalitySettings,
  problems: ['forbidden', 'municipality-not-found'],
  http: { method: 'PUT', path: '/v1/municipalities/{kommun}/settings' },
});

export const municipalityChanged = event('people.municipality.changed', {
  scope: 'kommun',
  summary: 'A municipality has other settings than before',
  data: z.strictObject({ kommun: Kommun, managerPolicy: ManagerPolicy }),
  consumers: ['content'],
});
