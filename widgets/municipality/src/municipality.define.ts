import { defineElement } from '@delakultur/sdk';
import { Municipality } from './municipality.element.ts';

defineElement('dk-municipality', Municipality);
