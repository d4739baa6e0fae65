import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { NO_TRIES, type PinTries } from '../../app/staff/pin-tries';
import { writeWholeFile } from '../whole-file';

const memorySchema = z.object({
  tries: z.object({ wrong: z.int().min(0), lockouts: z.int().min(0), at: z.int(), waitMs: z.int().min(0) }),
  outOfOrder: z.boolean(),
});

/** What the staff console keeps over restarts. */
export interface StaffMemory {
  readonly tries: PinTries;
  /** Staff took the kiosk out of service. */
  readonly outOfOrder: boolean;
}

/** Keeps a {@link StaffMemory}. */
export interface StaffStore {
  readonly read: () => StaffMemory;
  /** False if it could not be written: then it holds until the kiosk restarts. */
  readonly write: (change: Partial<StaffMemory>) => boolean;
}

/** The file's name in the data folder. */
export const STAFF_FILE = 'staff.json';

/**
 * Keeps it in `staff.json` in the data folder, written whole or not at all. A file of its own and not the ledger: staff must get
 * in, and not be tried in, also when the ledger is broken.
 */
export function openStaffStore(folder: string): StaffStore {
  const file = join(folder, STAFF_FILE);
  let memory = readMemory(file);
  return {
    read: () => memory,
    write: (change) => {
      memory = { ...memory, ...change };
      try {
        writeWholeFile(file, JSON.stringify(memory));
        return true;
      } catch {
        return false;
      }
    },
  };
}

function readMemory(file: string): StaffMemory {
  try {
    return memorySchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // None yet, or one that a disk mangled: nobody at the screen can bring that about.
    return { tries: NO_TRIES, outOfOrder: false };
  }
}
