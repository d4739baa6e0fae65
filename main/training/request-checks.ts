import type { IncomingHttpHeaders } from 'node:http';
import { z } from 'zod';
import { ORDER_STATES } from '../../app/order/lifecycle';
import { parseDecimal, type Cents } from '../../app/money';
import type { ThanxApi } from '../thanx/events';
import { badRequest, unauthenticated, type Refusal } from './answers';

/** What the merchant of the training is given by Thanx. */
export interface TrainingCredentials {
  readonly clientId: string;
  readonly merchantId: string;
  readonly merchantKey: string;
  readonly partnerToken: string;
}

/** `{partner}/{semver}`. */
const USER_AGENT = /^[A-Za-z][\w.-]*\/\d+\.\d+\.\d+(?:-[\w.]+)?$/;

/** Headers that belong to the other API, or to no kiosk at all. */
const FOREIGN: Readonly<Record<ThanxApi, readonly string[]>> = {
  partner: ['merchant-key', 'reward-redemption-token'],
  loyalty: ['x-clientid', 'accept-version', 'reward-redemption-token'],
};

/** Checks everything about the headers but the token. Undefined: they are exactly this API's. */
export function checkHeaders(
  api: ThanxApi,
  headers: IncomingHttpHeaders,
  credentials: TrainingCredentials,
): Refusal | undefined {
  const foreign = FOREIGN[api].find((name) => headers[name] !== undefined);
  if (foreign) return badRequest(`${foreign} does not go to the ${api} API`);
  if (!/^application\/json(?:; ?charset=utf-8)?$/i.test(headers['content-type'] ?? '')) {
    return badRequest('Content-Type has to be application/json');
  }
  if (!USER_AGENT.test(headers['user-agent'] ?? '')) return badRequest('User-Agent has to be {partner}/{semver}');
  if (api === 'partner') {
    if (headers['x-clientid'] !== credentials.clientId) return unauthenticated('X-ClientId');
    if (headers['accept-version'] !== 'v4.0') return badRequest('Accept-Version has to be v4.0');
    return headers.accept === 'application/json' ? undefined : badRequest('Accept has to be application/json');
  }
  if (headers['merchant-key'] !== credentials.merchantKey) return unauthenticated('Merchant-Key');
  return headers.accept === 'application/vnd.thanx-v1+json'
    ? undefined
    : badRequest('Accept has to be application/vnd.thanx-v1+json');
}

/** The token of `Authorization: Bearer {token}`. */
export function bearerOf(headers: IncomingHttpHeaders): string | undefined {
  return /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1];
}

const text = z.string().min(1);

/** Body of Create Access Token. E-mail and phone are judged later, each with its own error. */
export const tokenRequestSchema = z
  .strictObject({
    merchant_id: text,
    user_id: text.optional(),
    email: text.optional(),
    phone: text.optional(),
    expires_in: z.number().int().min(60).max(3600).optional(),
  })
  .refine(
    ({ user_id, email, phone }) => [user_id, email, phone].filter((each) => each !== undefined).length === 1,
    'exactly one of user_id, email and phone',
  );

/** Body of enrolment. */
export const enrolRequestSchema = z.strictObject({
  user: z.strictObject({
    email: z.string().optional(),
    phone: z.string().optional(),
    first_name: z.string().optional(),
    last_name: z.string().optional(),
  }),
});

/** Thanx documents `decimal`, and shows numbers; both forms say exactly how many cents. */
const amount = z.union([z.number(), z.string()]).transform((value, context): Cents => {
  const read = parseDecimal(value);
  if (read.ok) return read.value;
  context.addIssue({ code: 'custom', message: 'not an amount of whole cents' });
  return z.NEVER;
});
const instant = z.iso.datetime({ offset: true });

/**
 * Body of Create or Update Basket. What makes a purchase fail in silence (`location_uid`, `items`, `subtotal`, `payments`)
 * may be absent here as it may be at Thanx: see `basket-book.ts`.
 */
export const basketRequestSchema = z
  .strictObject({
    id: text,
    state: z.enum(ORDER_STATES),
    order_timestamp: instant.optional(),
    location_uid: text.optional(),
    rewards: z.array(text).max(1, 'one reward an order').optional(),
    points_products: z.array(text).max(1, 'one points product an order').optional(),
    items: z
      .array(
        z.strictObject({
          id: text,
          name: text,
          price: amount,
          categories: z.array(text).optional(),
          modifiers: z
            .array(z.strictObject({ id: text, name: text, price: amount, item_base_price: amount }))
            .optional(),
        }),
      )
      .optional(),
    payments: z
      .array(
        z
          .strictObject({
            issuer: text,
            last4: z
              .string()
              .regex(/^\d{4}$/)
              .optional(),
            amount,
            authorized_at: instant,
          })
          .refine(
            (payment) => payment.last4 !== undefined || payment.issuer === 'cash' || payment.amount === 0,
            'a card payment needs its last4',
          ),
      )
      .optional(),
    subtotal: amount.optional(),
  })
  .refine(
    ({ rewards = [], points_products = [] }) => rewards.length + points_products.length <= 1,
    'one reward or one points product an order',
  )
  .refine(
    ({ items, subtotal }) =>
      items === undefined ||
      subtotal === undefined ||
      items.reduce((total, { price }) => total + price, 0) === subtotal,
    'subtotal is not what the items cost: three of an item are three entries',
  );

/** See {@link basketRequestSchema}. */
export type BasketRequest = z.output<typeof basketRequestSchema>;

/** Query of Get Account. `reward_states` without brackets is the usual mistake, and an unknown parameter here. */
export function parseAccountQuery(query: URLSearchParams): { locationId: string; states: readonly string[] } | Refusal {
  const unknown = [...query.keys()].find(
    (name) => !['location_id', 'redemption_venue', 'reward_states[]'].includes(name),
  );
  if (unknown !== undefined) return badRequest(`unknown parameter ${unknown}`);
  const locationId = query.getAll('location_id');
  if (locationId.length !== 1 || !locationId[0]) return badRequest('location_id');
  const venue = query.getAll('redemption_venue');
  // Thanx's default is `online`, with product ids of that venue: at a kiosk a mistake that nobody notices.
  if (venue.length !== 1 || venue[0] !== 'instore') return badRequest('redemption_venue has to be instore at a kiosk');
  const states = query.getAll('reward_states[]');
  if (states.some((state) => state !== 'delivered' && state !== 'active')) return badRequest('reward_states[]');
  return { locationId: locationId[0], states: states.length > 0 ? states : ['delivered'] };
}
