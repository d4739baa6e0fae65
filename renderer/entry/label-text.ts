import { LONGEST_NAME, LONGEST_TABLE, type LabelKind } from '../../app/order/order-label';

/**
 * What a table number or a name becomes by what is typed: nothing that it may not hold, and nothing beyond the longest. A name
 * begins with a capital after each space and goes on small, whatever the key wrote: the keyboard has no shift.
 */
export function typeLabelKey(kind: LabelKind, value: string, typed: string): string {
  if (kind === 'table') return (value + typed.replace(/\D/g, '')).slice(0, LONGEST_TABLE);
  return (value + typed)
    .replace(/[^\p{L}\p{M}' ’.-]/gu, '')
    .replace(/^\s+/, '')
    .replace(/\s+/g, ' ')
    .toLowerCase()
    .replace(/(^|[ '’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    .slice(0, LONGEST_NAME);
}
