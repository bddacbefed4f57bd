/** Every error that the SDK raises on purpose, once. The README says what to do about each. */
export const SDK_ERRORS = {
  'plugin-shape': 'is not a plugin: it needs a name, an sdk range, and functions where functions belong',
  'plugin-name-taken': 'has the name of another plugin',
  'plugin-version': 'is made for another version of the SDK',
  'plugin-cycle': 'and others require each other in a circle',
  'token-missing': 'requires a token that no plugin provides',
  'token-taken': 'provides a token that is provided already',
  'token-undeclared': 'injects a token that it does not list in requires',
  'token-unprovided': 'does not provide a token that it lists in provides',
  'setup-failed': 'failed in setup',
  'setup-timeout': 'did not finish setup in time',
  'hook-failed': 'failed in a hook',
  'element-failed': 'could not load an element',
} as const satisfies Record<string, string>;

export type SdkErrorCode = keyof typeof SDK_ERRORS;

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
    super([`[${code}] plugin "${plugin}" ${SDK_ERRORS[code]}`, hook, detail].filter(Boolean).join(': '), { cause });
    this.code = code;
    this.plugin = plugin;
    this.hook = hook;
  }
}
