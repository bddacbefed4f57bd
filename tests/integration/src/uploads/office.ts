import { zip, type ZipPart } from './zip.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'application/vnd.openxmlformats-officedocument';

export interface Link {
  readonly kind: string;
  readonly target: string;
  readonly isExternal?: boolean;
}

export const rels = (...links: readonly Link[]): string =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links
    .map(
      ({ kind, target, isExternal }, nth) =>
        `<Relationship Id="rId${nth + 1}" Type="${OFFICE}/${kind}" Target="${target}"${isExternal ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`;

export interface Office {
  /** What is in the main part. */
  readonly text?: string;
  readonly links?: readonly Link[];
  /** Parts beside the main one; they take the place of ours of the same name. */
  readonly parts?: readonly ZipPart[];
  /** What the main part says it is. */
  readonly type?: string;
}

function office(main: string, type: string, document: string, { links = [], parts = [], ...lies }: Office): readonly ZipPart[] {
  const folder = main.slice(0, main.indexOf('/'));
  const ours: readonly ZipPart[] = [
    {
      name: '[Content_Types].xml',
      bytes: `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="jpeg" ContentType="image/jpeg"/><Default Extension="bin" ContentType="application/octet-stream"/><Override PartName="/${main}" ContentType="${lies.type ?? type}"/></Types>`,
    },
    {
      name: '_rels/.rels',
      bytes: rels({ kind: 'officeDocument', target: main }, { kind: 'extended-properties', target: 'docProps/app.xml' }),
    },
    { name: main, bytes: document },
    { name: `${folder}/_rels/${main.slice(folder.length + 1)}.rels`, bytes: rels(...links) },
  ];
  return [...ours.filter(({ name }) => !parts.some((part) => part.name === name)), ...parts];
}

export const docxParts = (lies: Office = {}): readonly ZipPart[] =>
  office(
    'word/document.xml',
    `${MAIN}.wordprocessingml.document.main+xml`,
    `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}"><w:body><w:p><w:r><w:t>Hej</w:t></w:r></w:p>${lies.text ?? ''}</w:body></w:document>`,
    lies,
  );

export const docx = (lies?: Office): Buffer => zip(docxParts(lies));

export const xlsx = (lies: Office = {}): Buffer =>
  zip(
    office(
      'xl/workbook.xml',
      `${MAIN}.spreadsheetml.sheet.main+xml`,
      `<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${lies.text ?? ''}</workbook>`,
      lies,
    ),
  );

export const pptx = (lies: Office = {}): Buffer =>
  zip(
    office(
      'ppt/presentation.xml',
      `${MAIN}.presentationml.presentation.main+xml`,
      `<?xml version="1.0"?><p:presentation xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="urn:a">${lies.text ?? ''}</p:presentation>`,
      lies,
    ),
  );

const ODF = 'urn:oasis:names:tc:opendocument:xmlns';

export interface OpenDocument {
  readonly text?: string;
  readonly parts?: readonly ZipPart[];
  readonly mimetype?: string;
  readonly manifest?: string;
}

const entry = ({ name }: ZipPart): string => `<manifest:file-entry manifest:full-path="${name}" manifest:media-type=""/>`;

export function odt({
  text = '',
  parts = [],
  mimetype = 'application/vnd.oasis.opendocument.text',
  manifest = '',
}: OpenDocument = {}): Buffer {
  const content: ZipPart = {
    name: 'content.xml',
    bytes: `<?xml version="1.0"?><office:document-content xmlns:office="${ODF}:office:1.0" xmlns:text="${ODF}:text:1.0" xmlns:draw="${ODF}:drawing:1.0" xmlns:script="${ODF}:script:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"><office:body><office:text><text:p>Hej</text:p>${text}</office:text></office:body></office:document-content>`,
  };
  return zip([
    { name: 'mimetype', bytes: mimetype, method: 0 },
    content,
    ...parts,
    {
      name: 'META-INF/manifest.xml',
      bytes: `<?xml version="1.0"?><manifest:manifest xmlns:manifest="${ODF}:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:media-type="${mimetype}"/>${[content, ...parts].map(entry).join('')}${manifest}</manifest:manifest>`,
    },
  ]);
}
