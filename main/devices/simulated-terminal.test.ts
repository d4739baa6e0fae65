import { describeTerminal } from '../testing/terminal-contract';
import { createSimulatedTerminal } from './simulated-terminal';

describeTerminal('simulated', (clock) => {
  const terminal = createSimulatedTerminal(clock);
  return Promise.resolve({
    terminal,
    hands: terminal,
    settled: () => Promise.resolve(),
    close: () => Promise.resolve(),
  });
});
