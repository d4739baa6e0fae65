import { expect, test } from 'vitest';
import { createSimulatedSignal } from './devices/simulated-signal';
import { createHelpLight, TRY_AGAIN_MS } from './help-light';
import { createFakeClock } from './testing/fake-clock';

const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

test('shows what it is told, the latest where several come at once', async () => {
  const signal = createSimulatedSignal();
  const light = createHelpLight(signal, createFakeClock());
  light.show('called');
  light.show('coming');
  light.show('off');
  light.show('called');
  await settle();
  expect(signal.lamp()).toBe('called');
});

test('tries again until the signal is back, and then shows the latest', async () => {
  const clock = createFakeClock();
  const signal = createSimulatedSignal();
  signal.unplug();
  const light = createHelpLight(signal, clock);
  light.show('called');
  await settle();
  light.show('coming');
  await settle();
  signal.plugIn();
  expect(signal.lamp()).toBe('off');
  clock.advance(TRY_AGAIN_MS);
  await settle();
  expect(signal.lamp()).toBe('coming');
  expect(clock.pending()).toBe(0);
});

test('stops', async () => {
  const clock = createFakeClock();
  const signal = createSimulatedSignal();
  signal.unplug();
  const light = createHelpLight(signal, clock);
  light.show('called');
  await settle();
  light.stop();
  expect(clock.pending()).toBe(0);
});
