import type { Scanner, ScannerListener } from '../../app/devices/scanner';

/** A scanner made of software, with what befalls one. */
export interface SimulatedScanner extends Scanner {
  /** A code is held before it. Nothing happens while it is unplugged. */
  readonly scan: (text: string) => void;
  /** It is pulled out while it sends a code. */
  readonly unplugAmid: (text: string) => void;
  readonly unplug: () => void;
  readonly plugIn: () => void;
  /** Electrical noise on its line. */
  readonly makeNoise: () => void;
}

/** Makes a {@link SimulatedScanner} that is plugged in. */
export function createSimulatedScanner(): SimulatedScanner {
  let listener: ScannerListener | undefined;
  let isPluggedIn = true;
  return {
    listen: (next) => {
      listener = next;
    },
    state: () => (isPluggedIn ? 'ready' : 'missing'),
    close: () => {
      listener = undefined;
      isPluggedIn = false;
      return Promise.resolve();
    },
    scan: (text) => {
      if (isPluggedIn) listener?.onScan(text);
    },
    unplugAmid: () => {
      isPluggedIn = false;
    },
    unplug: () => {
      isPluggedIn = false;
    },
    plugIn: () => {
      isPluggedIn = true;
    },
    makeNoise: () => undefined,
  };
}
