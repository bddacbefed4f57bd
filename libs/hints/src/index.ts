export { saysNothingOfPicture } from './alt-text.ts';
export { HINT_KINDS, type Hint, type HintedText, type HintKind, type HintLang, type Passage } from './hint.ts';
export { hintsOf } from './hints.ts';
export { lix, type Lix } from './lix.ts';
export { sentences, type Sentence } from './sentences.ts';
