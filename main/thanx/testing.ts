import { readFileSync } from 'node:fs';
import type { ThanxBasket } from '../../app/order/thanx-basket';
import { cents, sum } from '../../app/money';
import { createThanxStandIn, createTrainingCredentials, type ThanxStandIn } from '../training/thanx-stand-in';
import { parseTrainingGuests, type TrainingGuests } from '../training/guests';
import { createThanx, type ThanxClient } from './client';
import type { ThanxEvent } from './events';
import type { Pacer } from './pacer';
import { THANX_POLICIES, type ThanxPolicies } from './policies';
import type { ThanxSettings } from './settings';

/** For tests: the sample guests as they are shipped. */
export function sampleGuests(): TrainingGuests {
  const guests = parseTrainingGuests(readFileSync('assets/training/guests.json', 'utf8'));
  if (!guests.ok) throw new Error(guests.error);
  return guests.value;
}

/** The policies of the kiosk with waits that a test can sit out. */
export const QUICK: ThanxPolicies = {
  ...THANX_POLICIES,
  tryMs: 1_000,
  calls: {
    guest_waits: { ...THANX_POLICIES.calls.guest_waits, waitMs: 2, rateLimitedWaitMs: 2 },
    guest_orders: { ...THANX_POLICIES.calls.guest_orders, waitMs: 2, rateLimitedWaitMs: 2 },
    background: THANX_POLICIES.calls.background,
  },
};

/** Gives everyone a turn at once and notes who asked. */
export function createNoPacer(): Pacer & { readonly turns: string[] } {
  const turns: string[] = [];
  return {
    turns,
    turn: (urgency) => {
      turns.push(urgency);
      return Promise.resolve('go');
    },
    waiting: () => 0,
  };
}

/** A client and the stand-in that it talks to, over real HTTP, with two clocks in the test's hands. */
export interface Bench {
  readonly thanx: ThanxClient;
  readonly standIn: ThanxStandIn;
  readonly settings: ThanxSettings;
  readonly events: ThanxEvent[];
  readonly pacer: ReturnType<typeof createNoPacer>;
  /** Moves both clocks. */
  pass(ms: number): void;
  close(): Promise<void>;
}

/** Location of the sample guests' usual store. */
export const LOCATION = 'trainingdowntown';

/** Starts a bench. */
export async function startBench(
  change: { policies?: ThanxPolicies; settings?: Partial<ThanxSettings> } = {},
): Promise<Bench> {
  let passed = 0;
  const credentials = createTrainingCredentials();
  const standIn = await createThanxStandIn({
    guests: sampleGuests(),
    locationId: LOCATION,
    credentials,
    now: () => Date.now() + passed,
  });
  const { partnerBaseUrl, loyaltyBaseUrl } = standIn;
  const settings: ThanxSettings = {
    ...credentials,
    partnerBaseUrl,
    loyaltyBaseUrl,
    locationId: LOCATION,
    userAgent: 'thanx-kiosk/0.1.0',
    ...change.settings,
  };
  const events: ThanxEvent[] = [];
  const pacer = createNoPacer();
  const thanx = createThanx(settings, {
    now: () => performance.now() + passed,
    random: () => 0.5,
    onEvent: (event) => events.push(event),
    pacer,
    policies: change.policies ?? QUICK,
  });
  return {
    thanx,
    standIn,
    settings,
    events,
    pacer,
    pass: (ms) => {
      passed += ms;
    },
    close: async () => {
      thanx.close();
      await standIn.close();
    },
  };
}

/** A basket of pieces with prices in cents. */
export function basketOf(
  pieces: Readonly<Record<string, number>>,
  change: Partial<Omit<ThanxBasket, 'items' | 'subtotal'>> = {},
): ThanxBasket {
  const items = Object.entries(pieces).map(([name, price]) => ({
    // `cola-2` is a second cola.
    id: name.replace(/-\d+$/, ''),
    name,
    price: cents(price),
    categories: ['Menu'],
    modifiers: [],
  }));
  return {
    orderId: 'order-1',
    state: 'checkout',
    items,
    payments: [],
    subtotal: sum(items.map(({ price }) => price)),
    ...change,
  };
}

/** A card payment of so many cents. */
export function cardPayment(amount: number): ThanxBasket['payments'][number] {
  return { issuer: 'visa', last4: '4242', amount: cents(amount), authorizedAt: Date.UTC(2027, 0, 2, 3, 4, 5) };
}

/** Waits for a call whose own result is beside the point. */
export async function settled(call: Promise<unknown>): Promise<void> {
  await call;
}
