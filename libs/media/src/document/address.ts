/** Where a link may lead: pages and people. Browsers and office programs skip spaces and control characters when they read an address. */
// oxlint-disable-next-line no-control-regex -- they are what is skipped
const plain = (address: string): string => address.replace(/[\u0000-\u0020]/g, '');

/** Whether a link may stay: it leads to a page, to people, or within the document. */
export const isHarmlessLink = (address: string): boolean =>
  /^(?:https?:\/\/|mailto:|tel:|#)/i.test(plain(address)) || plain(address) === '';

/** Whether an address leads out of the document: it names a scheme, a server or a disk. */
export const leadsOut = (address: string): boolean => /^(?:[a-z][a-z0-9+.-]*:|\/\/|\\\\|\/)/i.test(plain(address));

/** Whether an address is a file on the writer's own machine: it tells their name, and leads nowhere for everybody else. */
export const isOwnDisk = (address: string): boolean =>
  /^(?:file:\/\/\/(?:[a-z][:|]|[^/\\])|[a-z]:[\\/]|file:[a-z]:)/i.test(plain(address)) || !leadsOut(address);

/** What stands in the place of a link that may not stay. */
export const NOWHERE = 'about:blank';
