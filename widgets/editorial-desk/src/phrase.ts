import type { TemplateResult } from 'lit';

/** A sentence with a time in it: the words are plain, the time is a `<time>`. */
export type Phrase = readonly (string | TemplateResult)[];
