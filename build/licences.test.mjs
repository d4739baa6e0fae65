// @ts-check
import { describe, expect, test } from 'vitest';
import { isAllowed, toText } from './licences.mjs';

describe('isAllowed', () => {
  test.each(['MIT', 'Apache-2.0', 'OFL-1.1', '(MIT OR GPL-3.0)', 'GPL-2.0-only OR ISC', 'MIT AND BSD-3-Clause'])(
    '%s',
    (licence) => {
      expect(isAllowed(licence)).toBe(true);
    },
  );

  test.each([undefined, '', 'GPL-3.0', 'AGPL-3.0-only', 'UNLICENSED', 'SEE LICENSE IN x', 'MIT AND GPL-2.0'])(
    'not %s',
    (licence) => {
      expect(isAllowed(licence)).toBe(false);
    },
  );
});

test('the text names each package once, in order, with its licence', () => {
  const zod = { name: 'zod', version: '4.0.0', licence: 'MIT', text: 'Copyright Zod\n' };
  const text = toText([zod, { name: 'axios', version: '1.0.0', licence: 'MIT' }, zod]);
  expect(text.match(/^zod 4\.0\.0$/gm)).toHaveLength(1);
  expect(text.indexOf('axios 1.0.0')).toBeLessThan(text.indexOf('zod 4.0.0'));
  expect(text).toContain('Copyright Zod');
  expect(text).toContain('Under the MIT licence.');
});
