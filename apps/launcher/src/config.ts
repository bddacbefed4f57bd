/** Whether npm started us: then we end when it does, however it ended. */
export const isRunByNpm = (): boolean => process.env['npm_lifecycle_event'] !== undefined;
