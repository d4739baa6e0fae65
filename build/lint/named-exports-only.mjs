// @ts-check

/**
 * A default export has another name in every file that imports it, so a search for the name misses it.
 * @type {import('eslint').Rule.RuleModule}
 */
export const namedExportsOnly = {
  meta: { type: 'suggestion', schema: [], messages: { named: 'Export it by its name' } },
  create(context) {
    return {
      ExportDefaultDeclaration: (node) => context.report({ node, messageId: 'named' }),
      ExportSpecifier: (node) => {
        if (node.exported.type === 'Identifier' && node.exported.name === 'default') {
          context.report({ node, messageId: 'named' });
        }
      },
    };
  },
};
