// @ts-check
import { importTableRule } from './import-table.mjs';
import { kebabCaseFiles } from './kebab-case-files.mjs';
import { namedExportsOnly } from './named-exports-only.mjs';
import { noDroppedResult } from './no-dropped-result.mjs';
import { pureDomain } from './pure-domain.mjs';

/**
 * The house rules, as an ESLint plugin.
 * @type {import('eslint').ESLint.Plugin}
 */
export const house = {
  rules: {
    'import-table': importTableRule,
    'kebab-case-files': kebabCaseFiles,
    'named-exports-only': namedExportsOnly,
    'no-dropped-result': noDroppedResult,
    'pure-domain': pureDomain,
  },
};
