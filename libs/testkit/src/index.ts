export { demoPerson } from './demo-person.ts';
export { startIssuer, type Issuer, type TestPerson } from './issuer.ts';
export { startPlatform, type Platform, type PlatformOptions } from './platform.ts';
