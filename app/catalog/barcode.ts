/**
 * Product barcodes of the GS1 family (GS1 General Specifications, section 7.9 "Check digit calculations"): EAN-8, EAN-13,
 * UPC-A, UPC-E, each with its check digit. One product has several spellings (UPC-A `012345678905` is EAN-13
 * `0012345678905`; UPC-E is UPC-A with zeros squeezed out), so comparing goes through {@link gtin14}.
 */

/** True for digits of a product-code length, right check digit or not: such a code is never a member's. */
export function looksLikeProduct(text: string): boolean {
  return /^(?:\d{8}|\d{12,14})$/.test(text);
}

/** True for an EAN-8, EAN-13, UPC-A or UPC-E code whose check digit is right. */
export function isGtin(text: string): boolean {
  return gtinReadings(text).length > 0;
}

/**
 * All 14-digit readings of a scanned code, most likely first; empty if no check digit fits. Eight digits can be an EAN-8 and
 * a UPC-E at once, so there may be two: the catalog decides which exists.
 */
export function gtinReadings(text: string): string[] {
  if (!looksLikeProduct(text)) return [];
  const readings = hasRightCheckDigit(text) ? [gtin14(text)] : [];
  const expanded = expandUpcE(text);
  if (expanded !== undefined && hasRightCheckDigit(expanded)) readings.push(gtin14(expanded));
  return readings;
}

/** The 14-digit form under which all spellings of one code are the same. */
export function gtin14(digits: string): string {
  return digits.padStart(14, '0');
}

/** The check digit over `body` (everything before it): weights 3 and 1 from the right, to the next ten. */
export function checkDigit(body: string): number {
  let total = 0;
  for (let index = 0; index < body.length; index += 1) {
    const fromRight = body.length - 1 - index;
    total += Number(body[index]) * (fromRight % 2 === 0 ? 3 : 1);
  }
  return (10 - (total % 10)) % 10;
}

function hasRightCheckDigit(digits: string): boolean {
  return checkDigit(digits.slice(0, -1)) === Number(digits.at(-1));
}

/** UPC-E `NXXXXXXC` to UPC-A (GS1 General Specifications, figure "UPC-E zero expansion"); undefined if it is none. */
function expandUpcE(text: string): string | undefined {
  const match = /^([01])(\d)(\d)(\d)(\d)(\d)(\d)(\d)$/.exec(text);
  if (!match) return undefined;
  const [, system, a, b, c, d, e, last, check] = match as unknown as string[];
  const body =
    last === '0' || last === '1' || last === '2'
      ? `${a}${b}${last}0000${c}${d}${e}`
      : last === '3'
        ? `${a}${b}${c}00000${d}${e}`
        : last === '4'
          ? `${a}${b}${c}${d}00000${e}`
          : `${a}${b}${c}${d}${e}0000${last}`;
  return `${system}${body}${check}`;
}
