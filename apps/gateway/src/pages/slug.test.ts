import { describe, expect, it } from 'vitest';
import { articlePath, slugOf } from './slug.ts';

describe('slugOf', () => {
  it.each([
    ['Vi räknar kottar i skogen', 'vi-raknar-kottar-i-skogen'],
    ['  Öppna frågor – «varför då?» ', 'oppna-fragor-varfor-da'],
    ['الأرقام', 'artikel'],
    ['', 'artikel'],
  ])('«%s» becomes %s', (title, slug) => expect(slugOf(title)).toBe(slug));

  it('is safe in an address and short, whatever the title', () => {
    const units = Array.from({ length: 0x1_0000 }, (_, unit) => String.fromCharCode(unit));
    const slugs = new Set(units.map((unit) => slugOf(`${unit}ab${unit}`)));
    expect([...slugs].filter((slug) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))).toEqual([]);
    expect(slugOf('lång '.repeat(60)).length).toBeLessThanOrEqual(80);
  });

  it('is what an article is called in its address', () => {
    expect(articlePath({ site: 'pedagog-orebro', id: '0199', title: 'Ute är inne' })).toBe('/pedagog-orebro/artiklar/0199/ute-ar-inne');
  });
});
