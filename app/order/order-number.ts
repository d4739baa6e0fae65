/**
 * The number that is called out: short, spoken easily, different from the last few hundred. `sequence` counts orders from
 * 0; numbers run 101 to 999 and begin again, so a number never looks like a time, a table or a price. `prefix` is the kiosk's
 * own letter where a store has several: each counts for itself.
 */
export function orderNumber(sequence: number, prefix = ''): string {
  if (!Number.isSafeInteger(sequence) || sequence < 0) throw new RangeError(`not a sequence number: ${sequence}`);
  return `${prefix}${101 + (sequence % 899)}`;
}
