import { describe, expect, it } from 'vitest';
import { parseOptions } from './options.ts';
import { UsageError } from './usage.ts';

describe('the options of npm start', () => {
  it('without a word are port 7400, the data kept, and our own sign-in', () => {
    expect(parseOptions([])).toEqual({ portBase: 7400, isFresh: false, isJson: false, withKeycloak: false, isHelp: false });
  });

  it('are all understood together', () => {
    const words = ['--port-base', '7500', '--fresh', '--json', '--keycloak'];
    expect(parseOptions(words)).toEqual({ portBase: 7500, isFresh: true, isJson: true, withKeycloak: true, isHelp: false });
  });

  it.each([
    { words: ['--frehs'], says: /--frehs/ },
    { words: ['fresh'], says: /fresh/ },
    { words: ['--port-base'], says: /--port-base/ },
    { words: ['--port-base', 'high'], says: /from 1024 to 65523, not 'high'/ },
    { words: ['--port-base', '80'], says: /not '80'/ },
    { words: ['--port-base=70000'], says: /not '70000'/ },
    { words: ['--fresh=yes'], says: /--fresh/ },
  ])('refuse $words in one sentence', ({ words, says }) => {
    const attempt = () => parseOptions(words);
    expect(attempt).toThrow(UsageError);
    expect(attempt).toThrow(says);
    expect(attempt).toThrow(/^[^\n]+\.$/);
  });
});
