import { expect, test } from 'vitest';
import { testFolder, testLedger, good } from '../ledger/testing/harness';
import type { LogEvent } from '../log-event';
import { createScreenService } from './screen-service';

function createService() {
  const ledger = testLedger({ folder: testFolder(), now: Date.now });
  const log: LogEvent[] = [];
  const reported: unknown[] = [];
  const session = { report: (outcome: unknown) => (reported.push(outcome), true) };
  const service = createScreenService({ session, ledger, log: (event) => log.push(event) });
  const events = (): string[] =>
    good(ledger.events(20))
      .filter(({ kind }) => kind !== 'ledger_opened')
      .map(({ kind, detail }) => [kind, detail].join(' '))
      .reverse();
  return { service, ledger, log, reported, events };
}

const CLOSED = { type: 'service_changed', inService: false, code: 'SCREEN' };

test('a fall is in log and ledger, and closes nothing', () => {
  const { service, log, reported, events } = createService();
  service.fell('crashed', 'opened_again');
  service.enforce();
  expect(log).toEqual([{ event: 'screen_fell', cause: 'crashed', then: 'opened_again' }]);
  expect(events()).toEqual(['screen_fell crashed']);
  expect(reported).toEqual([]);
});

test('a loop closes the kiosk, now or when the order under way has ended, until the page holds', () => {
  const { service, log, reported, events } = createService();
  service.fell('crashed', 'out_of_order');
  service.fell('silent', 'out_of_order');
  service.enforce();
  expect(reported).toEqual([CLOSED, CLOSED, CLOSED]);
  service.held();
  service.enforce();
  expect(reported.slice(3)).toEqual([{ type: 'service_changed', inService: true, code: 'SCREEN' }]);
  expect(events()).toEqual(['screen_fell crashed', 'out_of_order screen', 'screen_fell silent', 'in_order screen']);
  expect(log.at(-1)).toEqual({ event: 'screen_held' });
});

test('a ledger that cannot write loses the event, and the log says so', () => {
  const { service, ledger, log, reported } = createService();
  ledger.close();
  service.fell('crashed', 'out_of_order');
  expect(log).toContainEqual({ event: 'kiosk_event_lost', code: expect.stringMatching(/^LEDGER/) as string });
  expect(reported).toEqual([CLOSED]);
});
