import type { MediaDescription } from '@delakultur/contracts/client';

/** What has to be answered of a picture before its article is sent. */
export const PICTURE_QUESTIONS = ['people', 'origin', 'credit', 'textInPicture'] as const;
export type PictureQuestion = (typeof PICTURE_QUESTIONS)[number];

/** Which of them have no answer yet. */
export const unanswered = ({ people, origin, credit, textInPicture }: MediaDescription): readonly PictureQuestion[] => {
  const isAnswered: Readonly<Record<PictureQuestion, boolean>> = {
    people: people !== null,
    origin: origin !== null,
    credit: origin === null || origin === 'own' || (credit ?? '').trim() !== '',
    textInPicture: textInPicture !== null,
  };
  return PICTURE_QUESTIONS.filter((question) => !isAnswered[question]);
};
