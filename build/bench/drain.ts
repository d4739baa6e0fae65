import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createOrderFolder } from '../../main/devices/order-folder';
import { SYSTEM_CLOCK } from '../../main/clock';
import { createOutbox } from '../../main/ledger/outbox';
import { createThanx } from '../../main/thanx/client';
import { createPacer } from '../../main/thanx/pacer';
import { parseTrainingGuests } from '../../main/training/guests';
import { createThanxStandIn, createTrainingCredentials } from '../../main/training/thanx-stand-in';
import { sampleOrder } from '../../main/ledger/testing/orders';
import { good, openIn } from './filled-ledger';
import type { Row } from './measure';

/**
 * Opens a ledger in which `pending` deliveries to Thanx wait and brings them all to a Thanx that answers at once, without a
 * pacer: what is left is what the kiosk itself costs. One member has them all, so that there is one token.
 */
export async function measureDrain(root: string, scratch: string, pending: number): Promise<Row> {
  const folder = mkdtempSync(join(scratch, 'drain-'));
  const guests = good(parseTrainingGuests(readFileSync(join(root, 'assets/training/guests.json'), 'utf8')));
  const [location] = guests.locations;
  const [member] = guests.members;
  if (!location || !member) throw new Error('the sample guests are missing');
  const before = openIn(folder);
  for (let index = 0; index < pending / 2; index += 1) {
    const order = sampleOrder(`order-${index}`, Date.now(), { userId: member.user_id });
    const at = Date.now();
    const amount = order.basket.total;
    const card = { issuer: 'visa', last4: '4242', authorizedAt: at, reference: `r-${index}` };
    // Two for Thanx each, `placed` and `billed`.
    good(before.recordPlaced(order, false));
    good(before.recordBilled(order, { by: 'card', attemptId: `a-${index}`, amount, card }));
  }
  before.close();

  const credentials = createTrainingCredentials();
  const standIn = await createThanxStandIn({ guests, locationId: location.id, credentials });
  const thanx = createThanx(
    { ...credentials, ...standIn, locationId: location.id, userAgent: 'ThanxKiosk/0.0.0' },
    {
      now: () => performance.now(),
      random: Math.random,
      onEvent: () => undefined,
      pacer: createPacer({ perSecond: 1_000_000, perQuarterHour: 1_000_000_000 }),
    },
  );
  const begunAt = performance.now();
  const ledger = openIn(folder);
  const openedAt = performance.now();
  const outbox = createOutbox({
    ledger,
    thanx,
    sink: createOrderFolder(join(folder, 'orders')),
    clock: SYSTEM_CLOCK,
    // The first look comes at once; a kiosk waits up to 5 s, so that those of a store do not all come together.
    random: () => 0,
    log: () => undefined,
  });
  while (good(ledger.deliveryCounts()).pending > 0) await new Promise((resolve) => setTimeout(resolve, 20));
  const drainedAt = performance.now();
  if (good(ledger.deliveryCounts()).parked > 0) throw new Error('the stand-in refused deliveries');
  await outbox.stop();
  thanx.close();
  ledger.close();
  await standIn.close();
  rmSync(folder, { recursive: true, force: true });
  const seconds = (drainedAt - openedAt) / 1000;
  return {
    orders: pending / 2,
    pending,
    'open ms': openedAt - begunAt,
    'drain s': seconds,
    'a second': pending / seconds,
  };
}

/** Minutes that the same takes at Thanx's pace, where the outbox leaves a share of the turns to guests (`thanx/pacer.ts`). */
export function pacedMinutes(pending: number): number {
  const bySecond = pending / 4 / 60;
  const byQuarterHour = (pending / (2_000 * 0.75)) * 15;
  return Math.max(bySecond, byQuarterHour);
}
