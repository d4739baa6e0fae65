import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepEqual } from './keep-equal';

test('says what is new, whatever was before', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (before, next) => {
      expect(keepEqual(before, next)).toEqual(next);
    }),
  );
});

test('is the very object from before where nothing changed', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (before) => {
      expect(keepEqual(before, structuredClone(before))).toBe(before);
    }),
  );
});

test('keeps what is equal beside what is not', () => {
  const before = {
    lines: [
      { id: 'a', choices: ['x'] },
      { id: 'b', choices: [] },
    ],
    total: 5,
  };
  const next = keepEqual(before, {
    lines: [
      { id: 'a', choices: ['x'] },
      { id: 'b', choices: ['y'] },
    ],
    total: 5,
  });
  expect(next.lines[0]).toBe(before.lines[0]);
  expect(next.lines[1]).toEqual({ id: 'b', choices: ['y'] });
  expect(next).not.toBe(before);
});

test.each([
  [{ a: undefined }, { b: undefined }],
  [{ a: 1 }, { a: 1, b: undefined }],
  [[1, 2], [1]],
  [[1], { 0: 1 }],
  [{ 0: 1 }, [1]],
  [null, {}],
])('%j is not %j', (before, next) => {
  const kept = keepEqual<unknown>(before, next);
  expect(kept).not.toBe(before);
  expect(kept).toStrictEqual(next);
});
