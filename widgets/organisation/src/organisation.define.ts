import { defineElement } from '@delakultur/sdk';
import { Organisation } from './organisation.element.ts';

defineElement('dk-organisation', Organisation);
