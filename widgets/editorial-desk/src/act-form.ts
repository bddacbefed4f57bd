import type { Article } from '@delakultur/contracts/client';
import type { TemplateResult } from 'lit';
import type { ActWords } from './act.words.ts';
import type { DeskAct } from './act-facts.ts';
import type { PieceWords } from './piece.words.ts';
import { because, isReasoned, type Step } from './steps.ts';
import { textArea } from './text-area.ts';

/** What a form of an act has to work with. */
export interface FormContext {
  readonly article: Article;
  readonly act: DeskAct;
  readonly words: ActWords;
  readonly text: PieceWords;
  /** Whether the person has tried to send: only then is what is missing pointed out. */
  readonly isChecked: boolean;
  readonly typed: (name: string) => string;
  /** Keeps what is being typed. */
  readonly keep: (name: string, value: string) => void;
  /** Keeps what was chosen, and shows what follows from it. */
  readonly choose: (name: string, value: string) => void;
}

/** The operation and what to say when it is done; or the field where something is wrong, to give it the focus. */
export type FormAnswer = { readonly step: Step; readonly done?: string | undefined } | { readonly missing: string };

export interface ActForm {
  opened?(site: string): void;
  /** What follows, where it hangs on what has been filled in. */
  follows?(context: FormContext): string;
  render(context: FormContext): TemplateResult;
  read(context: FormContext): FormAnswer;
}

export const REASON_MAX = 2_000;

/** The reason, as most acts ask for it. */
export const reasonForm: ActForm = {
  render: ({ act, words, text, isChecked, typed, keep }) =>
    textArea({
      id: `reason-${act}`,
      label: words.reason ?? '',
      hint: words.hint,
      error: isChecked && typed('reason').trim() === '' ? text.reasonMissing : undefined,
      value: typed('reason'),
      maxLength: REASON_MAX,
      write: (reason) => keep('reason', reason),
    }),
  read: ({ act, typed }) => {
    const reason = typed('reason').trim();
    return reason === '' || !isReasoned(act) ? { missing: `#reason-${act}` } : { step: because(act, reason) };
  },
};
