import { AsYouType, parsePhoneNumberFromString, validatePhoneNumberLength, type CountryCode } from 'libphonenumber-js';
import { err, ok, type Result } from '../result';

/** A number in E.164, `+14155551212`: the form Thanx wants. */
export type E164 = string & { readonly __unit: 'e164' };

/** Why an entry is no phone number, each with its own sentence at the field. */
export type PhoneProblem = 'empty' | 'too_short' | 'too_long' | 'not_a_number';

/** Most digits that the keypad takes: E.164 allows 15, and an international prefix such as 011 comes before them. */
export const MOST_PHONE_DIGITS = 18;

/**
 * Reads what a guest typed, national to `country` or international with `+` (or the country's own prefix for calls abroad,
 * such as 011). Puerto Rico and the other +1 territories share the country code 1, so their national numbers come out
 * right with `country` US. Never throws.
 */
export function parsePhone(text: string, country: CountryCode): Result<E164, PhoneProblem> {
  const entry = text.trim();
  // The library picks a number out of any sentence and obeys ";phone-context="; what a keypad cannot type is no number.
  if (/[^\d\s()+./-]/.test(entry)) return err('not_a_number');
  const digits = entry.replace(/\D/g, '');
  if (digits === '') return err('empty');
  const number = parsePhoneNumberFromString(entry, country);
  if (number && NO_AREA.test(number.number)) return err(digits.startsWith('1') ? 'too_short' : 'not_a_number');
  // `isPossible` checks lengths; `isValid` would refuse numbers of ranges younger than this library's tables.
  if (number?.isPossible()) return ok(number.number as E164);
  switch (validatePhoneNumberLength(entry, country)) {
    case 'TOO_SHORT':
      return err('too_short');
    case 'TOO_LONG':
      return err('too_long');
    default:
      return err('not_a_number');
  }
}

/** No area of the +1 countries begins with 0 or 1: such a number is a country's 1 typed with a digit missing at the end. */
const NO_AREA = /^\+1[01]/;

/** The entry as people write such numbers, while it is being typed: `(415) 555-1212`, `+44 20 7946 0958`. */
export function formatPhoneAsTyped(text: string, country: CountryCode): string {
  return new AsYouType(country).input(text);
}
