import { describeSignal } from '../testing/signal-contract';
import { createSimulatedSignal } from './simulated-signal';

describeSignal('simulated', () => {
  const signal = createSimulatedSignal();
  return Promise.resolve({
    signal,
    lamp: signal.lamp,
    cutOff: () => {
      signal.unplug();
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  });
});
