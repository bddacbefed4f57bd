import type { SchoolFormWords } from './school-form.words.ts';

export const schoolFormsEn: SchoolFormWords = {
  forskola: 'Preschool',
  forskoleklass: 'Preschool class',
  'grundskola-1-3': 'Compulsory school 1–3',
  'grundskola-4-6': 'Compulsory school 4–6',
  'grundskola-7-9': 'Compulsory school 7–9',
  'anpassad-grundskola': 'Adapted compulsory school',
  fritidshem: 'School-age educare',
  gymnasieskola: 'Upper secondary school',
  'anpassad-gymnasieskola': 'Adapted upper secondary school',
  komvux: 'Adult education',
};
