import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { thanxFailureSchema } from '../../app/thanx/failure';
import { classifyAnswer, codeOf } from './classify';

describe('codeOf', () => {
  it.each([
    [{ error: { code: 'REWARD_EXPIRED', message: 'x' } }, 'REWARD_EXPIRED'],
    [{ code: 'REWARD_EXPIRED', message: 'x' }, 'REWARD_EXPIRED'],
    [{ code: 400, message: 'x' }, undefined],
    [{ code: 'Sorry, jane@example.com' }, undefined],
    [{ error: 'invalid_grant' }, undefined],
    ['<html>', undefined],
    [null, undefined],
    [[], undefined],
  ])('%j: %s', (body, code) => {
    expect(codeOf(body)).toBe(code);
  });
});

describe('classifyAnswer', () => {
  it("takes a web server's own 404 for a wrong base URL, not for a stranger", () => {
    expect(classifyAnswer('token', 404, undefined).kind).toBe('rejected');
    expect(classifyAnswer('token', 404, { error: { code: 'RESOURCE_NOT_FOUND' } }).kind).toBe('unknown_member');
    expect(classifyAnswer('token', 400, { code: 400, message: 'Unknown user' }).kind).toBe('unknown_member');
  });

  it('does not trip over codes that objects answer to', () => {
    expect(classifyAnswer('basket', 400, { code: 'CONSTRUCTOR' }).kind).toBe('rejected');
  });

  it('survives anything and says nothing that the ledger may not hold', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('token', 'account', 'basket'),
        fc.integer({ min: 100, max: 599 }),
        fc.anything(),
        (endpoint, status, body) => {
          expect(thanxFailureSchema.safeParse(classifyAnswer(endpoint, status, body)).success).toBe(true);
        },
      ),
    );
  });
});
