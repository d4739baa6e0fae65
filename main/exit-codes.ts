/** How the kiosk ends, for a supervisor: any other end is one to start again from. */

/** sysexits.h EX_CONFIG: starting again will not help before somebody has changed something. */
export const WRONG_CONFIGURATION = 78;

/** Staff closed the kiosk from its console, and it stays closed until somebody starts it. Beyond the codes of sysexits.h. */
export const CLOSED_BY_STAFF = 79;

/** sysexits.h EX_SOFTWARE: a bug of ours; the next start goes on with what is on disk. */
export const ENDED_BY_BUG = 70;
