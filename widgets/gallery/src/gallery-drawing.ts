/** A picture drawn here, so that the gallery fetches nothing: its address. */
export function drawnPicture(): string {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [640, 360];
  const paint = canvas.getContext('2d')!;
  paint.fillStyle = '#c9d8c5';
  paint.fillRect(0, 0, 640, 360);
  paint.fillStyle = '#6b4a2b';
  for (let at = 0; at < 12; at += 1) {
    paint.beginPath();
    paint.ellipse(50 + at * 49, 190, 18, 30, 0.2, 0, 2 * Math.PI);
    paint.fill();
  }
  const bytes = Uint8Array.from(atob(canvas.toDataURL('image/png').split(',')[1]!), (sign) => sign.codePointAt(0)!);
  return URL.createObjectURL(new Blob([bytes], { type: 'image/png' }));
}
