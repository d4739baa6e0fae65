import { describeScanner } from '../testing/scanner-contract';
import { createSimulatedScanner } from './simulated-scanner';

describeScanner('made of software', () => {
  const scanner = createSimulatedScanner();
  const done = (act: () => void) => () => Promise.resolve(act());
  return Promise.resolve({
    scanner,
    hands: {
      scan: (text: string) => Promise.resolve(scanner.scan(text)),
      unplugAmid: (text: string) => Promise.resolve(scanner.unplugAmid(text)),
      unplug: done(scanner.unplug),
      plugIn: done(scanner.plugIn),
      makeNoise: done(scanner.makeNoise),
    },
    close: () => scanner.close(),
  });
});
