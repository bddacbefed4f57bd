import { ON_A_DESK, ON_A_PHONE, pictures } from './stories/pictures.ts';
import { tellStories } from './tell-stories.ts';

tellStories([
  [
    'C10, C11, K7, L12: three pictures, a facts box and a file go from a telephone to readers, offline in the middle, and none with children in it',
    (on) => pictures(on, ON_A_PHONE),
  ],
  ['C10, C11, K7, L12: and the same on a wide screen', (on) => pictures(on, ON_A_DESK)],
]);
