export { admit, type Upload } from './admit.ts';
export {
  DOCUMENT_TYPES,
  VARIANT_FORMATS,
  type Admitted,
  type AdmittedFile,
  type AdmittedPicture,
  type DocumentExtension,
  type Refused,
  type Variant,
} from './admitted.ts';
export { AdmissionError } from './admission-error.ts';
export { REASONS, type Reason } from './reasons.ts';
