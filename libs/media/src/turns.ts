type Waiting = () => void;

/** Lets at most `atOnce` work at a time; where several wait, each takes a turn in order, so that nobody waits behind all that another brought. */
export class Turns {
  private readonly atOnce: number;
  private readonly waiting = new Map<string, Waiting[]>();
  private busy = 0;

  constructor(atOnce: number) {
    this.atOnce = atOnce;
  }

  async take<T>(whose: string, work: () => Promise<T>): Promise<T> {
    await this.myTurn(whose);
    try {
      return await work();
    } finally {
      this.pass();
    }
  }

  private async myTurn(whose: string): Promise<void> {
    if (this.busy < this.atOnce) {
      this.busy += 1;
      return;
    }
    const { promise, resolve } = Promise.withResolvers<void>();
    this.waiting.set(whose, [...(this.waiting.get(whose) ?? []), resolve]);
    await promise;
  }

  /** The place goes from hand to hand, so that nobody slips in between; who has been served waits behind the others. */
  private pass(): void {
    const [next] = this.waiting;
    if (!next) {
      this.busy -= 1;
      return;
    }
    const [whose, [begin, ...others]] = next;
    this.waiting.delete(whose);
    if (others.length > 0) this.waiting.set(whose, others);
    begin!();
  }
}
