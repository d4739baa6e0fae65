import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatPhoneAsTyped, MOST_PHONE_DIGITS } from '../../app/check-in/phone';
import { erasePhoneKey, phoneFromField, typePhoneKey } from './phone-text';

const keys = fc.array(fc.constantFrom(...'0123456789+'), { maxLength: 30 });
const typed = (all: readonly string[]): string => all.reduce(typePhoneKey, '');

describe('the keypad', () => {
  test('writes digits and a + at the beginning only', () => {
    expect(typed(['+', '4', '+', '4'])).toBe('+44');
    expect(typed(['a', ' ', '(', '4', '-', '1'])).toBe('41');
  });

  test('keeps to digits after one + at most, never more than a number has, whatever is typed', () => {
    fc.assert(
      fc.property(keys, (all) => {
        const value = typed(all);
        expect(value).toMatch(/^\+?\d*$/);
        expect(value.replace('+', '').length).toBeLessThanOrEqual(MOST_PHONE_DIGITS);
      }),
    );
  });

  test('erases one key at a time', () => {
    expect(erasePhoneKey('+4')).toBe('+');
    expect(erasePhoneKey('+')).toBe('');
    expect(erasePhoneKey('')).toBe('');
  });
});

describe('the field', () => {
  test('takes a number as people write it', () => {
    expect(phoneFromField('', '', '(415) 555-1212')).toBe('4155551212');
    expect(phoneFromField('', '', ' +44 20 7946 0958')).toBe('+442079460958');
  });

  test('loses a digit to each erased character, brackets and spaces included', () => {
    fc.assert(
      fc.property(keys, (all) => {
        let value = typed(all);
        while (value !== '') {
          const shown = formatPhoneAsTyped(value, 'US');
          const next = phoneFromField(value, shown, shown.slice(0, -1));
          expect(next.length).toBe(value.length - 1);
          value = next;
        }
      }),
    );
  });
});
