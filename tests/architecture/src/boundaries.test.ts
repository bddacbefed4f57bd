import { describe, expect, it } from 'vitest';
import { isTest, type Source, sources } from './sources.ts';

const product = sources.filter((source) => !isTest(source));
const within = (pattern: RegExp): readonly Source[] => product.filter(({ path }) => pattern.test(path));

/** Each file that breaks the rule, with what breaks it: an empty list reads as "nobody does". */
const importsOf = (files: readonly Source[], isForbidden: (module: string, source: Source) => boolean): readonly string[] =>
  files.flatMap((source) =>
    source.imports.filter((module) => isForbidden(module, source)).map((module) => `${source.path} imports ${module}`),
  );
const linesOf = (files: readonly Source[], pattern: RegExp): readonly string[] =>
  files.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, at) => (pattern.test(line) && !/^\s*(\/\/|\*|\/\*)/.test(line) ? [`${path}:${at + 1} ${line.trim()}`] : [])),
  );

const ours = (module: string): string | undefined => /^@delakultur\/([a-z-]+)/.exec(module)?.[1];
const leaves = (module: string, { path }: Source) =>
  module.startsWith('.') &&
  new URL(module, `file:///${path}`).pathname.split('/').slice(1, 3).join('/') !== path.split('/').slice(0, 2).join('/');

const LIBS = [
  'contracts',
  'database',
  'document',
  'hints',
  'identity',
  'jobs',
  'kernel',
  'media',
  'messaging',
  'nest-kit',
  'stack',
  'storage',
  'testkit',
];

/** Which of our libraries each may use; what is not here is refused. */
const LIBRARY_MAY_USE: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  media: ['kernel'],
  storage: ['kernel'],
  document: ['kernel'],
  hints: ['document'],
  contracts: ['document', 'kernel'],
  identity: ['kernel'],
  database: ['kernel'],
  messaging: ['contracts', 'kernel'],
  jobs: ['kernel', 'messaging'],
  'nest-kit': ['contracts', 'database', 'identity', 'jobs', 'kernel', 'messaging'],
  stack: ['contracts', 'database', 'messaging'],
  testkit: LIBS,
};

it('sees the sources', () => {
  expect(sources.length).toBeGreaterThan(100);
  expect(sources.find(({ path }) => path.endsWith('article.rules.ts'))?.imports).toContain('@delakultur/kernel');
});

describe('who may use whom', () => {
  it('keeps every library to the ones beneath it', () => {
    const broken = importsOf(within(/^libs\//), (module, { project }) => {
      const used = ours(module);
      return used !== undefined && !LIBRARY_MAY_USE[project.slice('libs/'.length)]!.includes(used);
    });
    expect(broken).toEqual([]);
  });

  it('lets no service know another: they meet in contracts alone', () => {
    const apps = product.filter(({ path }) => path.startsWith('apps/'));
    expect(
      importsOf(apps, (module) =>
        /^@delakultur\/(content|people|gateway|sign-in|launcher)\b|\.\.\/\.\.\/\.\.\/(content|people|gateway)\//.test(module),
      ),
    ).toEqual([]);
  });

  it('lets no relative import leave its project, but for what is generated there', () => {
    expect(
      importsOf(
        product.filter(({ path }) => !path.startsWith('tests/')),
        leaves,
      ),
    ).toEqual([]);
  });

  it('gives the gateway no database and no rules', () => {
    expect(importsOf(within(/^apps\/gateway\//), (module) => /^(pg|@prisma\/|@delakultur\/database)/.test(module))).toEqual([]);
  });

  it('brings no zod into a browser, and no Node', () => {
    expect(
      importsOf(
        within(/^widgets\//),
        (module) => module === 'zod' || module.startsWith('node:') || /^@delakultur\/(contracts|document\/schema)$/.test(module),
      ),
    ).toEqual([]);
  });
});

describe('rules and effects', () => {
  it('keeps rules and machines pure: contracts, kernel, and each other', () => {
    const pure = within(/\.(machine|rules)\.ts$/).filter(({ path }) => path.startsWith('apps/'));
    expect(
      importsOf(pure, (module) => !/^@delakultur\/(contracts|kernel|document)$|^\.\.?\/.*\.(machine|rules)\.ts$/.test(module)),
    ).toEqual([]);
    expect(linesOf(pure, /\basync\b|\bawait\b|new Date\(\)|Date\.now\(|randomUUID|process\.env/)).toEqual([]);
  });

  it('lets only repositories, queries and wiring see Prisma and the database', () => {
    const others = within(/^apps\/(content|people)\/src/).filter(
      ({ path }) => !/\.(repository|query|consumer|service)\.ts$|\/(main|demo)\.ts$|\/demo\//.test(path),
    );
    expect(importsOf(others, (module) => /generated\/client\.ts$|^@prisma\//.test(module))).toEqual([]);
  });

  it('reads the environment in one place of each program', () => {
    const allowed = /\/config\.ts$|^libs\/(stack|testkit)\/|^apps\/launcher\/|^tests\/|^apps\/demo-intranets\/|vitest\.config/;
    expect(
      linesOf(
        product.filter(({ path }) => !allowed.test(path)),
        /process\.env/,
      ),
    ).toEqual([]);
  });

  it('L16: takes time from the injected clock', () => {
    const services = within(/^apps\/(content|people)\/|^libs\/(nest-kit|messaging|database|identity|jobs)\//);
    expect(linesOf(services, /\bDate\.now\(|new Date\(\)/)).toEqual([]);
  });
});

describe('bytes', () => {
  it('R5: makes the key of a stored file in one place, out of what is ours', () => {
    expect(linesOf(product, /\bas (unknown as )?StoreKey\b/).filter((line) => !line.startsWith('libs/storage/src/store-key.ts'))).toEqual(
      [],
    );
  });

  it('R5: keeps files through the store alone, whose type no request can say', () => {
    expect(
      importsOf(within(/^(apps|libs)\//), (module, { project }) => module.startsWith('@aws-sdk/') && project !== 'libs/storage'),
    ).toEqual([]);
    expect(linesOf(within(/^libs\/storage\//), /ContentType/).filter((line) => !/ContentType: (typeOf\(key\)|string )/.test(line))).toEqual(
      [],
    );
  });
});

describe('the shape of files', () => {
  it('has no rooms without a purpose', () => {
    expect(sources.filter(({ path }) => /(^|\/)(utils?|helpers?|common|misc|base)(\/|\.ts$)/.test(path)).map(({ path }) => path)).toEqual(
      [],
    );
  });

  it('has no barrel but the index of a library or widget', () => {
    expect(
      product
        .filter(({ path }) => path.endsWith('/index.ts') && !/^(libs|widgets)\/[^/]+\/src\/index\.ts$/.test(path))
        .map(({ path }) => path),
    ).toEqual([]);
  });

  it('swallows no error', () => {
    expect(linesOf(product, /catch\s*(\(\w*\))?\s*\{\s*\}/)).toEqual([]);
  });

  it('has no way for HTML to come in as text', () => {
    expect(linesOf(within(/^widgets\//), /innerHTML|outerHTML|insertAdjacentHTML|unsafeHTML|unsafeSVG|document\.write/)).toEqual([]);
  });
});
