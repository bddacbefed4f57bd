import { expect, it } from 'vitest';
import { LAST_OFFSET, namedPorts, portsFrom } from './ports.ts';

it('gives every part a port of its own, within the announced range', () => {
  const ports = namedPorts(portsFrom(7400)).map(([port]) => port);
  expect(new Set(ports).size).toBe(ports.length);
  expect(Math.min(...ports)).toBe(7400);
  expect(Math.max(...ports)).toBe(7400 + LAST_OFFSET);
});

it('keeps two copies apart that are a hundred ports apart', () => {
  const first = namedPorts(portsFrom(7400)).map(([port]) => port);
  const second = namedPorts(portsFrom(7500)).map(([port]) => port);
  expect(first.filter((port) => second.includes(port))).toEqual([]);
});

it('names an intranet by its site for browsers and by its loopback address for programs', () => {
  expect(portsFrom(7400).intranets[0]).toEqual({
    kommun: '1277',
    name: 'Åstorp',
    port: 7410,
    url: 'http://astorp.localhost:7410',
    address: 'http://127.0.0.1:7410',
  });
});
