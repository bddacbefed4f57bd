import { DOCUMENT_TYPES, type DocumentExtension } from '@delakultur/kernel';

/** A document as it was written anew. */
export interface CleanDocument {
  readonly extension: DocumentExtension;
  readonly bytes: Uint8Array;
}

export const isLetIn = (extension: string): extension is DocumentExtension => extension in DOCUMENT_TYPES;
