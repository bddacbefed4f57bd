export { admit, type Upload } from './admit.ts';
export { VARIANT_FORMATS, type Admitted, type AdmittedFile, type AdmittedPicture, type Refused, type Variant } from './admitted.ts';
export { AdmissionError } from './admission-error.ts';
