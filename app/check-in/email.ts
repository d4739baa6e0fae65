import { z } from 'zod';
import { err, ok, type Result } from '../result';

/** Why an entry is no e-mail address, each with its own sentence at the field. */
export type EmailProblem = 'empty' | 'no_at' | 'no_domain' | 'not_an_address';

/** RFC 5321, 4.5.3.1.3: a path has at most 254 characters between its brackets. */
export const LONGEST_EMAIL = 254;

const emailSchema = z.email().max(LONGEST_EMAIL);

/** Reads what a guest typed; lower case, since keyboards capitalise and Thanx compares. Never throws. */
export function parseEmail(text: string): Result<string, EmailProblem> {
  const address = text.trim().toLowerCase();
  if (address === '') return err('empty');
  if (!address.includes('@')) return err('no_at');
  if (!/@[^@]+\.[^@.]{2,}$/.test(address)) return err('no_domain');
  return emailSchema.safeParse(address).success ? ok(address) : err('not_an_address');
}
