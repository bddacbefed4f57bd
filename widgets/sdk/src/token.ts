import { createContext } from '@lit/context';
import type { Token } from './plugin.ts';

/** Makes a token. Two copies of the SDK that name the same thing mean the same thing. */
export const token = <T>(name: string): Token<T> => createContext<T>(Symbol.for(`delakultur.${name}`));
