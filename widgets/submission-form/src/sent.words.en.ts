import type { SentWords } from './sent.words.ts';

export const en: SentWords = {
  sentHeading: (manager) => (manager ? `The article is now with ${manager}` : 'The article is now with the manager'),
  sentText:
    'You get a notice when you have an answer. After a yes an editor helps you, and you always approve the text before it is released.',
  sentHeadingNobody: 'The article is sent',
  sentHeadingEditor: (editor) => (editor ? `The article is now with ${editor}` : 'The article is now with the editors'),
  sentTextEditor: 'You get a notice when something happens. You always approve the text before it is released.',
  withdrawElsewhere: 'If you want to take the article back, you find it under “Following” on your desk.',
  recall: 'Take back',
  recalling: 'Taking back …',
  recallNote: 'Possible until you have an answer. The article becomes your draft again.',
  recalled: 'The article is your draft again.',
  writeAnother: 'Write another',
};
