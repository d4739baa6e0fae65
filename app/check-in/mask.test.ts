import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskEmail, maskPhone } from './mask';

describe('maskEmail', () => {
  test.each([
    ['john.smith@example.com', 'j•••@e•••.com'],
    ['j@e.io', 'j•••@e•••.io'],
    ['john@mail.example.co.uk', 'j•••@m•••.uk'],
    ['john@localhost', 'j•••@l•••'],
    ['john', 'j•••@•••'],
    ['', '•••@•••'],
    ['@', '•••@•••'],
    ['🍔burger@example.com', '🍔•••@e•••.com'],
  ])('%s reads %s', (email, masked) => {
    expect(maskEmail(email)).toBe(masked);
  });

  test('shows one character on each side and the ending, never more, and never how long it is', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (email) => {
        const [local = '', domain = ''] = email.split('@');
        const ending = domain.slice(domain.lastIndexOf('.'));
        expect(maskEmail(email)).toBe(`${local[0]!}•••@${domain[0]!}•••${ending}`);
      }),
    );
  });

  test('no rubbish makes it throw or show a second character of the name', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const [local = ''] = maskEmail(text).split('•••');
        expect(Array.from(local).length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('maskPhone', () => {
  test.each([
    ['+14155551212', '••• ••12'],
    ['(415) 555-1278', '••• ••78'],
    ['7', '••• ••7'],
    ['', '••• ••'],
    ['abc', '••• ••'],
  ])('%s reads %s', (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked);
  });

  test('shows two digits at most', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(maskPhone(text).replace(/\D/g, '').length).toBeLessThanOrEqual(2);
      }),
    );
  });
});
