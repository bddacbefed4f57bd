import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ARTICLE_TRANSITIONS } from '../../../apps/content/src/articles/article.machine.ts';

const spoken = (name: string): string => name.replaceAll('-', ' ');
const state = (name: string): string => name.replaceAll('-', '_');

/** The arrows that the table makes, actions between the same two states on one. */
function arrows(): readonly string[] {
  const steps = Object.entries(ARTICLE_TRANSITIONS).flatMap(([from, actions]) =>
    Object.entries(actions as Readonly<Record<string, { readonly to: string; readonly by: string | readonly string[] }>>).map(
      ([action, { to, by }]) => ({
        arrow: `${state(from)} --> ${state(to)}`,
        label: `${spoken(action)} (${[by].flat().map(spoken).join(' or ')})`,
      }),
    ),
  );
  return [...Map.groupBy(steps, ({ arrow }) => arrow)].map(([arrow, some]) => `${arrow}: ${some.map(({ label }) => label).join(', ')}`);
}

it('draws the life of an article as its table has it', () => {
  const page = readFileSync(new URL('../../../docs/architecture.md', import.meta.url), 'utf8');
  const [, diagram = ''] = /```mermaid\nstateDiagram-v2\n([^`]*)```/.exec(page) ?? [];
  const drawn = diagram
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('[*]'));
  expect(drawn.toSorted()).toEqual(arrows().toSorted());
});
