import { describe, expect, it } from 'vitest';
import { signInPage } from './pages.ts';
import { languageFor } from './text.ts';

const page = (name: string, isWrong = false) => signInPage({ language: 'sv', stylesheet: '/sign-in.css', name, isWrong });

describe('the sign-in form', () => {
  it('shows a name that was typed as text, whatever it holds', () => {
    const text = page('"><script>alert(1)</script>');
    expect(text).not.toContain('<script>');
    expect(text).toContain('&#60;script&#62;');
  });

  it('ties its complaint to the fields, and says it aloud', () => {
    const text = page('asa.ek', true);
    expect(text).toContain('role="alert"');
    expect(text.match(/aria-describedby="wrong"/g)).toHaveLength(2);
  });
});

describe('the language of the pages', () => {
  it.each([
    ['en', undefined, 'en'],
    ['fi en', 'sv', 'en'],
    [undefined, 'en-GB,en;q=0.9,sv;q=0.8', 'en'],
    [undefined, 'fi', 'sv'],
    [undefined, undefined, 'sv'],
  ])('is the first that we speak: asked %s, browser %s', (asked, browser, language) => {
    expect(languageFor(asked, browser)).toBe(language);
  });
});
