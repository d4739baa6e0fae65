/** A window's size in CSS pixels. */
export interface WindowSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Reads a size such as `1080x1920`.
 * @returns undefined when there is none or it makes no sense
 */
export function parseWindowSize(text: string | undefined): WindowSize | undefined {
  const match = /^(\d{3,4})x(\d{3,4})$/.exec(text ?? '');
  return match ? { width: Number(match[1]), height: Number(match[2]) } : undefined;
}
