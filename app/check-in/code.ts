import { gtinReadings, looksLikeProduct } from '../catalog/barcode';
import { unframed } from './framing';

/** What a scanned code turned out to be. */
export type ScannedCode =
  /** A member's check-in code, or with `rewardId` a reward code: `{user_id}` or `{user_id}|{reward_id}`. */
  | { readonly kind: 'member'; readonly userId: string; readonly rewardId?: string }
  /** A product barcode with a right check digit, as scanned. */
  | { readonly kind: 'product'; readonly barcode: string }
  | { readonly kind: 'unusable'; readonly reason: UnusableCode };

/** Why a code is of no use here, each with its own sentence for the guest. */
export type UnusableCode = 'empty' | 'link' | 'damaged_barcode' | 'not_ours';

/** The longest code that is looked at; a Thanx code is under 70 characters, a hostile one can hold 4,296. */
export const LONGEST_CODE = 200;

/**
 * Thanx ids are lowercase alphanumeric (docs.thanx.com, "QR code"). No length is documented; examples have 6 to 15
 * characters, so 4 to 64 leaves room on both sides.
 */
const ID = /^[a-z0-9]{4,64}$/;

/**
 * Reads what a camera or a scanner delivered. Never throws. Digits alone are never a member: a misread product barcode must
 * not become somebody's account, and all known ids hold letters.
 */
export function parseCode(raw: string): ScannedCode {
  const text = unframed(raw);
  if (text === '') return unusable('empty');
  if (text.length > LONGEST_CODE) return unusable('not_ours');
  if (/^\d+$/.test(text)) return parseDigits(text);
  if (/^[a-z][a-z0-9+.-]*:|^www\./i.test(text)) return unusable('link');
  const [userId, rewardId, ...more] = lowered(text).split('|');
  if (userId === undefined || !isMemberId(userId) || more.length > 0) return unusable('not_ours');
  if (rewardId === undefined) return { kind: 'member', userId };
  return ID.test(rewardId) ? { kind: 'member', userId, rewardId } : unusable('not_ours');
}

function parseDigits(text: string): ScannedCode {
  if (!looksLikeProduct(text)) return unusable('not_ours');
  return gtinReadings(text).length > 0 ? { kind: 'product', barcode: text } : unusable('damaged_barcode');
}

/** Caps Lock on a keyboard-mode scanner's host turns every letter; ids have no upper case, so nothing is lost by turning them back. */
function lowered(text: string): string {
  return /^[A-Z0-9|]+$/.test(text) ? text.toLowerCase() : text;
}

function isMemberId(text: string): boolean {
  return ID.test(text) && !/^\d+$/.test(text);
}

function unusable(reason: UnusableCode): ScannedCode {
  return { kind: 'unusable', reason };
}
