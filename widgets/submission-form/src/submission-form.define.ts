import { defineElement } from '@delakultur/sdk';
import { SubmissionForm } from './submission-form.element.ts';

defineElement('dk-submission-form', SubmissionForm);
