import { isKommun } from '@delakultur/kernel';
import type { JWTPayload } from 'jose';

/** What a service knows of its caller from an access token: who, and from which kommun. Never a role (ADR 0003). */
export interface VerifiedToken {
  /** The token's subject, which is the person's id everywhere (ADR 0003). */
  readonly personId: string;
  /** The caller's home municipality, as a four-character code. */
  readonly kommun: string;
  readonly clientId: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  /** When the person last gave a password or an e-identification, which single sign-on does not renew. */
  readonly authTime: Date;
  readonly expiresAt: Date;
  /** The municipal identity provider behind the sign-in; absent for users of the realm itself. */
  readonly identityProvider?: string;
}

/** What a service knows of another that asks in its own name: which one. It is nobody, and comes from nowhere. */
export interface VerifiedService {
  readonly clientId: string;
  readonly expiresAt: Date;
}

/** The claims of one access token as Keycloak's mappers write them. */
export interface AccessClaims extends JWTPayload {
  readonly typ?: unknown;
  readonly azp?: unknown;
  readonly organization?: unknown;
  readonly given_name?: unknown;
  readonly family_name?: unknown;
  readonly email?: unknown;
  readonly auth_time?: unknown;
  readonly identity_provider?: unknown;
}

/** What a token is held against; changes only with configuration. */
export interface Registry {
  /** The clients under which people sign in. */
  readonly clients: readonly string[];
  /** The clients under which services ask in their own names. */
  readonly services: readonly string[];
  readonly kommuner?: readonly string[];
  readonly identityProviders: Readonly<Record<string, readonly string[]>>;
}

/** We issue five minutes; whoever configures more than an hour has made a session out of an access token. */
const LONGEST_LIFE_S = 3600;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isSeconds = (value: unknown): value is number => Number.isSafeInteger(value);

const kommunOf = ({ organization }: AccessClaims): unknown =>
  Array.isArray(organization) && organization.length === 1 ? organization[0] : undefined;

const isRegistered = (kommun: unknown, { kommuner }: Registry): boolean =>
  isText(kommun) && (kommuner ? kommuner.includes(kommun) : isKommun(kommun));

type Rules = Readonly<Record<string, (claims: AccessClaims, registry: Registry) => boolean>>;

/** One row a rule: all must hold. Signature, algorithm, issuer, audience and the times are jose's. */
const COMMON_RULES: Rules = {
  'is an access token, not an ID or refresh token': ({ typ }) => typ === 'Bearer',
  'does not live long': ({ exp, iat }) => isSeconds(exp) && isSeconds(iat) && exp - iat <= LONGEST_LIFE_S,
};

/** Of a person's token. */
export const PERSON_RULES: Rules = {
  ...COMMON_RULES,
  'was issued to one of our clients': ({ azp }, { clients }) => isText(azp) && clients.includes(azp),
  'names a person by our kind of id': ({ sub }) => isText(sub) && UUID.test(sub),
  'names exactly one registered home kommun': (claims, registry) => isRegistered(kommunOf(claims), registry),
  'comes from an identity provider that speaks for that kommun': (claims, { identityProviders }) =>
    claims.identity_provider === undefined ||
    (isText(claims.identity_provider) && (identityProviders[String(kommunOf(claims))] ?? []).includes(claims.identity_provider)),
  'says who the person is': ({ given_name, family_name, email }) => [given_name, family_name, email].every(isText),
  'says when the person signed in': ({ auth_time }) => isSeconds(auth_time),
};

/** Of a service's own token. Nobody signs in under a service's client; should the realm ever let somebody, it is still no service's token. */
export const SERVICE_RULES: Rules = {
  ...COMMON_RULES,
  'was issued to one of our services': ({ azp }, { services }) => isText(azp) && services.includes(azp),
  'names no person and no kommun': (claims) =>
    [claims.organization, claims.auth_time, claims.given_name, claims['sid']].every((claim) => claim === undefined),
};

/** The first rule that the claims break, in words for a log; undefined when all hold. */
export const brokenRule = (rules: Rules, claims: AccessClaims, registry: Registry): string | undefined =>
  Object.entries(rules).find(([, holds]) => !holds(claims, registry))?.[0];

const fromSeconds = (seconds: unknown): Date => new Date(Number(seconds) * 1000);

/** Reads a service's claims that every rule has passed. */
export const readService = ({ azp, exp }: AccessClaims): VerifiedService => ({ clientId: String(azp), expiresAt: fromSeconds(exp) });

/** Reads a person's claims that every rule has passed. */
export const readPerson = (claims: AccessClaims): VerifiedToken => ({
  personId: String(claims.sub),
  kommun: String(kommunOf(claims)),
  clientId: String(claims.azp),
  givenName: String(claims.given_name),
  familyName: String(claims.family_name),
  email: String(claims.email),
  authTime: fromSeconds(claims.auth_time),
  expiresAt: fromSeconds(claims.exp),
  ...(isText(claims.identity_provider) && { identityProvider: claims.identity_provider }),
});
