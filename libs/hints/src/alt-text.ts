import type { Picture } from '@delakultur/document';
import type { Hint, HintedText, HintRule } from './hint.ts';
import { phrases } from './phrases.ts';

/** What a picture is, and not what is to be seen in it. Numbers and signs after it say no more. */
const NAMELESS = new Set(
  phrases(`
    bild, bilden, en bild, bilder, bild på, foto, fotot, ett foto, fotografi, ett fotografi, illustration, en illustration, teckning, en teckning,
    skärmbild, skärmdump, skärmavbild, grafik, beskrivning, bildbeskrivning, alternativtext, alt-text, alttext, alt,
    image, an image, images, image of, picture, a picture, picture of, photo, a photo, photo of, photograph, a photograph, an illustration,
    drawing, a drawing, screenshot, graphic, description, alt text, untitled, namnlös,
    img, dsc, dscn, dscf, pic, pict, pxl, mvimg, scan,
  `),
);

const PICTURE_FILE = /\.(?:jpe?g|png|webp|avif|gif|heic|heif|tiff?|bmp|svg|pdf)$/i;

/** As cameras and programs name what they make: one word with figures in it. */
const CAMERA_NAME = /^(?:img|dsc[nf]?|pict?|pxl|mvimg|scan|image|photo|screenshot|skärmbild|skärmavbild|foto|bild)[-_]?\d[\w-]*$/i;

/** Longer texts say something. */
const SHORT = 100;

/** Is this what a file is called, or what a picture is, rather than what it shows? */
export function saysNothingOfPicture(alt: string): boolean {
  const said = alt.trim();
  if (said.length > SHORT) return false;
  const bare = said
    .toLowerCase()
    .replaceAll(/[\d\s.,:;!?()_–-]+$/g, '')
    .trim();
  return bare === '' || NAMELESS.has(bare) || PICTURE_FILE.test(said) || CAMERA_NAME.test(said);
}

interface PlacedPicture extends Pick<Picture, 'attrs'> {
  readonly block: number;
  /** Its place among the pictures, from 1: what it is called when there is nothing else to call it. */
  readonly number: number;
}

const picturesOf = ({ body }: HintedText): readonly PlacedPicture[] =>
  body.content
    .flatMap((node, block) => (node.type === 'picture' ? [{ block, attrs: node.attrs }] : []))
    .map((picture, index) => ({ ...picture, number: index + 1 }));

/** Whoever does not see the picture gets nothing (WCAG 1.1.1). Its caption says which one, where it has one. */
export const missingAlt: HintRule = (text) =>
  picturesOf(text)
    .filter(({ attrs }) => attrs.alt.trim() === '')
    .map(({ block, number, attrs }): Hint => ({
      kind: 'missing-alt',
      block,
      quote: attrs.caption.trim() || null,
      figures: { picture: number },
    }));

export const altSaysNothing: HintRule = (text) =>
  picturesOf(text)
    .filter(({ attrs }) => attrs.alt.trim() !== '' && saysNothingOfPicture(attrs.alt))
    .map(({ block, number, attrs }): Hint => ({ kind: 'alt-says-nothing', block, quote: attrs.alt.trim(), figures: { picture: number } }));
