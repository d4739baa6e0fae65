import { expect, test } from 'vitest';
import { typeLabelKey } from './label-text';

const typeAll = (kind: 'table' | 'name', keys: readonly string[]): string =>
  keys.reduce((value, key) => typeLabelKey(kind, value, key), '');

test.each([
  ['table', [...'12'], '12'],
  ['table', [...'1a-2'], '12'],
  ['table', [...'123456'], '1234'],
  ['table', ['12 345'], '1234'],
  ['name', [...'MAYA'], 'Maya'],
  ['name', [...' ANA  MARIA'], 'Ana Maria'],
  ['name', [...'JEAN-LUC'], 'Jean-Luc'],
  ['name', [..."O'NEIL"], "O'Neil"],
  ['name', ['zoë'], 'Zoë'],
  ['name', ['maya7@example.com'], 'Mayaexample.com'],
  ['name', ['x'.repeat(30)], `X${'x'.repeat(19)}`],
] as const)('%s keys %j write "%s"', (kind, keys, written) => {
  expect(typeAll(kind, keys)).toBe(written);
});
