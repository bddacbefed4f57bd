import type { MediaRefusal } from '@delakultur/kernel';

/** Words that a PDF is refused for where they stand as a key with a value. */
export const FORBIDDEN_KEYS: Readonly<Record<string, MediaRefusal>> = {
  JS: 'has-active-content',
  JavaScript: 'has-active-content',
  XFA: 'has-active-content',
  RichMediaContent: 'has-active-content',
  EF: 'has-embedded-files',
  EmbeddedFiles: 'has-embedded-files',
  Collection: 'has-embedded-files',
};

/** What an action, an annotation or an object may not be: it runs, sends, plays or carries something. */
export const FORBIDDEN_KINDS: Readonly<Record<string, Readonly<Record<string, MediaRefusal>>>> = {
  S: {
    JavaScript: 'has-active-content',
    Launch: 'has-active-content',
    ImportData: 'has-active-content',
    SubmitForm: 'has-active-content',
    Rendition: 'has-active-content',
    Movie: 'has-active-content',
    RichMediaExecute: 'has-active-content',
    GoToE: 'has-embedded-files',
  },
  Subtype: {
    RichMedia: 'has-active-content',
    Movie: 'has-active-content',
    Screen: 'has-active-content',
    '3D': 'has-active-content',
    PS: 'has-active-content',
    FileAttachment: 'has-embedded-files',
  },
  Type: { EmbeddedFile: 'has-embedded-files' },
};

/** What goes quietly: what begins by itself, who wrote it and with what, earlier states, signatures of what it was before. */
export const DROPPED_KEYS: readonly string[] = [
  'AA',
  'OpenAction',
  'Metadata',
  'PieceInfo',
  'LastModified',
  'Perms',
  'DSS',
  'AF',
  'SpiderInfo',
];

/** Actions that lead into other files on the reader's machine. */
export const DROPPED_ACTIONS: readonly string[] = ['GoToR', 'Thread'];

/** Tables whose keys are names that the writer chose (`/AA` may be a font there), and mean nothing. */
export const NAME_TABLES: readonly string[] = [
  'Font',
  'XObject',
  'ExtGState',
  'ColorSpace',
  'Pattern',
  'Shading',
  'Properties',
  'CharProcs',
  'Dests',
  'RoleMap',
  'ClassMap',
  'Colorants',
];
