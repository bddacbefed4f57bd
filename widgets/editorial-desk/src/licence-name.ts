import type { Licence } from '@delakultur/contracts/client';

/** A licence as people write it: «CC BY-NC-ND 4.0»; undefined where all rights are reserved. */
export const licenceName = (licence: Licence): string | undefined =>
  licence === 'all-rights-reserved' ? undefined : licence.replace('CC-', 'CC ').replace('-4.0', ' 4.0');
