import { defineElement } from '@delakultur/sdk';
import { EditorialDesk } from './editorial-desk.element.ts';

defineElement('dk-editorial-desk', EditorialDesk);
