import { blockText, type Document } from '@delakultur/document';
import { templatesEn } from './templates.en.ts';
import { templatesSv } from './templates.sv.ts';

/** Ways to begin: each fills an empty page with questions. */
export const TEMPLATE_NAMES = ['story', 'lesson', 'interview', 'recording'] as const;
export type TemplateName = (typeof TEMPLATE_NAMES)[number];
export type Templates = Readonly<Record<TemplateName, Document>>;

const TEMPLATES: Readonly<Record<string, Templates>> = { sv: templatesSv, en: templatesEn };

export const templatesIn = (lang: string): Templates => TEMPLATES[lang] ?? templatesSv;

/** Whether a text is nothing but a template's questions. */
export const isTemplate = (text: Document): boolean =>
  Object.values(TEMPLATES).some((templates) => Object.values(templates).some((template) => hasOnlyLinesOf(template, text)));

function hasOnlyLinesOf(template: Document, text: Document): boolean {
  const questions = new Set(linesOf(template));
  return linesOf(text).every((line) => questions.has(line));
}

const linesOf = (text: Document): readonly string[] =>
  text.content.map((_, index) => blockText(text, index).trim()).filter((line) => line !== '');
