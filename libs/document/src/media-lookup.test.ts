import { expect, it } from 'vitest';
import { mediaLookup, type PublishedMedia } from './media-lookup.ts';

const PICTURE: PublishedMedia = {
  kind: 'picture',
  id: '0190c9a4-7e2b-7d3f-8a51-0c5e6d7f8a90',
  width: 1600,
  height: 1200,
  colour: '#88aa66',
  sources: [{ type: 'image/webp', variants: [{ width: 640, href: '/media/0190c9a4-7e2b-7d3f-8a51-0c5e6d7f8a90/640.webp' }] }],
  aiGenerated: true,
  credit: 'Nils Berg',
  licence: 'CC-BY-4.0',
};
const file = (bytes: number): PublishedMedia => ({
  kind: 'file',
  id: '0190c9a4-7e2b-7d3f-8a51-0c5e6d7f8a91',
  extension: 'pdf',
  bytes,
  href: '/media/0190c9a4-7e2b-7d3f-8a51-0c5e6d7f8a91/file.pdf',
});
const shown = (media: PublishedMedia, lang: 'sv' | 'en' = 'sv') => mediaLookup([media], { lang })(media.id);

it('C26: says of a picture who made it, how it may be used and that it was generated, in the article’s language', () => {
  expect(shown(PICTURE)).toMatchObject({ credit: 'Bild: Nils Berg, CC BY 4.0', aiLabel: 'AI-genererad bild' });
  expect(shown(PICTURE, 'en')).toMatchObject({ credit: 'Picture: Nils Berg, CC BY 4.0', aiLabel: 'AI-generated picture' });
});

it('says nothing of a picture that is its author’s own', () => {
  const own = shown({ ...PICTURE, aiGenerated: false, credit: null, licence: null });
  expect(own).toMatchObject({ credit: undefined, aiLabel: undefined });
});

it('says what kind a file is and how large', () => {
  const details = [400, 82_400, 1_240_000, 2_500_000_000].map((bytes) => shown(file(bytes)));
  expect(details.map((media) => media?.kind === 'file' && media.detail)).toEqual(['PDF, 1 kB', 'PDF, 82 kB', 'PDF, 1,2 MB', 'PDF, 2,5 GB']);
});

it('knows nothing of what is not among the article’s media', () => {
  expect(mediaLookup([], { lang: 'sv' })(PICTURE.id)).toBeUndefined();
});

const address = (href: string): string => `https://delakultur.example${href}`;

it('makes paths into addresses where they are asked for from elsewhere', () => {
  const elsewhere = mediaLookup([PICTURE, file(400)], { lang: 'sv', address });
  expect(elsewhere(PICTURE.id)).toMatchObject({
    sources: [{ variants: [{ width: 640, href: `https://delakultur.example/media/${PICTURE.id}/640.webp` }] }],
  });
  expect(elsewhere(file(400).id)).toMatchObject({ href: 'https://delakultur.example/media/0190c9a4-7e2b-7d3f-8a51-0c5e6d7f8a91/file.pdf' });
});
