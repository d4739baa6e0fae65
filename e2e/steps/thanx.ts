import { expect } from 'playwright/test';
import type { Door } from '../kiosk';

/** A request that Thanx received, in short: `token`, `account`, `checkout`, `placed fiveoff4t8k`, `billed fiveoff4t8k`. */
export type Heard = string;

/** What Thanx received so far, oldest first. */
export async function heard(door: Door): Promise<Heard[]> {
  const requests = await door.thanx_requests();
  return requests.map(({ endpoint, state, path, body }) => {
    if (endpoint !== 'baskets') return endpoint ?? path;
    const { rewards = [], points_products: products = [] } = body as Redemptions;
    return [state, ...rewards, ...products].join(' ');
  });
}

interface Redemptions {
  readonly rewards?: readonly string[];
  readonly points_products?: readonly string[];
}

/** Waits until Thanx has received exactly this since the start, or since its record was last cleared. */
export async function expectHeard(door: Door, wanted: readonly Heard[], timeout = 20_000): Promise<void> {
  await expect.poll(() => heard(door), { timeout, intervals: [50, 100] }).toEqual(wanted);
}

/** Waits until Thanx has received the request as its last. */
export async function expectLastHeard(door: Door, wanted: Heard): Promise<void> {
  await expect.poll(async () => (await heard(door)).at(-1), { intervals: [50, 100] }).toBe(wanted);
}

/** The items of each basket that Thanx received in a state, as `id` a piece. */
export async function itemsOf(door: Door, state: string): Promise<string[][]> {
  const requests = await door.thanx_requests();
  return requests
    .filter((request) => request.state === state)
    .map(({ body }) => (body as { readonly items: readonly { readonly id: string }[] }).items.map(({ id }) => id));
}
