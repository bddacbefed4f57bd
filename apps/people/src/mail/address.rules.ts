/** The plain form that directories have, and nothing that could be more than one address or a header of its own. */
const ADDRESS = /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)+$/i;
/** RFC 5321, 4.5.3.1. */
const LONGEST = 254;

/** The address when mail can be sent there; null for anything else, and then the person gets none. */
export const mailAddressOf = (text: string): string | null => (text.length <= LONGEST && ADDRESS.test(text) ? text : null);
