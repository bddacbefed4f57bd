/** School forms as people call them. */
export const schoolFormsSv = {
  forskola: 'Förskola',
  forskoleklass: 'Förskoleklass',
  'grundskola-1-3': 'Grundskola 1–3',
  'grundskola-4-6': 'Grundskola 4–6',
  'grundskola-7-9': 'Grundskola 7–9',
  'anpassad-grundskola': 'Anpassad grundskola',
  fritidshem: 'Fritidshem',
  gymnasieskola: 'Gymnasieskola',
  'anpassad-gymnasieskola': 'Anpassad gymnasieskola',
  komvux: 'Komvux',
} as const;
export type SchoolForm = keyof typeof schoolFormsSv;
export type SchoolFormWords = Readonly<Record<SchoolForm, string>>;
