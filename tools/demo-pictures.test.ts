import { globSync, readFileSync, statSync } from 'node:fs';
import { MediaDescription } from '@delakultur/contracts';
import type { Picture } from '@delakultur/document';
import { fromMarkdown } from '@delakultur/document/markdown';
import { describe, expect, it } from 'vitest';
import { svgOf } from './illustrations/frame.ts';
import { SCENES } from './illustrations/scenes.ts';

interface DemoPicture extends MediaDescription {
  readonly name: string;
  readonly id: string;
  readonly article: string | null;
  readonly alt?: { readonly sv: string; readonly en: string };
}

const DEMO = new URL('../apps/content/demo/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, DEMO), 'utf8');
const files = (pattern: string): string[] => globSync(pattern, { cwd: DEMO });

const pictures = JSON.parse(read('pictures.json')) as readonly DemoPicture[];
const placed = files('articles/*.md').flatMap((path) =>
  fromMarkdown(read(path).split('\n---\n')[1] ?? '')
    .content.filter((block): block is Picture => block.type === 'picture')
    .map(({ attrs }) => ({ article: path.replace(/^articles./, ''), ...attrs })),
);
const alts = [...placed.map(({ alt }) => alt), ...pictures.flatMap(({ alt }) => (alt ? [alt.sv, alt.en] : []))];

describe('the pictures of the demo', () => {
  it('are drawn the same each time, whatever was drawn before', () => {
    const drawn = SCENES.map(svgOf);
    expect(SCENES.toReversed().map(svgOf).toReversed()).toEqual(drawn);
    expect(new Set(drawn).size).toBe(drawn.length);
  });

  it('are each a scene, a file and a description, by one name', () => {
    const names = SCENES.map(({ name }) => name).toSorted();
    expect(pictures.map(({ name }) => name).toSorted()).toEqual(names);
    expect(
      files('pictures/*.jpg')
        .map((path) => path.slice('pictures/'.length, -'.jpg'.length))
        .toSorted(),
    ).toEqual(names);
  });

  it('are small: none over 100 kB, three megabytes in all', () => {
    const sizes = files('pictures/*.jpg').map((path) => statSync(new URL(path, DEMO)).size);
    expect(Math.max(...sizes)).toBeLessThan(100_000);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(3_000_000);
  });

  it('are not so many that filling the demo takes long: each is looked into as anybody’s', () => {
    expect(placed.length).toBeLessThanOrEqual(45);
  });

  it('stand where their description says, each once, and three articles of four have one', () => {
    const said = pictures.filter(({ article }) => article !== null).map(({ id, article }) => `${article} ${id}`);
    expect(placed.map(({ article, media }) => `${article} ${media}`).toSorted()).toEqual(said.toSorted());
    expect(new Set(placed.map(({ article }) => article)).size).toBeGreaterThanOrEqual(files('articles/*.md').length * 0.75);
  });

  it('C10: are described as an author must', () => {
    for (const { name, id, article, alt, ...description } of pictures) {
      expect({ name, ...MediaDescription.parse(description) }).toEqual({ name, ...description });
      expect([name, id, article === null]).toEqual([name, expect.any(String), alt !== undefined]);
      expect([name, description.origin === 'own' || description.credit !== null]).toEqual([name, true]);
    }
  });

  it('C10: have an alt text that says what is seen, in at most 150 characters', () => {
    for (const alt of alts) {
      expect(alt).toMatch(/^.{20,149}\.$/);
      expect(alt).not.toMatch(/bild (på|av)|picture of|image of|photo/i);
    }
    expect(new Set(alts).size).toBe(alts.length);
  });

  it('K7: show people only in articles that wait for the chief editor, and in no released one', () => {
    const withPeople = pictures.filter(({ people }) => people !== 'nobody');
    expect(withPeople.map(({ people }) => people).toSorted()).toEqual(['children', 'children', 'staff']);
    expect(withPeople.map(({ article }) => /^state: (.+)$/m.exec(read(`articles/${article}`))?.[1])).toEqual(['ready', 'ready', 'ready']);
  });

  it('C26: are marked as made by a machine only in the article that is about such', () => {
    const about = ['chattboten-gjorde-provet.md', 'hasten-hade-fem-ben.md'];
    expect(pictures.filter(({ aiGenerated, article }) => aiGenerated && !about.includes(article ?? ''))).toEqual([]);
  });
});
