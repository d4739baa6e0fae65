import { z } from 'zod';
import { localizedTextSchema } from '../../app/catalog/menu-schema';
import { cents, type Cents, type RatePpm } from '../../app/money';
import { ORDER_STATES } from '../../app/order/lifecycle';
import type { ThanxBasket } from '../../app/order/thanx-basket';

/** Whole cents. */
export const storedCents = z.int().transform((value): Cents => cents(value));

/** Epoch ms. */
export const storedTime = z.int();

/** 0 or 1. */
export const storedFlag = z.literal([0, 1]).transform((value) => value === 1);

/** A tax rate in millionths. */
export const storedRate = z
  .int()
  .min(0)
  .max(1_000_000)
  .transform((value) => value as RatePpm);

/** See `ORDER_STATES`. */
export const storedState = z.enum(ORDER_STATES);

/** NULL as undefined. */
export function absent<T>(schema: z.ZodType<T>): z.ZodType<T | undefined> {
  return schema.nullable().transform((value) => value ?? undefined);
}

/** A column that holds JSON. */
export function storedJson<T>(schema: z.ZodType<T>): z.ZodType<T> {
  return z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: 'custom', message: 'is not JSON' });
        return z.NEVER;
      }
    })
    .pipe(schema);
}

/** A text of the menu, in one or more languages. */
export const storedText = storedJson(localizedTextSchema);

const item = z.object({
  id: z.string(),
  name: z.string(),
  price: storedCents,
  categories: z.array(z.string()),
  modifiers: z.array(z.object({ id: z.string(), name: z.string(), price: storedCents, itemBasePrice: storedCents })),
});

/** The body of a delivery to Thanx. */
export const storedBasket: z.ZodType<ThanxBasket> = z.object({
  orderId: z.string(),
  state: storedState,
  redemption: z.object({ kind: z.enum(['reward', 'points_product']), id: z.string() }).optional(),
  items: z.array(item),
  payments: z.array(z.object({ issuer: z.string(), last4: z.string(), amount: storedCents, authorizedAt: storedTime })),
  subtotal: storedCents,
});

/** A user id as Thanx makes them (see `app/check-in/code.ts`), with room for upper case and dashes; never an e-mail or a phone number. */
export function isUserId(text: string): boolean {
  return /^[A-Za-z0-9_-]{1,64}$/.test(text) && !/^\d{7,}$/.test(text);
}

/**
 * A text that Thanx's console wrote (a reward's label), without anything that looks like an e-mail address or a phone number:
 * no rule keeps a merchant from writing one there.
 */
export function withoutContacts(text: string): string {
  return text
    .slice(0, 400)
    .replace(/[^\s@]+@[^\s@]+/g, '•••')
    .replace(/\+?\d(?:[\s().-]{0,2}\d){6,}/g, '•••');
}

/** A reason or a code as the program writes them; anything else is free text, which the file does not take. */
export function asWord(text: string): string {
  return /^[A-Za-z][A-Za-z_-]{0,63}$/.test(text) ? text : 'other';
}
