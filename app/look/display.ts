/** How large text is drawn, by the guest's choice. */
export const TEXT_SIZES = ['normal', 'large', 'larger', 'largest'] as const;

/** See {@link TEXT_SIZES}. */
export type TextSize = (typeof TEXT_SIZES)[number];

/** Height of the smallest text's capitals, mm. */
export const CAPITAL_MM = { normal: 3.5, large: 4.8, larger: 6.4, largest: 8.5 } as const satisfies Record<
  TextSize,
  number
>;

/** Capitals of both type families are so high, in em (Figtree and Fraunces say 700 of 1000 units). */
export const CAPITAL_EM = 0.7;

/** How the colour roles stand against each other, by the guest's choice. */
export const CONTRASTS = ['standard', 'high_light', 'high_dark', 'low'] as const;

/** See {@link CONTRASTS}. */
export type Contrast = (typeof CONTRASTS)[number];

/** Pixels per millimetre where nobody has measured the screen: between a 21.5" and a 24" one of 1920 by 1080. */
export const USUAL_PIXELS_PER_MM = 3.8;

/** Millimetres in an inch. */
const MM_PER_INCH = 25.4;

/** No screen of a kiosk is coarser or finer, pixels per inch. */
export const PIXELS_PER_INCH = { least: 40, most: 300 } as const;

/** Every bank card, mm (ISO/IEC 7810, ID-1): a ruler that everybody has. */
export const CARD_MM = { width: 85.6, height: 53.98, corner: 3.18 } as const;

/** Widths of such a card on the screens that there are, pixels. */
export const CARD_PIXELS = {
  least: Math.ceil((PIXELS_PER_INCH.least / MM_PER_INCH) * CARD_MM.width),
  most: Math.floor((PIXELS_PER_INCH.most / MM_PER_INCH) * CARD_MM.width),
} as const;

/** Pixels per millimetre of a screen of so many pixels per inch, or of the usual one. */
export function pixelsPerMm(pixelsPerInch: number | undefined): number {
  return pixelsPerInch === undefined ? USUAL_PIXELS_PER_MM : pixelsPerInch / MM_PER_INCH;
}

/** Pixels per millimetre of a screen on which a bank card is so many pixels wide. */
export function pixelsPerMmByCard(cardPixels: number): number {
  return cardPixels / CARD_MM.width;
}

/** Pixels per inch, as screens are sold by. */
export function pixelsPerInch(perMm: number): number {
  return perMm * MM_PER_INCH;
}
