import { LONGEST_EMAIL } from '../../app/check-in/email';

/**
 * What an e-mail address becomes by a key: one character, or a whole ending. `@gmail.com` replaces whatever was begun after
 * an `@`, and `.com` a dot just typed. Spaces are not written, and nothing beyond the longest address.
 */
export function typeEmailKey(value: string, key: string): string {
  return cleanEmail(joined(value, key));
}

/** Without its last character. */
export function eraseEmailKey(value: string): string {
  return Array.from(value).slice(0, -1).join('');
}

/** An address as the field may hold it. */
export function cleanEmail(text: string): string {
  return text.replace(/\s/g, '').slice(0, LONGEST_EMAIL);
}

function joined(value: string, key: string): string {
  if (key.length === 1) return value + key;
  if (key.startsWith('@')) return value.replace(/@.*$/, '') + key;
  return value.replace(/\.$/, '') + key;
}
