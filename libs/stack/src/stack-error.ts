/** Something outside our code is missing or in the way. Its message is one sentence for a human, and what to do about it. */
export class StackError extends Error {
  override readonly name = 'StackError';
}
