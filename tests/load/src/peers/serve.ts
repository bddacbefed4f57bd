/** The child's half of a `Peer`: does what it is asked, one piece after the other, and ends when nobody can ask any more. */
export function serve(work: (asked: never) => Promise<unknown>): void {
  process.on('message', (asked) => {
    work(asked as never).then(
      (answer) => process.send?.({ answer }),
      (error: unknown) => process.send?.({ failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    );
  });
  process.on('disconnect', () => process.exit(0));
  process.on('SIGINT', () => undefined); // a terminal's Ctrl-C is for the bench, which then ends us
  process.send?.({});
}
