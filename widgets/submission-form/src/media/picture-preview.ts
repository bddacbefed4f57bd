import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';

const SIDE = 192;
const drawn = new WeakMap<Element, Blob>();

/** A picture that no server has yet, small. Drawn, since a page may forbid addresses of what lies in memory. */
export const picturePreview = (file: Blob): TemplateResult =>
  html`<canvas
    class="thumb"
    width=${SIDE}
    height=${SIDE}
    aria-hidden="true"
    ${ref((canvas) => {
      if (!(canvas instanceof HTMLCanvasElement) || drawn.get(canvas) === file) return;
      drawn.set(canvas, file);
      draw(canvas, file).catch(reportError);
    })}
  ></canvas>`;

/** Fills the square, cropped around the middle. What this browser cannot read stays an empty tile. */
async function draw(canvas: HTMLCanvasElement, file: Blob): Promise<void> {
  const context = canvas.getContext('2d');
  context?.clearRect(0, 0, SIDE, SIDE);
  const bitmap = await createImageBitmap(file, { resizeHeight: SIDE * 2, resizeQuality: 'medium' }).catch(() => undefined);
  if (!bitmap) return;
  const side = Math.min(bitmap.width, bitmap.height);
  const [left, top] = [(bitmap.width - side) / 2, (bitmap.height - side) / 2];
  if (drawn.get(canvas) === file) context?.drawImage(bitmap, left, top, side, side, 0, 0, SIDE, SIDE);
  bitmap.close();
}
