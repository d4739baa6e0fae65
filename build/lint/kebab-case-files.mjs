// @ts-check
import { relative, sep } from 'node:path';

const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;

/**
 * Files and folders are named in kebab-case: names that differ only by case are one file on some disks and two on others.
 * @type {import('eslint').Rule.RuleModule}
 */
export const kebabCaseFiles = {
  meta: { type: 'suggestion', schema: [], messages: { name: '{{name}} is not kebab-case' } },
  create(context) {
    return {
      Program(node) {
        const names = relative(context.cwd, context.filename).split(sep);
        const name = names.find((it) => !kebabCase.test(it));
        if (name !== undefined)
          context.report({ node, loc: { line: 1, column: 0 }, messageId: 'name', data: { name } });
      },
    };
  },
};
