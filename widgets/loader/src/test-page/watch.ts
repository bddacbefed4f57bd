/** What a page noticed while it loaded; runs before the loader does. */
export interface Noticed {
  readonly violations: string[];
  readonly warnings: string[];
  readonly errors: string[];
}

const noticed: Noticed = { violations: [], warnings: [], errors: [] };
Object.assign(globalThis, { noticed });
document.addEventListener('securitypolicyviolation', (event) => noticed.violations.push(`${event.violatedDirective} ${event.blockedURI}`));
addEventListener('error', (event) => noticed.errors.push(event.message));
addEventListener('unhandledrejection', (event) => noticed.errors.push(String(event.reason)));
console.warn = (...words: readonly unknown[]): void => void noticed.warnings.push(words.join(' '));
