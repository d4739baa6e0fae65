import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Scanner } from '../../app/devices/scanner';

/** What a store's hands can do to a scanner; each resolves when it has been done. */
export interface ScannerHands {
  readonly scan: (text: string) => Promise<void>;
  readonly unplugAmid: (text: string) => Promise<void>;
  readonly unplug: () => Promise<void>;
  readonly plugIn: () => Promise<void>;
  readonly makeNoise: () => Promise<void>;
}

/** A scanner as the kiosk has it, and the physical one behind it. */
export interface ScannerUnderTest {
  readonly scanner: Scanner;
  readonly hands: ScannerHands;
  readonly close: () => Promise<void>;
}

/** What every scanner keeps to, whatever lies between it and the kiosk. */
export function describeScanner(name: string, make: () => Promise<ScannerUnderTest>): void {
  describe(`a scanner: ${name}`, () => {
    let subject: ScannerUnderTest;
    let scans: string[];

    const isNow = async (state: ReturnType<Scanner['state']>): Promise<void> => {
      await vi.waitFor(() => expect(subject.scanner.state()).toBe(state), { timeout: 8000, interval: 10 });
    };

    const hears = async (...expected: string[]): Promise<void> => {
      await vi.waitFor(() => expect(scans).toEqual(expected), { timeout: 3000, interval: 5 });
    };

    beforeEach(async () => {
      subject = await make();
      scans = [];
      subject.scanner.listen({
        onScan: (text) => scans.push(text),
        onBroken: (why) => scans.push(why),
      });
      await isNow('ready');
    });
    afterEach(async () => await subject.close());

    it('gives each code once, exactly', async () => {
      const { hands } = subject;
      await hands.scan('maya7k2p');
      await hands.scan('maya7k2p|fiveoff4t8k');
      await hands.scan('4006381333931');
      await hears('maya7k2p', 'maya7k2p|fiveoff4t8k', '4006381333931');
    });

    it('is missed while it is unplugged and found by itself; half a code is none', async () => {
      const { hands } = subject;
      await hands.unplugAmid('maya7k2p');
      await isNow('missing');
      await hands.plugIn();
      await isNow('ready');
      await hands.scan('stella8w3q');
      await hears('stella8w3q');
    });

    it('gives nothing for noise', async () => {
      const { hands } = subject;
      await hands.makeNoise();
      await hands.scan('maya7k2p');
      await hears('maya7k2p');
    });

    it('is let go of, also while it is missing', async () => {
      const { hands, scanner } = subject;
      await hands.unplug();
      await isNow('missing');
      await scanner.close();
      expect(scanner.state()).toBe('missing');
      await hands.plugIn();
      await hands.scan('maya7k2p');
      expect(scans).toEqual([]);
    });
  });
}
