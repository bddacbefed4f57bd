import { defineElement } from '@delakultur/sdk';
import { ManagerAnswer } from './manager-answer.element.ts';

defineElement('dk-manager-answer', ManagerAnswer);
