import { MOST_PHONE_DIGITS } from '../../app/check-in/phone';

/** What the keypad writes: a digit or `+`. */
export function typePhoneKey(value: string, key: string): string {
  return cleanPhone(value + key);
}

/** Without its last digit or `+`. */
export function erasePhoneKey(value: string): string {
  return value.slice(0, -1);
}

/**
 * What a field that shows `shown` for `value` means when it holds `text` instead: digits, after one `+` at most. Never
 * throws.
 */
export function phoneFromField(value: string, shown: string, text: string): string {
  const next = cleanPhone(text);
  // A bracket or a space was erased, which would come straight back: the digit before it is meant.
  return next === value && text.length < shown.length ? erasePhoneKey(value) : next;
}

function cleanPhone(text: string): string {
  const plus = text.trimStart().startsWith('+') ? '+' : '';
  return plus + text.replace(/\D/g, '').slice(0, MOST_PHONE_DIGITS);
}
