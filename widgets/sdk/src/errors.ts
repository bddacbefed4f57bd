/** Every error that the SDK raises on purpose, once. The README says what each means and what to do. */
export const SDK_ERRORS = [
  'plugin-shape',
  'plugin-name-taken',
  'plugin-version',
  'plugin-cycle',
  'token-missing',
  'token-taken',
  'token-undeclared',
  'token-unprovided',
  'setup-failed',
  'setup-timeout',
  'hook-failed',
  'element-failed',
] as const;

export type SdkErrorCode = (typeof SDK_ERRORS)[number];

export interface SdkErrorFacts {
  readonly plugin: string;
  readonly hook?: string;
  readonly detail?: string;
  readonly cause?: unknown;
}

/** An error that says which plugin, and where it applies which hook, is to be mended. Switch on `code`. */
export class SdkError extends Error {
  override readonly name = 'SdkError';
  readonly code: SdkErrorCode;
  readonly plugin: string;
  readonly hook: string | undefined;

  constructor(code: SdkErrorCode, { plugin, hook, detail, cause }: SdkErrorFacts) {
    super([code, plugin, hook, detail].filter(Boolean).join(': '), { cause });
    this.code = code;
    this.plugin = plugin;
    this.hook = hook;
  }
}
