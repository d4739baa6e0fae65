// @ts-check

/** Globals that reach outside: time, chance, the machine, the page. */
const impure = new Set([
  ...['crypto', 'performance', 'process', 'console', 'fetch', 'globalThis', 'Buffer', 'require'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'requestAnimationFrame'],
  ...['window', 'document', 'navigator', 'location', 'localStorage', 'sessionStorage', 'XMLHttpRequest', 'WebSocket'],
]);

/**
 * Code of the domain computes from what it is given: the same input, the same outcome, today and in a test. The clock and
 * chance come in as arguments.
 * @type {import('eslint').Rule.RuleModule}
 */
export const pureDomain = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      global: '{{name}} reaches outside the domain: take what it gives as an argument, or leave it to main/',
      clock: 'The domain has no clock: take the time as an argument',
      random: 'The domain has no chance: take the value as an argument',
    },
  },
  create(context) {
    return {
      'Program:exit'() {
        const scope = context.sourceCode.scopeManager.globalScope;
        if (!scope) return;
        const known = scope.variables.filter(({ defs }) => defs.length === 0).flatMap(({ references }) => references);
        // As the type `Date` or `Window` a name does nothing, so only values count.
        const values = [...known, ...scope.through].filter(
          (reference) => /** @type {any} */ (reference).isValueReference !== false,
        );
        for (const { identifier } of values) {
          if (identifier.type !== 'Identifier') continue;
          const messageId = verdict(/** @type {any} */ (identifier));
          if (messageId) context.report({ node: identifier, messageId, data: { name: identifier.name } });
        }
      },
    };
  },
};

/** @param {import('estree').Identifier & import('eslint').Rule.NodeParentExtension} identifier */
function verdict({ name, parent }) {
  if (impure.has(name)) return 'global';
  const member =
    parent.type === 'MemberExpression' && parent.property.type === 'Identifier' ? parent.property.name : undefined;
  if (name === 'Math' && member === 'random') return 'random';
  if (name !== 'Date') return undefined;
  const readsClock =
    member === 'now' ||
    parent.type === 'CallExpression' ||
    (parent.type === 'NewExpression' && parent.arguments.length === 0);
  return readsClock ? 'clock' : undefined;
}
