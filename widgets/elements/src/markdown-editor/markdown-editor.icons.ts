import { svg, type SVGTemplateResult } from 'lit';

const line = (path: string): SVGTemplateResult =>
  svg`<path d=${path} fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" />`;
const bolder = (path: string): SVGTemplateResult =>
  svg`<path d=${path} fill="none" stroke="currentColor" stroke-width="2.75" stroke-linecap="round" stroke-linejoin="round" />`;

export const bold = bolder('M7 5v14h6.5a3.75 3.75 0 0 0 0-7.500H7m0 0h5.250a3.250 3.250 0 0 0 0-6.500H7');
export const italic = line('M10 5h7M7 19h7M14 5l-4 14');
export const heading = line('M6 5v14M18 5v14M6 12h12');
export const list = line('M9 6h11M9 12h11M9 18h11M4.500 6h.1m-.1 6h.1m-.1 6h.1');
export const quote = line('M10 7c-3 1-4.500 3-4.500 6v4H10v-4.500H5.700M19 7c-3 1-4.500 3-4.500 6v4H19v-4.500h-4.300');
export const link = line('M10 14a4 4 0 0 0 5.700 0l3-3A4 4 0 0 0 13 5.300l-1 1M14 10a4 4 0 0 0-5.700 0l-3 3A4 4 0 0 0 11 18.700l1-1');
export const eye = line(
  'M2.500 12S6 5.500 12 5.500 21.500 12 21.500 12 18 18.500 12 18.500 2.500 12 2.500 12Zm9.500 2.750a2.750 2.750 0 1 0 0-5.500 2.750 2.750 0 0 0 0 5.500Z',
);
