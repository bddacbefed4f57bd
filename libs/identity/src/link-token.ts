import { fail, machineClock, ok, type Result } from '@delakultur/kernel';
import { errors, jwtVerify, SignJWT } from 'jose';

/** What each kind of link says, in a mail or in the address of a picture, and to whom it belongs. A link of one kind is none of another. */
export interface LinkClaims {
  /** Lets a manager answer for an article without signing in; the version is the article's when it was asked. */
  readonly 'manager-answer': { readonly articleId: string; readonly version: number; readonly personId: string };
  /** Ends a person's mails. */
  readonly unsubscribe: { readonly personId: string; readonly kommun: string };
  /** Lets whoever was given the address see one picture or file that is not published. */
  readonly media: { readonly mediaId: string };
}
export type LinkPurpose = keyof LinkClaims;

const SHAPES: { readonly [P in LinkPurpose]: Readonly<Record<keyof LinkClaims[P], 'string' | 'number'>> } = {
  'manager-answer': { articleId: 'string', version: 'number', personId: 'string' },
  unsubscribe: { personId: 'string', kommun: 'string' },
  media: { mediaId: 'string' },
};

const ISSUER = 'delakultur-link';
const ALGORITHM = 'HS256';
/** RFC 7518, 3.2: a key no shorter than the hash. */
const SHORTEST_SECRET = 32;

/** When a link ends, in real time, whatever the platform's clock says. */
type Ending =
  /** Seconds from now, or as `14 days`. */
  | { readonly expiresIn: number | string; readonly expiresAt?: undefined }
  /** At that moment: whoever asks again before it gets the same token, letter by letter, so that what it opens can be kept under its address. */
  | { readonly expiresAt: Date; readonly expiresIn?: undefined };

export type NewLink<P extends LinkPurpose> = LinkClaims[P] & Ending & { readonly purpose: P };

function keyOf(secret: string): Uint8Array {
  const key = new TextEncoder().encode(secret);
  if (key.length < SHORTEST_SECRET) throw new TypeError(`the secret of links has to be ${SHORTEST_SECRET} bytes or longer`);
  return key;
}

/** A token that only who holds the secret could have made. It stands where no log is written: in the fragment of a link, or a query of which we log nothing. */
export function signLink<P extends LinkPurpose>(secret: string, { purpose, expiresIn, expiresAt, ...claims }: NewLink<P>): Promise<string> {
  const token = new SignJWT(claims).setProtectedHeader({ alg: ALGORITHM }).setIssuer(ISSUER).setAudience(purpose);
  if (expiresAt) return token.setExpirationTime(expiresAt).sign(keyOf(secret));
  const now = Math.floor(machineClock.now().getTime() / 1000);
  const ending = typeof expiresIn === 'number' ? now + expiresIn : expiresIn;
  return token.setIssuedAt(now).setExpirationTime(ending).sign(keyOf(secret));
}

/** What the link says, when we signed it for this purpose and it has not ended. Whatever is wrong with it is one answer: it says nothing to who made it up. */
export async function readLink<P extends LinkPurpose>(
  secret: string,
  token: string,
  purpose: P,
): Promise<Result<LinkClaims[P], 'link-refused'>> {
  try {
    const { payload } = await jwtVerify(token, keyOf(secret), {
      algorithms: [ALGORITHM],
      issuer: ISSUER,
      audience: purpose,
      requiredClaims: ['exp'],
      currentDate: machineClock.now(),
    });
    return fits(payload, purpose) ? ok(payload) : fail('link-refused');
  } catch (error) {
    if (error instanceof errors.JOSEError) return fail('link-refused');
    throw error;
  }
}

const fits = <P extends LinkPurpose>(payload: object, purpose: P): payload is LinkClaims[P] =>
  Object.entries(SHAPES[purpose]).every(([name, kind]) => typeof Reflect.get(payload, name) === kind);
