const SV = {
  title: 'Logga in till Delakultur',
  name: 'Användarnamn eller e-post',
  password: 'Lösenord',
  signIn: 'Logga in',
  wrong: 'Användarnamnet eller lösenordet stämmer inte. Försök igen.',
  signOutTitle: 'Logga ut från Delakultur',
  signOutAsk: 'Du loggas ut överallt där du loggat in i den här webbläsaren.',
  signOut: 'Logga ut',
  signedOutTitle: 'Du är utloggad',
  signedOut: 'Du kan stänga fönstret.',
  errorTitle: 'Det gick inte att logga in',
  errorHelp: 'Inloggningen är avslutad eller tog för lång tid. Stäng fönstret, gå tillbaka till sidan du kom från och börja om.',
};

export type Text = Readonly<typeof SV>;

const EN: Text = {
  title: 'Sign in to Delakultur',
  name: 'Username or e-mail',
  password: 'Password',
  signIn: 'Sign in',
  wrong: 'The username or the password is wrong. Try again.',
  signOutTitle: 'Sign out of Delakultur',
  signOutAsk: 'You will be signed out everywhere you signed in with this browser.',
  signOut: 'Sign out',
  signedOutTitle: 'You are signed out',
  signedOut: 'You can close this window.',
  errorTitle: 'Sign-in did not work',
  errorHelp: 'The sign-in has ended or took too long. Close this window, go back to the page you came from and start again.',
};

const TEXTS = { sv: SV, en: EN } as const;

export type Language = keyof typeof TEXTS;

const isOurs = (tag: string): tag is Language => Object.hasOwn(TEXTS, tag);

/** The first language of the request that we speak: what the client asks for, then what the browser prefers, then Swedish. */
export function languageFor(uiLocales: unknown, acceptLanguage = ''): Language {
  const wanted = [...String(uiLocales ?? '').split(' '), ...acceptLanguage.split(',')];
  return wanted.map((tag) => tag.trim().slice(0, 2).toLowerCase()).find(isOurs) ?? 'sv';
}

export const textIn = (language: Language): Text => TEXTS[language];
