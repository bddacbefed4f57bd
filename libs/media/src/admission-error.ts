/** Says that a look failed for a reason of ours, not of the file: the same file may well be admitted when it is tried again. */
export class AdmissionError extends Error {
  override readonly name = 'AdmissionError';
}
