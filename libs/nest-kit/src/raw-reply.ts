/** A reply that is JSON text already, made by PostgreSQL: it goes out as it is. A test holds it against its contract instead. */
export class RawReply {
  constructor(readonly json: string) {}
}
