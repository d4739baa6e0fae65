import fc from 'fast-check';
import type { CountryCode } from 'libphonenumber-js';
import { describe, expect, test } from 'vitest';
import { formatPhoneAsTyped, parsePhone } from './phone';

const countries: CountryCode[] = ['US', 'CA', 'GB', 'DE', 'PR', 'MX', 'AU'];

describe('parsePhone', () => {
  test.each<[string, string, CountryCode, string]>([
    ['national', '4155551212', 'US', '+14155551212'],
    ['national as people write it', '(415) 555-1212', 'US', '+14155551212'],
    ['national with dots', '415.555.1212', 'US', '+14155551212'],
    ['national with the 1', '1 415 555 1212', 'US', '+14155551212'],
    ['international', '+1 415 555 1212', 'US', '+14155551212'],
    ['Puerto Rico', '787-555-1212', 'US', '+17875551212'],
    ['Puerto Rico, the newer code', '939 555 1212', 'US', '+19395551212'],
    ['Guam', '671 555 1212', 'US', '+16715551212'],
    ['US Virgin Islands', '340-555-1212', 'US', '+13405551212'],
    ['American Samoa', '684 633 1212', 'US', '+16846331212'],
    ['Northern Marianas', '670 555 1212', 'US', '+16705551212'],
    ['Puerto Rico at home', '787 555 1212', 'PR', '+17875551212'],
    ['Britain', '+44 20 7946 0958', 'US', '+442079460958'],
    ['Britain with the 0 in brackets', '+44 (0)20 7946 0958', 'US', '+442079460958'],
    ['Britain by the prefix for calls abroad', '011 44 20 7946 0958', 'US', '+442079460958'],
    ['Britain at home', '020 7946 0958', 'GB', '+442079460958'],
    ['Germany at home', '030 / 901820', 'DE', '+4930901820'],
    ['the US from Britain', '00 1 415 555 1212', 'GB', '+14155551212'],
  ])('%s: %s in %s', (_name, text, country, number) => {
    expect(parsePhone(text, country)).toEqual({ ok: true, value: number });
  });

  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['+', 'empty'],
    ['()-', 'empty'],
    ['911', 'too_short'],
    ['5551212', 'too_short'],
    ['415555121', 'too_short'],
    ['+1 415 555 121', 'too_short'],
    ['1 415 555 121', 'too_short'],
    ['+44 20', 'too_short'],
    ['41555512123', 'too_long'],
    ['+1 415 555 12123', 'too_long'],
    ['9'.repeat(18), 'too_long'],
    ['9'.repeat(400), 'too_long'],
    ['015 555 1212', 'not_a_number'],
    ['+999 123 456 789', 'not_a_number'],
    ['1-800-FLOWERS', 'not_a_number'],
    ['call 4155551212 now', 'not_a_number'],
    ['415-555-CAFE', 'not_a_number'],
    ['abc', 'not_a_number'],
    ['tel:+14155551212', 'not_a_number'],
    ['4155551212;phone-context=+44', 'not_a_number'],
    ['4155551212 ext. 9', 'not_a_number'],
    ['٤١٥٥٥٥١٢١٢', 'not_a_number'],
    ['<b>4155551212</b>', 'not_a_number'],
  ])('%j is refused as %s', (text, problem) => {
    expect(parsePhone(text, 'US')).toEqual({ ok: false, error: problem });
  });

  test('rubbish never throws, and whatever passes is E.164', () => {
    const keypad = fc.array(fc.constantFrom(...'0123456789+() -.'), { maxLength: 30 }).map((keys) => keys.join(''));
    fc.assert(
      fc.property(fc.oneof(keypad, fc.string()), fc.constantFrom(...countries), (text, country) => {
        const number = parsePhone(text, country);
        if (number.ok) expect(number.value).toMatch(/^\+[1-9]\d{5,14}$/);
        expect(typeof formatPhoneAsTyped(text, country)).toBe('string');
      }),
    );
  });

  test('every ten digits of a +1 area come out as they were typed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2_000_000_000, max: 9_999_999_999 }), (number) => {
        expect(parsePhone(String(number), 'US')).toEqual({ ok: true, value: `+1${number}` });
        expect(parsePhone(formatPhoneAsTyped(String(number), 'US'), 'US')).toEqual({ ok: true, value: `+1${number}` });
      }),
    );
  });
});

describe('formatPhoneAsTyped', () => {
  test.each([
    ['4', 'US', '4'],
    ['415555', 'US', '(415) 555'],
    ['4155551212', 'US', '(415) 555-1212'],
    ['+442079460958', 'US', '+44 20 7946 0958'],
  ] as const)('%s in %s reads %s', (text, country, shown) => {
    expect(formatPhoneAsTyped(text, country)).toBe(shown);
  });
});
