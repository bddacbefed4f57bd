import { defineElement } from '@delakultur/sdk';
import { Unsubscribe } from './unsubscribe.element.ts';

defineElement('dk-unsubscribe', Unsubscribe);
