const CREATIVE_COMMONS = /^CC-(BY[A-Z-]*)-(\d\.\d)$/;

/** A Creative Commons licence as people write it, «CC BY-NC-ND 4.0», from its SPDX identifier; undefined for everything else. */
export function licenceName(licence: string): string | undefined {
  const [, code, version] = CREATIVE_COMMONS.exec(licence) ?? [];
  return code && `CC ${code} ${version}`;
}

/** Where a Creative Commons licence can be read as people read it, in their language; undefined for what has no text of its own. */
export function licenceAddress(licence: string, lang: string): string | undefined {
  const [, code, version] = CREATIVE_COMMONS.exec(licence) ?? [];
  return code && `https://creativecommons.org/licenses/${code.toLowerCase()}/${version}/deed.${lang}`;
}
