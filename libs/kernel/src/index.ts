export { holds, isOwn, kommunOfPlace, scopeOfHeld, siteOfPlace, type Caller, type HeldRole } from './caller.ts';
export { clockWithOffset, machineClock, type Clock } from './clock.ts';
export { licenceAddress, licenceName } from './licence.ts';
export { delegatesOf, MANAGER_ROLES, managerOf, type Holding } from './manager.ts';
export { DOCUMENT_TYPES, MEDIA_LIMITS, MEDIA_REFUSALS, type DocumentExtension, type MediaRefusal } from './media.ts';
export { fail, ok, type Failure, type Result, type Success } from './result.ts';
export { isKommun, isSite, KOMMUN, SITE, type Scope } from './scope.ts';
export { morningAfter } from './swedish-morning.ts';
