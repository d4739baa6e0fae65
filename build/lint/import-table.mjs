// @ts-check
import { isBuiltin } from 'node:module';
import { dirname, relative, resolve, sep } from 'node:path';

/**
 * Where code may run, told by what it may import. Rows are tried from the top; a file that no row fits may import
 * anything (the root's configuration files).
 * @typedef {object} Row
 * @property {RegExp} files paths from the clone's root, with `/`
 * @property {readonly string[]} folders what it may import of our own, as beginnings of paths from the root
 * @property {boolean} [node] whether Node's modules exist where it runs
 * @property {boolean} [electron] whether Electron's module exists where it runs
 * @property {RegExp} packages npm packages that make sense where it runs
 */

/** @type {readonly Row[]} */
export const importTable = [
  {
    files: /^app\/.*\.test\.ts$/,
    folders: ['app/', 'assets/'],
    packages: /^(zod|libphonenumber-js|jsonc-parser|culori|vitest|fast-check)$/,
  },
  { files: /^app\//, folders: ['app/'], packages: /^(zod|libphonenumber-js|jsonc-parser|culori)$/ },
  // A sandboxed preload has no require: what it imports is bundled into it.
  { files: /^main\/preload\.ts$/, folders: ['app/'], electron: true, packages: /^$/ },
  {
    files: /^main\//,
    folders: ['main/', 'app/', 'assets/'],
    node: true,
    electron: true,
    packages: /^(?!react|zustand|@zxing|playwright)/,
  },
  {
    // What tests of the page need runs with them, under Node.
    files: /^renderer\/(.*\/)?testing\//,
    folders: ['renderer/', 'app/', 'assets/'],
    node: true,
    packages: /^(?!libsql|electron|playwright|axios)/,
  },
  {
    files: /^renderer\//,
    folders: ['renderer/', 'app/', 'assets/'],
    packages: /^(?!libsql|electron|playwright|axios)/,
  },
  {
    files: /^e2e\//,
    folders: ['e2e/', 'app/', 'main/training/', 'main/testing/', 'renderer/gallery/', 'assets/'],
    node: true,
    packages: /^(?!electron)/,
  },
];

/**
 * Our own folders are layers, and each says where its code may run (see {@link importTable}).
 * @type {import('eslint').Rule.RuleModule}
 */
export const importTableRule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      folder: '{{from}} may not import from {{to}}; it may import from {{allowed}}',
      node: 'There is no Node where {{from}} runs, so it may not import {{to}}',
      electron: 'Only main/ may import electron',
      package: '{{from}} may not import the package {{to}}',
    },
  },
  create(context) {
    const from = relative(context.cwd, context.filename).split(sep).join('/');
    const row = importTable.find(({ files }) => files.test(from));
    if (!row) return {};

    /** @param {import('estree').Node | null | undefined} source */
    const check = (source) => {
      if (source?.type !== 'Literal' || typeof source.value !== 'string') return;
      const [to = ''] = source.value.split('?');
      if (to.startsWith('.')) {
        const target = relative(context.cwd, resolve(dirname(context.filename), to))
          .split(sep)
          .join('/');
        if (row.folders.some((folder) => `${target}/`.startsWith(folder))) return;
        context.report({
          node: source,
          messageId: 'folder',
          data: { from, to: target, allowed: row.folders.join(', ') },
        });
      } else if (isBuiltin(to)) {
        if (!row.node) context.report({ node: source, messageId: 'node', data: { from, to } });
      } else if (/^electron(\/|$)/.test(to)) {
        if (!row.electron) context.report({ node: source, messageId: 'electron' });
      } else if (!row.packages.test(packageOf(to))) {
        context.report({ node: source, messageId: 'package', data: { from, to } });
      }
    };
    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      /** @param {any} node */
      TSImportType: (node) => check(node.source),
      CallExpression: (node) => {
        const isRequire = node.callee.type === 'Identifier' && node.callee.name === 'require';
        const [argument] = node.arguments;
        if (isRequire && argument?.type === 'Literal') check(argument);
      },
    };
  },
};

/** @param {string} specifier */
function packageOf(specifier) {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
