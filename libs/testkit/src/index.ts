export { demoPerson } from './demo-person.ts';
export { CLIENT_SECRET, LINK_SECRET, startIssuer, type Issuer, type TestAsker, type TestPerson, type TokenTimes } from './issuer.ts';
export { startPlatform, type Platform, type PlatformOptions, type TestAskOptions } from './platform.ts';
