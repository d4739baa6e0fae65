import { expect, test } from 'vitest';
import { THANX_FAILURE_KINDS, isRetryable, thanxFailureSchema } from './failure';

test('only what may be otherwise next time is tried again', () => {
  expect(THANX_FAILURE_KINDS.filter((kind) => isRetryable({ kind }))).toEqual([
    'rate_limited',
    'unreachable',
    'unreadable',
  ]);
});

test('a failure carries no free text', () => {
  expect(
    thanxFailureSchema.parse({ kind: 'rejected', status: 400, code: 'BAD_REQUEST', message: 'for john@…' }),
  ).toEqual({
    kind: 'rejected',
    status: 400,
    code: 'BAD_REQUEST',
  });
  expect(thanxFailureSchema.safeParse({ kind: 'odd' }).success).toBe(false);
  expect(thanxFailureSchema.safeParse({ kind: 'rejected', code: 'x'.repeat(65) }).success).toBe(false);
});
