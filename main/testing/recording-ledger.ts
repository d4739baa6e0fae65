import type { Ledger, LedgerFailure } from '../../app/ledger/port';
import type { Order } from '../../app/order/order';
import { orderNumber } from '../../app/order/order-number';
import { err, ok, type Result } from '../../app/result';

/** A ledger in memory that remembers the order of its calls, for tests of what comes before what. */
export interface RecordingLedger extends Ledger {
  readonly calls: readonly (keyof Ledger)[];
  /** Orders as they were placed. */
  readonly orders: readonly Order[];
  /** From now on, this method fails. */
  readonly failOn: (method: keyof Ledger, failure: LedgerFailure) => void;
}

/** Makes an empty {@link RecordingLedger}. */
export function createRecordingLedger(): RecordingLedger {
  const calls: (keyof Ledger)[] = [];
  const orders: Order[] = [];
  const failures = new Map<keyof Ledger, LedgerFailure>();
  const record = <T>(method: keyof Ledger, value: T): Result<T, LedgerFailure> => {
    const failure = failures.get(method);
    if (failure) return err(failure);
    calls.push(method);
    return ok(value);
  };
  return {
    calls,
    orders,
    failOn: (method, failure) => {
      failures.set(method, failure);
    },
    recordPlacing: () => record('recordPlacing', null),
    recordPlaced: (order) => {
      orders.push(order);
      return record('recordPlaced', { number: orderNumber(orders.length - 1) });
    },
    recordReopened: () => record('recordReopened', null),
    recordAbandoned: () => record('recordAbandoned', null),
    recordVoided: () => record('recordVoided', null),
    recordPaymentIntent: () => record('recordPaymentIntent', null),
    recordPaymentFailed: () => record('recordPaymentFailed', null),
    recordBilled: () => record('recordBilled', null),
    recordLeftAtCounter: () => record('recordLeftAtCounter', null),
    unfinishedOrder: () => record('unfinishedOrder', undefined),
  };
}
