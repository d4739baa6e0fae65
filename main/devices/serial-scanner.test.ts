import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import type { SerialFraming } from '../../app/devices/scanner';
import { PLAIN_FRAME } from '../../app/check-in/scanner-text';
import { SYSTEM_CLOCK, type Clock } from '../clock';
import { describeScanner } from '../testing/scanner-contract';
import { laySerialLine, noSerialLine } from '../testing/serial-line';
import { FRESH_AFTER } from './serial-framing';
import { createSerialScanner, LOOK_EVERY } from './serial-scanner';

const missing = noSerialLine();

/** The machine's clock, on which the scanner is looked for a twentieth of a second later instead of two. */
const QUICK: Clock = { ...SYSTEM_CLOCK, after: (ms, call) => SYSTEM_CLOCK.after(ms === LOOK_EVERY ? 50 : ms, call) };

const setUps: [string, { readonly framing: SerialFraming; readonly wrap: (code: string) => string }][] = [
  ['plain, ended by CR and LF', { framing: 'any', wrap: (code) => `${code}\r\n` }],
  ['between STX ~ and ! ETX', { framing: 'stx_etx', wrap: (code) => `\u0002~${code}!\u0003` }],
];

describe.skipIf(missing !== undefined)(
  `on a serial line${missing === undefined ? '' : ` (left out: ${missing})`}`,
  () => {
    for (const [name, { framing, wrap }] of setUps) {
      describeScanner(name, async () => {
        const line = await laySerialLine();
        const frame = framing === 'stx_etx' ? { ...PLAIN_FRAME, prefix: '~', suffix: '!' } : PLAIN_FRAME;
        const scanner = createSerialScanner({ path: line.path, baudRate: 9600, framing, frame }, QUICK);
        return {
          scanner,
          hands: {
            scan: async (text) => {
              // Nobody scans in the tenth of a second after plugging it in, in which it may be amid a code.
              await pause(FRESH_AFTER + 20);
              await line.send(wrap(text));
            },
            unplugAmid: async (text) => {
              await line.send(wrap(text).slice(0, 5));
              await line.unplug();
            },
            unplug: line.unplug,
            plugIn: line.plugIn,
            makeNoise: async () => {
              await line.send(Uint8Array.of(0xff, 0x80, 0, 0xc3));
              await line.send(wrap('').slice(-1));
            },
          },
          close: async () => {
            await scanner.close();
            await line.remove();
          },
        };
      });
    }
  },
);

test('a driver that does not load is told once, to who listens before and to who listens after', async () => {
  const scanner = createSerialScanner(
    { path: '/dev/none', baudRate: 9600, framing: 'any', frame: PLAIN_FRAME },
    SYSTEM_CLOCK,
    () => Promise.reject(new Error('no native part')),
  );
  const told: string[] = [];
  const listener = { onScan: () => undefined, onBroken: (why: string) => told.push(why) };
  scanner.listen(listener);
  expect(scanner.state()).toBe('missing');
  await vi.waitFor(() => expect(told).toEqual(['Error: no native part']));
  expect(scanner.state()).toBe('broken');
  scanner.listen(listener);
  expect(told).toHaveLength(2);
  await scanner.close();
});
