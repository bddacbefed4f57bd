import type { Outcome } from '../outcomes.ts';

interface Words {
  readonly waiting: string;
  readonly severed: string;
  readonly otherKommun: (name: string) => string;
  readonly otherPerson: (name: string) => string;
  readonly switchAccount: string;
  readonly failed: string;
  readonly byOutcome: Partial<Record<Outcome, string>>;
}

const sv: Words = {
  waiting: 'Vänta, du skickas till inloggningen …',
  severed: 'Fönstret har tappat kontakten med sidan du kom från. Stäng fönstret och försök igen där.',
  otherKommun: (name) => `Du är inloggad som ${name}, som hör till en annan kommun än sidan du kom från.`,
  otherPerson: (name) =>
    `Du loggade in som ${name}, som inte är den som är inloggad på sidan du kom från. Stäng fönstret och försök igen med samma konto som där.`,
  switchAccount: 'Byt konto',
  failed: 'Inloggningen blev inte av. Stäng fönstret och försök igen.',
  byOutcome: {
    stale: 'Inloggningen är inte längre giltig. Stäng fönstret och försök igen.',
    unreachable: 'Inloggningen går inte att nå just nu. Stäng fönstret och försök igen om en stund.',
  },
};

const en: Words = {
  waiting: 'Wait, you are being sent to the sign-in …',
  severed: 'The window has lost touch with the page you came from. Close it and try again there.',
  otherKommun: (name) => `You are signed in as ${name}, who belongs to another municipality than the page you came from.`,
  otherPerson: (name) =>
    `You signed in as ${name}, who is not the one signed in on the page you came from. Close the window and try again with the same account as there.`,
  switchAccount: 'Switch account',
  failed: 'Sign-in did not work. Close the window and try again.',
  byOutcome: {
    stale: 'This sign-in is no longer valid. Close the window and try again.',
    unreachable: 'The sign-in cannot be reached just now. Close the window and try again in a while.',
  },
};

export const wordsIn = (lang: string): Words => (lang === 'en' ? en : sv);
