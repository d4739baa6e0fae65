import { unframed } from '../check-in/framing';

/** The staff's code unless the configuration says otherwise. It opens the PIN pad and nothing more, so it is no secret. */
export const STAFF_CODE = 'KIOSK-STAFF';

/**
 * True if a scan is the staff's own code, whatever framing and case the scanner sends it in. The hyphen that every staff code
 * has keeps it apart from members and products, which have none.
 */
export function isStaffCode(scanned: string, code: string): boolean {
  return unframed(scanned).toUpperCase() === code.toUpperCase();
}
