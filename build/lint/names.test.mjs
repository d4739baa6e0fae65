// @ts-check
import { kebabCaseFiles } from './kebab-case-files.mjs';
import { namedExportsOnly } from './named-exports-only.mjs';
import { inClone, ruleTester } from './testing.mjs';

const code = 'export const a = 1;';

ruleTester.run('named-exports-only', namedExportsOnly, {
  valid: ['export const a = 1;', 'const b = 1; export { b };', "export * from './c';", "import d from './d'; d();"],
  invalid: [
    { code: 'export default function a() {}', errors: [{ messageId: 'named' }] },
    { code: 'const a = 1; export default a;', errors: [{ messageId: 'named' }] },
    { code: 'const a = 1; export { a as default };', errors: [{ messageId: 'named' }] },
  ],
});

ruleTester.run('kebab-case-files', kebabCaseFiles, {
  valid: [
    { code, filename: inClone('app/check-in/code.ts') },
    { code, filename: inClone('app/check-in/code-parser.test.ts') },
    { code, filename: inClone('main/global.d.ts') },
    { code, filename: inClone('electron.vite.config.ts') },
    { code, filename: inClone('build/assets/page-2x3.mjs') },
  ],
  invalid: [
    { code, filename: inClone('renderer/CheckIn.tsx'), errors: [{ messageId: 'name' }] },
    { code, filename: inClone('renderer/checkIn/screen.tsx'), errors: [{ messageId: 'name' }] },
    { code, filename: inClone('main/order_sink.ts'), errors: [{ messageId: 'name' }] },
  ],
});
