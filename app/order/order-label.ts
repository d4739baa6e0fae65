import { err, ok, type Result } from '../result';

/** What an order is found by beside its number: the table it is brought to, or the name that is called. */
export interface OrderLabel {
  readonly kind: LabelKind;
  /** `12`, `Maya`. A name is personal data: never in a log, and dropped once the order cannot be refunded any more. */
  readonly text: string;
}

/** Which of the two a store asks for. */
export type LabelKind = 'table' | 'name';

/** Why a table number or a name cannot be taken, as the guest is told. */
export type LabelProblem = 'empty' | 'not_a_table' | 'not_a_name';

/** Digits of the highest table number. */
export const LONGEST_TABLE = 4;

/** Characters of the longest name: what a screen in the kitchen shows in one line. */
export const LONGEST_NAME = 20;

/** Reads what a guest typed, trimmed and with single spaces. */
export function parseLabel(kind: LabelKind, text: string): Result<OrderLabel, LabelProblem> {
  const clean = text.normalize('NFC').trim().replace(/\s+/g, ' ');
  if (clean === '') return err('empty');
  if (kind === 'table') {
    const digits = clean.replace(/^0+(?=\d)/, '');
    return /^[1-9]\d*$/.test(digits) && digits.length <= LONGEST_TABLE
      ? ok({ kind, text: digits })
      : err('not_a_table');
  }
  // Letters of any script. No digit and no @: what is typed here is called out loud, and must not be a phone number or an e-mail.
  return clean.length <= LONGEST_NAME && /^\p{L}[\p{L}\p{M}' ’.-]*$/u.test(clean)
    ? ok({ kind, text: clean })
    : err('not_a_name');
}
