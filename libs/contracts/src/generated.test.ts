import { readFileSync } from 'node:fs';
import { Parser } from '@asyncapi/parser';
import { expect, it } from 'vitest';
import { asyncApi, contracts, events, openApi, partsOf, PROBLEMS, problemsOf, topology } from './index.ts';
import { generatedFiles } from './generated-files.ts';

it.each(Object.entries(generatedFiles()))('generated/%s is what the contracts say (else: npm run generate)', (name, content) => {
  expect(readFileSync(new URL(`../generated/${name}`, import.meta.url), 'utf8')).toBe(content);
});

it('N1: describes every event in a valid AsyncAPI 3 document', async () => {
  const { diagnostics } = await new Parser().parse(JSON.stringify(asyncApi(events)));
  expect(diagnostics.filter(({ severity }) => severity === 0)).toEqual([]);
});

it('refers only to components that exist', () => {
  const document = JSON.stringify(openApi(contracts));
  const known = Object.keys(openApi(contracts).components.schemas);
  const used = [...document.matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, id]) => id);
  expect(used.filter((id) => !known.includes(id!))).toEqual([]);
});

it('gives every operation a subject, a path and a name of its own', () => {
  const faces = contracts.map(({ http }) => http && `${http.method} ${http.path}`).filter(Boolean);
  expect(new Set(contracts.map(({ subject }) => subject)).size).toBe(contracts.length);
  expect(new Set(contracts.map((contract) => partsOf(contract).name)).size).toBe(contracts.length);
  expect(new Set(faces).size).toBe(faces.length);
});

it('has no problem that nobody can answer', () => {
  const gateway = ['not-found', 'method-not-allowed', 'payload-too-large', 'unsupported-media-type', 'forbidden'];
  const uploads = [
    'too-many-requests',
    'upload-protocol-refused',
    'upload-offset-wrong',
    'upload-gone',
    'upload-in-use',
    'range-not-satisfiable',
  ];
  const answered = new Set<string>([...contracts.flatMap(problemsOf), ...gateway, ...uploads]);
  expect(Object.keys(PROBLEMS).filter((slug) => !answered.has(slug))).toEqual([]);
});

it('derives who may ask whom, and who consumes what', () => {
  const needs = Object.fromEntries(topology(contracts, events).map(({ name, ...rest }) => [name, rest]));
  expect(needs).toMatchObject({
    content: { calls: ['people'] },
    people: { calls: [] },
    gateway: { calls: ['content', 'people'], consumes: [] },
  });
  expect(needs['content']!.consumes).toContain('dk.evt.*.people.assignment.started.v1.*');
});
