import { stat } from 'node:fs/promises';
import type { SerialPort } from 'serialport';
import { readScannerText, type ScannerFrame } from '../../app/check-in/scanner-text';
import type { Scanner, ScannerListener, SerialFraming } from '../../app/devices/scanner';
import type { Clock } from '../clock';
import { createSerialReader } from './serial-framing';

/** How a store's serial scanner is set up. */
export interface SerialSettings {
  /** `/dev/serial/by-id/…`, `/dev/ttyACM0`, `COM3`. */
  readonly path: string;
  /** Bits a second; a USB scanner that stands for a COM port takes any. */
  readonly baudRate: number;
  readonly framing: SerialFraming;
  readonly frame: ScannerFrame;
}

/** Until a scanner that is not there is looked for again, in ms. */
export const LOOK_EVERY = 2000;

/** Loaded where a store has such a scanner and nowhere else: it has a native part. */
const loadDriver = async (): Promise<Driver> => await import('serialport');

/** The part of `serialport` that is used. */
export interface Driver {
  readonly SerialPort: new (options: { path: string; baudRate: number; autoOpen: false }) => SerialPort;
}

/**
 * A USB-COM or RS-232 scanner. Opens its port and, when it is unplugged, taken or not there yet, looks for it every
 * {@link LOOK_EVERY} until it is closed. What was under way when it went or came is no code.
 */
export function createSerialScanner(
  settings: SerialSettings,
  clock: Clock,
  load: () => Promise<Driver> = loadDriver,
): Scanner {
  const { path, baudRate, framing, frame } = settings;
  let listener: ScannerListener | undefined;
  let broken: string | undefined;
  let port: SerialPort | undefined;
  let isClosed = false;
  let stopWaiting = (): void => undefined;

  const lookLater = (): void => {
    port = undefined;
    stopWaiting();
    if (!isClosed) stopWaiting = clock.after(LOOK_EVERY, () => void open());
  };

  /** `serialport` misses now and then that a device has gone, if it goes amid its bytes. */
  const watch = (opened: SerialPort, device: string | undefined): void => {
    stopWaiting = clock.after(LOOK_EVERY, () => {
      void deviceAt(path).then((now) => {
        if (!opened.isOpen || isClosed) return;
        if (now === device) watch(opened, device);
        else opened.close();
      });
    });
  };

  const failed = (error: unknown): undefined => {
    broken = String(error);
    listener?.onBroken(broken);
  };

  const open = async (): Promise<void> => {
    const driver = await load().catch(failed);
    if (!driver || isClosed) return;
    const opened = new driver.SerialPort({ path, baudRate, autoOpen: false });
    port = opened;
    // A failure while it is open ends in `close`; without a listener it would end the program.
    opened.on('error', () => undefined);
    opened.on('close', lookLater);
    opened.open((error) => {
      if (error) return lookLater();
      if (isClosed) return opened.close();
      void deviceAt(path).then((device) => {
        if (opened.isOpen && !isClosed) watch(opened, device);
      });
      const reader = createSerialReader(framing, performance.now());
      opened.on('data', (bytes: Uint8Array) => {
        for (const sent of reader.take(bytes, performance.now())) {
          const text = readScannerText(sent, frame);
          if (text !== undefined && !isClosed) listener?.onScan(text);
        }
      });
    });
  };

  void open();
  return {
    listen: (next) => {
      listener = next;
      if (broken !== undefined) next.onBroken(broken);
    },
    state: () => {
      if (broken !== undefined) return 'broken';
      return port?.isOpen === true ? 'ready' : 'missing';
    },
    close: () => {
      isClosed = true;
      stopWaiting();
      const open = port;
      return new Promise((resolve) => {
        if (open?.isOpen === true) open.close(() => resolve());
        else resolve();
      });
    },
  };
}

/** Which device a path leads to now. Windows, whose ports are no files, always says none. */
async function deviceAt(path: string): Promise<string | undefined> {
  try {
    const { ino, rdev } = await stat(path);
    return `${ino} ${rdev}`;
  } catch {
    return undefined;
  }
}
