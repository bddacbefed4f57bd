import { svg, html, type SVGTemplateResult, type TemplateResult } from 'lit';

/** One quiet drawing for each school form, and the hue of its tile. */
const SIGNS: Readonly<Record<string, readonly [hue: number, drawing: string]>> = {
  // building blocks
  forskola: [75, 'M7 33h15v-15H7v15Zm19 0h15v-15H26v15ZM16.500 14h15V4h-15v10Z'],
  // a kite
  forskoleklass: [45, 'M24 4 38 19 24 36 10 19 24 4Zm0 0v32M10 19h28M24 36c-4 3-4 4 0 7'],
  // a pencil
  'grundskola-1-3': [155, 'm9 31-2 10 10-2L41 15l-8-8L9 31Zm19-19 8 8M9 31l8 8'],
  // an open book
  'grundskola-4-6': [185, 'M24 12C19 8 12 7 5 8v29c7-1 14 0 19 4 5-4 12-5 19-4V8c-7-1-14 0-19 4Zm0 0v29'],
  // a flask
  'grundskola-7-9': [235, 'M19 5h10M21 5v13L9 37c-1 3 0 5 3 5h24c3 0 4-2 3-5L27 18V5M15 29h18'],
  // two leaves
  'anpassad-grundskola': [130, 'M24 43V25m0 0c-9 1-15-4-16-14 9-1 15 4 16 14Zm0 8c0-8 5-13 15-13 0 9-6 14-15 13Z'],
  // the sun
  fritidshem: [90, 'M24 32a8 8 0 1 0 0-16 8 8 0 0 0 0 16ZM24 4v6m0 28v6M4 24h6m28 0h6M10 10l4 4m20 20 4 4m0-28-4 4M14 34l-4 4'],
  // compasses
  gymnasieskola: [265, 'M24 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-2 4L11 43m15-27 11 27M14 34c6 4 14 4 20 0'],
  // three linked rings
  'anpassad-gymnasieskola': [
    300,
    'M16 25a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm16 0a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm-8 15a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z',
  ],
  // a speech bubble
  komvux: [20, 'M6 8h36v25H23l-9 8v-8H6V8Zm9 9h18m-18 8h11'],
};

/** A calm tile with the school form's sign, where an article has no picture. The school form stands in words beside it. */
export function schoolFormTile(schoolForm: string): TemplateResult {
  const [hue, drawing] = SIGNS[schoolForm] ?? [200, 'M10 8h28v32H10V8Zm7 10h14m-14 8h14'];
  return html`<svg viewBox="0 0 160 90" preserveAspectRatio="xMidYMid slice" aria-hidden="true" focusable="false">
    ${ground(hue)}
    <g transform="translate(56 21)">${sign(hue, drawing)}</g>
  </svg>`;
}

const ground = (hue: number): SVGTemplateResult =>
  svg`<path d="M0 0h160v90H0Z" fill=${`light-dark(oklch(0.95 0.022 ${hue}), oklch(0.29 0.025 ${hue}))`} />`;

const sign = (hue: number, drawing: string): SVGTemplateResult =>
  svg`<path d=${drawing} fill="none" stroke=${`light-dark(oklch(0.47 0.08 ${hue}), oklch(0.8 0.07 ${hue}))`} stroke-width="2.25" stroke-linecap="round" stroke-linejoin="round" />`;
