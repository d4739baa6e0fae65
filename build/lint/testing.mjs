// @ts-check
import { join } from 'node:path';
import { RuleTester } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, it } from 'vitest';
import { root } from '../setup/run.mjs';

RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

/** ESLint's rule tester for TypeScript, run by vitest; without type information. */
export const ruleTester = new RuleTester({ languageOptions: { parser: tseslint.parser } });

/** A file that the compiler knows and whose text a test replaces: types need a project, and a project needs files. */
export const typedCase = inClone('build/lint/fixture/case.ts');

/** The same with type information, for tests whose file is {@link typedCase}. */
export const typedRuleTester = new RuleTester({
  languageOptions: {
    parser: tseslint.parser,
    parserOptions: {
      project: inClone('build/lint/fixture/tsconfig.json'),
      // Where CI is set, the parser would read the file from the disk instead of the text that the test gives.
      disallowAutomaticSingleRunInference: true,
    },
  },
});

/**
 * A file of the clone, for rules that look at where a file lies.
 * @param {string} path from the root
 */
export function inClone(path) {
  return join(root, path);
}
