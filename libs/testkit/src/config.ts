const SHARED = 'DK_TEST_POSTGRES';

/** The address of the PostgreSQL that all files of a run share; none where a file is run without the set-up of the run. */
export const sharedPostgres = (): string | undefined => process.env[SHARED];

/** Tells it to the workers, which inherit our environment. */
export function sharePostgres(url: string): void {
  process.env[SHARED] = url;
}
