import ts from 'typescript';

const RUNNERS = new Set(['it', 'test']);
const NOT_RUN = new Set(['skip', 'todo', 'fails']);

/** The names in a chain of calls and members: `it.each(rows)` gives `it`, `each`. */
function chainOf(expression: ts.Expression): readonly string[] {
  if (ts.isIdentifier(expression)) return [expression.text];
  if (ts.isPropertyAccessExpression(expression)) return [...chainOf(expression.expression), expression.name.text];
  if (ts.isCallExpression(expression)) return chainOf(expression.expression);
  if (ts.isTaggedTemplateExpression(expression)) return chainOf(expression.tag);
  return [];
}

function titleOf(argument: ts.Node | undefined): string | null {
  if (argument === undefined) return null;
  if (ts.isStringLiteralLike(argument)) return argument.text;
  return ts.isTemplateExpression(argument) ? argument.getText().slice(1, -1) : null;
}

/** Every test of a file as the titles that lead to it, outermost first; what is skipped or still to be written is no test. */
export function testTitles(source: string): readonly (readonly string[])[] {
  const found: (readonly string[])[] = [];
  const visit = (node: ts.Node, path: readonly string[]): void => {
    const title = ts.isCallExpression(node) ? titleOf(node.arguments[0]) : null;
    const [root = '', ...rest] = ts.isCallExpression(node) && title !== null ? chainOf(node.expression) : [];
    if (rest.some((name) => NOT_RUN.has(name))) return;
    if (RUNNERS.has(root)) found.push([...path, title ?? '']);
    const inside = root === 'describe' ? [...path, title ?? ''] : path;
    ts.forEachChild(node, (child) => visit(child, inside));
  };
  visit(ts.createSourceFile('test.ts', source, ts.ScriptTarget.Latest, true), []);
  return found;
}
