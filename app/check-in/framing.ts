/** Whitespace, and the control characters that are none. */
const FRAMING = /[\s\u0000-\u001f]/;

/**
 * Takes off what scanners may be set up to send around a code: framing (STX, ETX, AIM identifiers' control codes) and line ends. By
 * hand: a pattern for what ends a text begins anew at each blank of it, and so takes the square of their number.
 */
export function unframed(raw: string): string {
  let begin = 0;
  let end = raw.length;
  while (begin < end && FRAMING.test(raw.charAt(begin))) begin += 1;
  while (end > begin && FRAMING.test(raw.charAt(end - 1))) end -= 1;
  return raw.slice(begin, end);
}
