import { acceptGuideline, contracts, listNotices, lookUpPersons, saveArticle, type Rpc } from '@delakultur/contracts';
import { ProblemError } from '@delakultur/nest-kit';
import { describe, expect, it } from 'vitest';
import { inputOf, type Parts } from './input.ts';
import { routeTable } from './route-table.ts';

const ID = '0199d7a2-0000-7000-8000-000000000001';
const input = (contract: Rpc, parts: Partial<Parts>) => {
  const [route] = routeTable([contract]);
  if (!route) throw new TypeError('no route');
  return inputOf(route, { params: {}, query: '', body: {}, ifMatch: undefined, ...parts });
};

describe('routeTable', () => {
  it('has a route for every operation with an HTTP face, and one address means one operation a method', () => {
    const routes = routeTable();
    expect(routes.map(({ contract }) => contract)).toEqual(contracts.filter(({ http }) => http));
    expect(new Set(routes.map(({ method, url }) => `${method} ${url}`)).size).toBe(routes.length);
    for (const { url, pathFields, fields } of routes) expect([url, pathFields.filter((name) => !fields.has(name))]).toEqual([url, []]);
  });
});

describe('inputOf', () => {
  it('joins address, If-Match and body', () => {
    expect(input(saveArticle, { params: { articleId: ID }, ifMatch: '"7"', body: { title: 'Kottar' } })).toEqual({
      title: 'Kottar',
      articleId: ID,
      version: 7,
    });
  });

  it('reads a query by the kinds that the contract has', () => {
    expect(input(listNotices, { query: 'unreadOnly=true&limit=5' })).toEqual({ unreadOnly: true, limit: 5 });
    expect(input(acceptGuideline, { params: { site: 'pedagog-orebro', guidelineVersion: '3' } })).toEqual({
      site: 'pedagog-orebro',
      guidelineVersion: 3,
    });
  });

  it.each(['ids=a&ids=b', 'ids=a,b', 'ids=a%2Cb'])('takes %s as a list of two', (query) => {
    expect(input(lookUpPersons, { query })).toEqual({ ids: ['a', 'b'] });
  });

  it('leaves what it cannot read to the service, which says what is wrong', () => {
    expect(input(listNotices, { query: 'limit=１２&unreadOnly=ja&site=x' })).toEqual({ limit: '１２', unreadOnly: 'ja', site: 'x' });
  });

  it.each<[string, Partial<Parts>]>([
    ['a body that names another article than the address', { body: { articleId: ID.replace(/1$/, '2') }, ifMatch: '"1"' }],
    ['a version in the body alone', { body: { version: 1 } }],
    ['another version in the body than in If-Match', { body: { version: 2 }, ifMatch: '"1"' }],
    ['a weak tag', { ifMatch: 'W/"1"' }],
    ['any version', { ifMatch: '*' }],
    ['several versions', { ifMatch: '"1", "2"' }],
    ['a query on a command', { query: 'version=1' }],
  ])('refuses %s', (_, parts) => {
    expect(() => input(saveArticle, { params: { articleId: ID }, ...parts })).toThrow(ProblemError);
  });

  it('refuses a scalar given twice', () => {
    expect(() => input(listNotices, { query: 'limit=1&limit=2' })).toThrow(ProblemError);
  });

  it('takes no name for a prototype', () => {
    const read = input(listNotices, { query: '__proto__=1&constructor=2' });
    expect([Object.getPrototypeOf(read), Object.keys(read)]).toEqual([Object.prototype, ['__proto__', 'constructor']]);
  });
});
