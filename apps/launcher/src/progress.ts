/** Tells what is being done and how long it took, on standard error: standard output is for the result. */
export class Progress {
  readonly #begin = performance.now();

  say(words: string): void {
    process.stderr.write(`${words}\n`);
  }

  /** Says the step when it is done, and before, if it takes long enough for somebody to wonder. */
  async step<T>(name: string, work: () => Promise<T>): Promise<T> {
    const start = performance.now();
    const wondering = setTimeout(() => this.say(`  … ${name}`), 3_000);
    try {
      const result = await work();
      this.say(`  ✓ ${name.padEnd(44)} ${seconds(performance.now() - start)}`);
      return result;
    } finally {
      clearTimeout(wondering);
    }
  }

  total(): string {
    return seconds(performance.now() - this.#begin);
  }
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
