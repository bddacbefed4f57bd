export { fromProsemirror } from './from-prosemirror.ts';
export { prosemirrorSchema } from './prosemirror-schema.ts';
