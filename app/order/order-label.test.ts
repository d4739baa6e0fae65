import { expect, test } from 'vitest';
import { parseLabel } from './order-label';

test.each([
  ['12', '12'],
  [' 7 ', '7'],
  ['007', '7'],
  ['9999', '9999'],
])('a table typed as "%s" is %s', (typed, text) => {
  expect(parseLabel('table', typed)).toEqual({ ok: true, value: { kind: 'table', text } });
});

test.each([
  ['Maya', 'Maya'],
  ['  Ana   María ', 'Ana María'],
  ['O’Neil', 'O’Neil'],
  ['J.-P.', 'J.-P.'],
  ['مايا', 'مايا'],
  // Typed as e and an accent: the same letter to whoever reads it.
  ['Zoe\u0308', 'Zoë'],
])('a name typed as "%s" is %s', (typed, text) => {
  expect(parseLabel('name', typed)).toEqual({ ok: true, value: { kind: 'name', text } });
});

test.each([
  ['table', '', 'empty'],
  ['table', '0', 'not_a_table'],
  ['table', '12345', 'not_a_table'],
  ['table', '-3', 'not_a_table'],
  ['table', '1e3', 'not_a_table'],
  ['table', '٣', 'not_a_table'],
  ['name', ' \t ', 'empty'],
  ['name', 'maya@example.com', 'not_a_name'],
  ['name', '415 555 1212', 'not_a_name'],
  ['name', 'x'.repeat(21), 'not_a_name'],
  ['name', '<b>Maya', 'not_a_name'],
  ['name', '. . .', 'not_a_name'],
  ['name', 'Maya\u0000', 'not_a_name'],
] as const)('a %s of "%s" is %s', (kind, typed, problem) => {
  expect(parseLabel(kind, typed)).toEqual({ ok: false, error: problem });
});
