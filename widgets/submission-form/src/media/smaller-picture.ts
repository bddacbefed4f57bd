/** No page shows a picture larger than this: what is more takes time on a school's network and is thrown away at the door. */
const LONGEST_SIDE = 2_560;
/** A file this small is sent as it is. */
const SMALL = 1_500_000;
const QUALITY = 0.9;

/**
 * The picture as it is worth sending: turned upright and no larger than pages show it, without the place and the time at which it was taken.
 * A browser that cannot read it hands it on as it is, and so does one that would make it larger.
 */
export async function smallerPicture(file: File): Promise<Blob> {
  if (file.size <= SMALL || !/^image\/(jpeg|png|webp|avif|hei[cf])/.test(file.type)) return file;
  const bitmap = await createImageBitmap(file).catch(() => undefined);
  if (!bitmap) return file;
  const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
  const canvas = new OffscreenCanvas(Math.round(bitmap.width * scale), Math.round(bitmap.height * scale));
  const context = canvas.getContext('2d');
  if (!context) return file;
  // JPEG knows no transparency: what is cut out would come to stand on black.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const made = await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY }).catch(() => undefined);
  return made && made.size < file.size ? made : file;
}
