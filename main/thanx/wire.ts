import { z } from 'zod';
import { parseDecimal, type Cents } from '../../app/money';
import type { ThanxBasket } from '../../app/order/thanx-basket';
import { ORDER_STATES, type OrderState } from '../../app/order/lifecycle';
import type { BasketAnswer, Identity, QualifyingOffers } from '../../app/thanx/port';
import { err, ok, type Result } from '../../app/result';

/** Seconds that a guest token lives. Thanx allows 60-3600; without it, a token would never expire. */
export const TOKEN_SECONDS = 900;

/** Body of Create Access Token: exactly one of the three names of a person. */
export const tokenBodySchema = z.union([
  z.strictObject({ merchant_id: z.string().min(1), user_id: z.string().min(1), expires_in: z.literal(TOKEN_SECONDS) }),
  z.strictObject({
    merchant_id: z.string().min(1),
    email: z.string().min(3).max(254),
    expires_in: z.literal(TOKEN_SECONDS),
  }),
  z.strictObject({
    merchant_id: z.string().min(1),
    phone: z.string().regex(/^\+[1-9]\d{6,14}$/),
    expires_in: z.literal(TOKEN_SECONDS),
  }),
]);

/**
 * An amount as Create or Update Basket takes it: a JSON number of dollars. The documentation says `decimal` and its examples
 * are numbers (`"price": 9.95`). A number of whole cents prints as exactly those digits, so nothing is lost on the wire.
 */
const dollars = z.number().nonnegative().max(1_000_000).multipleOf(0.01);

const nonEmpty = z.string().min(1);

/** Body of Create or Update Basket, as this kiosk sends it. */
export const basketBodySchema = z
  .strictObject({
    id: nonEmpty,
    state: z.enum(ORDER_STATES),
    location_uid: nonEmpty,
    rewards: z.array(nonEmpty).length(1).optional(),
    points_products: z.array(nonEmpty).length(1).optional(),
    items: z.array(
      z.strictObject({
        id: nonEmpty,
        name: nonEmpty,
        price: dollars,
        categories: z.array(nonEmpty),
        modifiers: z.array(z.strictObject({ id: nonEmpty, name: nonEmpty, price: dollars, item_base_price: dollars })),
      }),
    ),
    payments: z
      .array(
        z.strictObject({
          issuer: nonEmpty,
          last4: z
            .string()
            .regex(/^\d{4}$/)
            .optional(),
          amount: dollars,
          authorized_at: z.iso.datetime(),
        }),
      )
      .min(1)
      .optional(),
    subtotal: dollars,
  })
  .refine((body) => !(body.rewards && body.points_products), 'one reward or one points product an order');

/** See {@link basketBodySchema}. */
export type BasketBody = z.infer<typeof basketBodySchema>;

/** The body of Create Access Token, checked; `invalid` is a bug or an entry that no check has seen. */
export function toTokenBody(
  merchantId: string,
  identity: Identity,
): Result<z.infer<typeof tokenBodySchema>, 'invalid'> {
  const person =
    identity.by === 'user_id'
      ? { user_id: identity.userId }
      : identity.by === 'email'
        ? { email: identity.email }
        : { phone: identity.phone };
  const body = tokenBodySchema.safeParse({ merchant_id: merchantId, ...person, expires_in: TOKEN_SECONDS });
  return body.success ? ok(body.data) : err('invalid');
}

/** The query of Get Account. `instore`, because product ids differ by venue and the default is `online`. */
export function toAccountQuery(locationId: string): URLSearchParams {
  // `delivered` is the default; `active` ones were activated in the merchant's app and are as good. One parameter a value,
  // with brackets: without them Thanx reads the last one alone.
  return new URLSearchParams([
    ['location_id', locationId],
    ['redemption_venue', 'instore'],
    ['reward_states[]', 'delivered'],
    ['reward_states[]', 'active'],
  ]);
}

/** The whole basket in Thanx's words, checked; `invalid` means a bug in what made the basket. */
export function toBasketBody(basket: ThanxBasket, locationId: string): Result<BasketBody, 'invalid'> {
  const chosen = basket.redemption;
  const body = basketBodySchema.safeParse({
    id: basket.orderId,
    state: basket.state,
    location_uid: locationId,
    ...(chosen ? { [chosen.kind === 'reward' ? 'rewards' : 'points_products']: [chosen.id] } : {}),
    items: basket.items.map((item) => ({
      id: item.id,
      name: item.name,
      price: toDollars(item.price),
      categories: item.categories,
      modifiers: item.modifiers.map((modifier) => ({
        id: modifier.id,
        name: modifier.name,
        price: toDollars(modifier.price),
        item_base_price: toDollars(modifier.itemBasePrice),
      })),
    })),
    // An empty list says "paid with nothing"; before `billed` there is simply no word on it.
    ...(basket.payments.length > 0 ? { payments: basket.payments.map(toPayment) } : {}),
    subtotal: toDollars(basket.subtotal),
  });
  return body.success ? ok(body.data) : err('invalid');
}

function toPayment(payment: ThanxBasket['payments'][number]): Record<string, unknown> {
  const at = new Date(payment.authorizedAt);
  return {
    issuer: payment.issuer,
    // Cash has no card number to take four digits of.
    ...(payment.last4 === '' ? {} : { last4: payment.last4 }),
    amount: toDollars(payment.amount),
    authorized_at: Number.isNaN(at.getTime()) ? undefined : at.toISOString(),
  };
}

function toDollars(amount: Cents): number {
  return amount / 100;
}

const tokenAnswer = z.object({
  // Visible ASCII alone: it goes into a header.
  access_token: z.string().regex(/^[\x21-\x7e]{1,4096}$/),
  expires_in: z.number().positive().max(TOKEN_SECONDS).catch(TOKEN_SECONDS),
});

/** Reads Create Access Token's answer: the token and for how many ms it is good. */
export function parseTokenAnswer(body: unknown): Result<{ token: string; goodForMs: number }, 'unreadable'> {
  const answer = tokenAnswer.safeParse(body);
  if (!answer.success) return err('unreadable');
  return ok({ token: answer.data.access_token, goodForMs: answer.data.expires_in * 1000 });
}

/**
 * Reads a basket's answer. Missing or unreadable, a discount is an error where it is going to be applied (never a silent
 * zero), and no more than absent in later states.
 */
export function parseBasketAnswer(state: OrderState, body: unknown): Result<BasketAnswer, 'unreadable'> {
  const answer = z.object({ discount: z.unknown() }).partial().safeParse(body);
  if (!answer.success) return err('unreadable');
  const discount = parseDecimal(answer.data.discount);
  if (discount.ok) return ok({ discount: discount.value });
  return state === 'checkout' || state === 'placed' ? err('unreadable') : ok({});
}

const named = z.object({ id: z.union([z.string().min(1).max(128), z.number().int().transform(String)]) });
const qualifyingAnswer = z.object({ rewards: z.array(named), points_products: z.array(named).default([]) });

/**
 * Reads the dry run's answer: ids alone count, the rest is in the account. Strict on its lists: an entry without an id would make
 * a reward that counts look like one that does not, and then the kiosk's own rules are the better guess.
 */
export function parseQualifyingAnswer(body: unknown): Result<QualifyingOffers, 'unreadable'> {
  const answer = qualifyingAnswer.safeParse(body);
  if (!answer.success) return err('unreadable');
  return ok({
    rewardIds: answer.data.rewards.map(({ id }) => id),
    pointsProductIds: answer.data.points_products.map(({ id }) => id),
  });
}
