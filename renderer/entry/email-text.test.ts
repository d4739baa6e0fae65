import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LONGEST_EMAIL } from '../../app/check-in/email';
import { cleanEmail, eraseEmailKey, typeEmailKey } from './email-text';

test('whole endings fit themselves to what was begun', () => {
  expect(typeEmailKey('ana', '@gmail.com')).toBe('ana@gmail.com');
  expect(typeEmailKey('ana@', '@gmail.com')).toBe('ana@gmail.com');
  expect(typeEmailKey('ana@gnail.com', '@gmail.com')).toBe('ana@gmail.com');
  expect(typeEmailKey('ana@cafe', '.com')).toBe('ana@cafe.com');
  expect(typeEmailKey('ana@cafe.', '.com')).toBe('ana@cafe.com');
});

test('single keys write themselves, spaces nothing', () => {
  expect(Array.from('a_n-a+1 @x.io').reduce(typeEmailKey, '')).toBe('a_n-a+1@x.io');
});

test('erases whole characters', () => {
  expect(eraseEmailKey('ana')).toBe('an');
  expect(eraseEmailKey('a😀')).toBe('a');
  expect(eraseEmailKey('')).toBe('');
});

test('never grows beyond the longest address', () => {
  const keys = fc.array(fc.constantFrom('a', '@', '.', '@gmail.com', '.com', ' '), { maxLength: 400 });
  fc.assert(
    fc.property(keys, (all) => {
      const value = all.reduce(typeEmailKey, '');
      expect(value).toBe(cleanEmail(value));
      expect(value.length).toBeLessThanOrEqual(LONGEST_EMAIL);
    }),
  );
});
