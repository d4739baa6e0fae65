import type { DecodedCode } from './decoder';

/** How long a code that was passed on is ignored, in ms: it stays before the camera while the kiosk already acts on it. */
export const IGNORED_FOR = 3000;

/** A code that is not sure counts when it is read twice within this time, in ms: one misread barcode in ten has a right check digit. */
export const CONFIRMED_WITHIN = 1500;

/** Decides which reads count. The returned function takes a read and when it was made (ms), and says whether to pass it on. */
export function createCodeGate(): (code: DecodedCode, at: number) => boolean {
  let passed: { readonly text: string; readonly at: number } | undefined;
  let seen: { readonly text: string; readonly at: number } | undefined;

  return ({ text, isSure }, at) => {
    const isConfirmed = isSure || (seen?.text === text && at - seen.at <= CONFIRMED_WITHIN);
    seen = { text, at };
    if (!isConfirmed || (passed?.text === text && at - passed.at < IGNORED_FOR)) return false;
    passed = { text, at };
    return true;
  };
}
