import { icons, textIcons } from '@delakultur/elements';

const { line } = icons;
export const { bold, italic, heading, list, quote, link } = textIcons;
export const subheading = line('M8 8v10M15 8v10M8 13h7');
export const numbered = line(
  'M10 6h10M10 12h10M10 18h10M4 4.500 5.500 4v4.500M4 11.500c.500-1 2.500-1 2.500.250 0 1-2.500 1.750-2.500 3h2.750',
);
export const picture = line('M4 5h16v14H4V5Zm0 11 4.500-4.500 4 4 2.500-2.500 5 4.500M15.500 9.500h.1');
export const facts = line('M5 4h14v16H5V4Zm3 5h.1M11 9h5M8 13h.1m2.900 0h5M8 17h.1m2.900 0h5');
export const table = line('M4 5h16v14H4V5Zm0 4.750h16M4 14.500h16M12 9.750V19');
export const film = line('M4 5h16v14H4V5Zm6 4v6l5-3-5-3Z');
export const file = line('M6 3h8l4 4v14H6V3Zm8 0v4h4m-6 4v6m-2.500-2.500L12 17l2.500-2.500');
export const undo = line('M8 5 4 9l4 4M4 9h10a5.500 5.500 0 0 1 0 11h-4');
export const redo = line('M16 5l4 4-4 4m4-4H10a5.500 5.500 0 0 0 0 11h4');
export const up = line('M12 19V5m-6 6 6-6 6 6');
export const down = line('M12 5v14m-6-6 6 6 6-6');
export const remove = line('M5 7h14M10 7V4.500h4V7m-7.500 0 .75 12.500h9.500L17.500 7M10.500 11v5m3-5v5');
export const indent = line('M11 6h9M11 12h9M11 18h9M4 9l3 3-3 3');
export const outdent = line('M11 6h9M11 12h9M11 18h9M7 9l-3 3 3 3');
export const addRow = line('M4 4h16v7H4V4Zm8 10v6m-3-3h6');
export const removeRow = line('M4 4h16v7H4V4Zm5 13h6');
export const addColumn = line('M4 4h7v16H4V4Zm10 8h6m-3-3v6');
export const removeColumn = line('M4 4h7v16H4V4Zm10 8h6');
