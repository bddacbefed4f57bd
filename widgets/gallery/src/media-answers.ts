import type { Document, Media } from '@delakultur/contracts/client';
import { anArticle, aPicture, described, mediaId, type Answers } from '@delakultur/elements/testing';
import { formAnswers } from './form-answers.ts';

type Block = Document['content'][number];
type Carried = 'waits' | 'halfway' | 'paused' | 'offline';

export interface MediaScene {
  readonly media?: readonly Media[];
  readonly pictures?: readonly Block[];
  /** Files on their way, and how far each of them comes. */
  readonly files?: readonly (readonly [name: string, type: string, how: Carried])[];
  /** Shows what stands open when somebody has pressed it. */
  readonly press?: string;
}

const words = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const picture = (number: number, alt: string, caption = ''): Block => ({
  type: 'picture',
  attrs: { media: mediaId(number), alt, caption },
});
const file = (number: number, label: string): Block => ({ type: 'file', attrs: { media: mediaId(number), label } });
const LONG = 'Huvudlärspridarträffsdeltagarförteckningsbilaga';

const aFile = (number: number): Media => ({
  ...aPicture({ number }),
  kind: 'file',
  shown: {
    kind: 'file',
    id: mediaId(number),
    type: 'application/pdf',
    extension: 'pdf',
    bytes: 1_240_000,
    href: `/media/${mediaId(number)}/file.pdf`,
  },
});

/** Pictures and files of a draft, in each of their states. */
export const MEDIA_SCENES = {
  'media-empty': {},
  'media-uploading': {
    files: [
      ['IMG_2041.jpg', 'image/jpeg', 'halfway'],
      ['IMG_2042.jpg', 'image/jpeg', 'waits'],
      ['Räkneark till kottarna.pdf', 'application/pdf', 'halfway'],
      ['IMG_2043.jpg', 'image/jpeg', 'waits'],
    ],
  },
  'media-paused': { files: [['IMG_2041.jpg', 'image/jpeg', 'paused']] },
  'media-offline': { files: [['IMG_2041.jpg', 'image/jpeg', 'offline']] },
  'media-refused': {
    files: [
      ['IMG_2044.HEIC', '', 'waits'],
      ['logga.svg', 'image/svg+xml', 'waits'],
    ],
  },
  'media-described': {
    media: [aPicture({ number: 1, description: described }), aFile(2), aPicture({ number: 3 })],
    pictures: [picture(1, 'Tolv kottar ligger på rad i gruset.', 'Ellas rad var längst.'), file(2, 'Räkneark för kottar')],
  },
  'media-describing': {
    media: [aPicture({ number: 1, description: { origin: 'open-licence' } }), aPicture({ number: 2 })],
    pictures: [picture(1, 'IMG_2041.jpg'), picture(2, '')],
    press: '[id^=describe-]',
  },
  'media-children': {
    media: [aPicture({ number: 1, description: { ...described, people: 'children' } })],
    pictures: [picture(1, 'Tre barn räknar kottar på en stubbe.')],
  },
  'media-many': {
    media: Array.from({ length: 12 }, (_, at) => aPicture({ number: at + 1, description: at % 3 === 0 ? {} : described })),
    pictures: Array.from({ length: 12 }, (_, at) => picture(at + 1, at % 4 === 0 ? '' : `Kotte nummer ${at + 1} på en stubbe`)),
  },
  'media-long-words': {
    media: [aPicture({ number: 1, description: described }), aFile(2)],
    pictures: [picture(1, `${LONG} ${LONG.toLowerCase()}`), file(2, LONG), file(9, LONG)],
    files: [[`${LONG}-${LONG.toLowerCase()}.pdf`, 'application/pdf', 'halfway']],
  },
} as const satisfies Readonly<Record<string, MediaScene>>;
export type MediaSceneName = keyof typeof MEDIA_SCENES;

/** A server that keeps them; `href` is what every picture of the gallery looks like. */
export function mediaAnswers({ media = [], pictures = [] }: MediaScene, href: string): Answers {
  const kept = media.map((one) =>
    one.shown?.kind === 'picture'
      ? { ...one, shown: { ...one.shown, sources: [{ type: 'image/webp' as const, variants: [{ width: 640, href }] }] } }
      : one,
  );
  const found = (id: string): Media => kept.find((one) => one.id === id)!;
  return {
    ...formAnswers('blank'),
    'article.list': () => ({ items: [], next: null }),
    'article.read': () => anArticle({ body: { type: 'doc', content: [words('Vi räknade kottar i skogen hela hösten.'), ...pictures] } }),
    'media.list': () => ({ items: kept }),
    'media.read': ({ mediaId: id }) => found(id),
    'media.describe': ({ mediaId: id, version, description }) => ({ ...found(id), version: version + 1, description }),
    'media.discard': ({ mediaId: id }) => ({ id }),
  };
}
