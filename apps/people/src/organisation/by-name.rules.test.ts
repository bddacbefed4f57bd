import { expect, it } from 'vitest';
import { byName } from './by-name.rules.ts';

it('puts å, ä and ö last, as a Swedish list has them', () => {
  const names = ['Örebro', 'Bjuv', 'Ängelholm', 'Åstorp', 'bjuv 2', 'Zinkgruvan'].map((name) => ({ name }));
  expect(names.toSorted(byName).map(({ name }) => name)).toEqual(['Bjuv', 'bjuv 2', 'Zinkgruvan', 'Åstorp', 'Ängelholm', 'Örebro']);
});
