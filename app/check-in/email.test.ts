import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST_EMAIL, parseEmail } from './email';

describe('parseEmail', () => {
  test.each([
    ['john.smith@example.com', 'john.smith@example.com'],
    ['  John.Smith@Example.COM \n', 'john.smith@example.com'],
    ['a_b-c+lunch@mail.example.co.uk', 'a_b-c+lunch@mail.example.co.uk'],
    ['j@e.io', 'j@e.io'],
    ["o'neil@example.com", "o'neil@example.com"],
  ])('%j is %s', (text, address) => {
    expect(parseEmail(text)).toEqual({ ok: true, value: address });
  });

  test.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['john', 'no_at'],
    ['john.example.com', 'no_at'],
    ['john@', 'no_domain'],
    ['john@example', 'no_domain'],
    ['john@example.', 'no_domain'],
    ['john@example.c', 'no_domain'],
    ['@example.com', 'not_an_address'],
    ['john@smith@example.com', 'not_an_address'],
    ['john smith@example.com', 'not_an_address'],
    ['john..smith@example.com', 'not_an_address'],
    ['.john@example.com', 'not_an_address'],
    ['john@exa mple.com', 'not_an_address'],
    ['john@-example.com', 'not_an_address'],
    ['<script>@example.com', 'not_an_address'],
    ['john@example.com\r\nBcc: x@example.com', 'not_an_address'],
    [`${'a'.repeat(LONGEST_EMAIL)}@example.com`, 'not_an_address'],
  ])('%j is refused as %s', (text, problem) => {
    expect(parseEmail(text)).toEqual({ ok: false, error: problem });
  });

  test('rubbish never throws; what passes is short, lower-case and whole', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.emailAddress()), (text) => {
        const email = parseEmail(text);
        if (!email.ok) return;
        expect(email.value).toBe(email.value.toLowerCase());
        expect(email.value.length).toBeLessThanOrEqual(LONGEST_EMAIL);
        expect(email.value).toMatch(/^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/);
      }),
    );
  });
});
