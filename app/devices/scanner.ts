/** A code scanner that talks to the kiosk itself rather than as a keyboard. No method throws or rejects. */
export interface Scanner {
  /** At most one listener; the last one counts. */
  listen(listener: ScannerListener): void;
  /** Whether it is there. */
  state(): ScannerState;
  /** Lets go of it; nothing is called back any more. */
  close(): Promise<void>;
}

/** What a scanner tells. */
export interface ScannerListener {
  /** Each whole code, as it was sent without its framing. */
  readonly onScan: (text: string) => void;
  /** Its driver does not load, in the system's words: once, also when that was found before somebody listened. */
  readonly onBroken: (why: string) => void;
}

/** `missing` is looked for until it comes; `broken`, a driver that does not load, stays so until the kiosk starts anew. */
export const SCANNER_STATES = ['ready', 'missing', 'broken'] as const;

/** See {@link SCANNER_STATES}. */
export type ScannerState = (typeof SCANNER_STATES)[number];

/** How a serial scanner says where a code ends. `any` takes each of the others. */
export const SERIAL_FRAMINGS = ['any', 'cr', 'lf', 'crlf', 'stx_etx'] as const;

/** See {@link SERIAL_FRAMINGS}. */
export type SerialFraming = (typeof SERIAL_FRAMINGS)[number];
