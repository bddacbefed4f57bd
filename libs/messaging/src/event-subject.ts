/** A fact's subject taken apart: `dk.evt.<scope>.<service>.<entity>.<fact>.v<major>.<aggregate>`. */
export interface EventSubject {
  /** The municipality whose own fact it is; exactly one of `kommun` and `site` is there. */
  readonly kommun?: string;
  readonly site?: string;
  readonly service: string;
  readonly entity: string;
  readonly fact: string;
  readonly version: number;
  readonly aggregate: string;
}

const SUBJECT =
  /^dk\.evt\.(?:(?<kommun>\d{4})|site-(?<site>[a-z0-9-]+))\.(?<service>[a-z][a-z-]*)\.(?<entity>[a-z][a-z-]*)\.(?<fact>[a-z][a-z-]*)\.v(?<version>\d+)\.(?<aggregate>[0-9a-f-]{36})$/;

/** The parts of a subject; null when it is not one that a fact may have: a wildcard or a strange scope is refused here. */
export function parseEventSubject(subject: string): EventSubject | null {
  const groups = SUBJECT.exec(subject)?.groups;
  if (!groups) return null;
  const { kommun, site, service = '', entity = '', fact = '', version, aggregate = '' } = groups;
  return { ...(kommun && { kommun }), ...(site && { site }), service, entity, fact, version: Number(version), aggregate };
}
