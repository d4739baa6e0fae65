import { parseCode } from '../../app/check-in/code';
import type { StaffDevices } from '../../app/staff/contract';
import { isStaffCode } from '../../app/staff/staff-code';

type Scan = StaffDevices['lastScans'][number];

const KEPT = 10;

/** Remembers of what kind the last scans were, never what they read. */
export interface ScanMemory {
  readonly note: (text: string, source: Scan['source'], at: number) => void;
  /** Newest first. */
  readonly last: () => Scan[];
}

/** See {@link ScanMemory}. */
export function createScanMemory(staffCode: string): ScanMemory {
  const scans: Scan[] = [];
  return {
    note: (text, source, at) => {
      scans.unshift({ at, source, kind: kindOf(text, staffCode) });
      scans.length = Math.min(scans.length, KEPT);
    },
    last: () => [...scans],
  };
}

/** `member`, `reward`, `product`, `staff`, or why it is of no use. */
function kindOf(text: string, staffCode: string): string {
  if (isStaffCode(text, staffCode)) return 'staff';
  const code = parseCode(text);
  switch (code.kind) {
    case 'member':
      return code.rewardId === undefined ? 'member' : 'reward';
    case 'product':
      return 'product';
    case 'unusable':
      return code.reason;
  }
}
