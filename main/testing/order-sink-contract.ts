import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CancelledOrder, HandedOrder, OrderSink } from '../../app/devices/order-sink';
import { cancellationFileSchema, orderFileSchema, type CancellationFile, type OrderFile } from '../devices/order-file';
import { sampleOrder } from '../ledger/testing/orders';

/** A sink, and the kitchen or POS behind it. */
export interface SinkUnderTest {
  readonly sink: OrderSink;
  /** What the other side holds: an order that came again replaces the one before. */
  readonly received: () => Promise<readonly OrderFile[]>;
  /** The orders that it was told are no more. */
  readonly cancelled: () => Promise<readonly CancellationFile[]>;
  /** The share is gone, the server is down. */
  readonly cutOff: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** An order as it is handed over. */
export function handedOrder(orderId: string, payment: HandedOrder['payment'] = 'paid'): HandedOrder {
  return { order: sampleOrder(orderId, Date.UTC(2026, 5, 1, 12), { withReward: true }), number: '101', payment };
}

/** The same order, given up a minute later. */
export function cancelledOrder(orderId: string, why: CancelledOrder['why'] = 'voided'): CancelledOrder {
  const { order, number } = handedOrder(orderId);
  return { order, number, why, cancelledAt: order.placedAt + 60_000 };
}

/** What every way to kitchen or POS keeps to. */
export function describeOrderSink(name: string, make: () => Promise<SinkUnderTest>): void {
  describe(`a way to the kitchen: ${name}`, () => {
    let subject: SinkUnderTest;

    beforeEach(async () => {
      subject = await make();
    });
    afterEach(async () => await subject.close());

    it('hands over the whole order, and nothing of who the guest is', async () => {
      expect(await subject.sink.hand(handedOrder('order-1'))).toEqual({ ok: true, value: null });
      const received = await subject.received();
      expect(received.map((order) => orderFileSchema.parse(order))).toMatchObject([
        { order_id: 'order-1', number: '101', payment: 'paid', reward: '$5 off', lines: [{}, {}] },
      ]);
      expect(JSON.stringify(received)).not.toContain('wer23gttt');
    });

    it('is one order however often it comes, as the last one says', async () => {
      for (const payment of ['due_at_counter', 'paid', 'paid'] as const) {
        expect((await subject.sink.hand(handedOrder('order-1', payment))).ok).toBe(true);
      }
      expect((await subject.received()).map(({ payment }) => payment)).toEqual(['paid']);
    });

    it('refuses an order that no kitchen could read', async () => {
      const good = handedOrder('order-1');
      const empty = { ...good, order: { ...good.order, basket: { ...good.order.basket, lines: [] } } };
      expect(await subject.sink.hand(empty)).toEqual({ ok: false, error: 'refused' });
      expect(await subject.received()).toEqual([]);
    });

    it('takes an order back, however often that comes, without touching what it was', async () => {
      expect((await subject.sink.hand(handedOrder('order-1', 'due_at_counter'))).ok).toBe(true);
      for (const why of ['voided', 'voided'] as const) {
        expect(await subject.sink.cancel(cancelledOrder('order-1', why))).toEqual({ ok: true, value: null });
      }
      const [cancelled, ...more] = await subject.cancelled();
      expect(more).toEqual([]);
      expect(cancellationFileSchema.parse(cancelled)).toEqual({
        version: 1,
        cancelled_order_id: 'order-1',
        number: '101',
        placed_at: '2026-06-01T12:00:00.000Z',
        cancelled_at: '2026-06-01T12:01:00.000Z',
        reason: 'voided',
      });
      expect((await subject.received()).map(({ order_id }) => order_id)).toEqual(['order-1']);
    });

    it('is unreachable where the other side is gone', async () => {
      await subject.cutOff();
      expect(await subject.sink.cancel(cancelledOrder('order-1'))).toEqual({ ok: false, error: 'unreachable' });
      expect(await subject.sink.hand(handedOrder('order-1'))).toEqual({ ok: false, error: 'unreachable' });
    });
  });
}
