// @ts-check
import { noDroppedResult } from './no-dropped-result.mjs';
import { typedCase, typedRuleTester } from './testing.mjs';

const prelude = `
type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };
declare function save(): Result<number, 'disk_full'>;
declare function send(): Promise<Result<number, 'unreachable'>>;
declare function say(): void;
declare const maybe: { save(): Result<number, string> } | undefined;
declare const response: { readonly ok: boolean };
declare function answer(): typeof response;
`;

/** @param {string} code */
const file = (code) => ({ name: code, filename: typedCase, code: `${prelude}export {};\n${code}` });

typedRuleTester.run('no-dropped-result', noDroppedResult, {
  valid: [
    file('say();'),
    file('answer();'),
    file('const saved = save(); if (!saved.ok) say();'),
    file('let saved = save(); saved = save();'),
    file('if (!(await send()).ok) say();'),
    file('export function f() { return save(); }'),
  ],
  invalid: [
    { ...file('save();'), errors: [{ messageId: 'dropped' }] },
    { ...file('await send();'), errors: [{ messageId: 'dropped' }] },
    { ...file('send();'), errors: [{ messageId: 'dropped' }] },
    { ...file('void send();'), errors: [{ messageId: 'dropped' }] },
    { ...file('maybe?.save();'), errors: [{ messageId: 'dropped' }] },
    { ...file('response.ok && save();'), errors: [{ messageId: 'dropped' }] },
  ],
});
