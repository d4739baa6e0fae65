import { z } from 'zod';
import type { Account, Offer, PointsBalance, PointsProduct, Progress, Reward, Worth } from '../../app/loyalty/account';
import { ZERO, parseDecimal, type Cents } from '../../app/money';
import { err, ok, type Result } from '../../app/result';

/** A part that could not be read and was left out. */
export interface DroppedPart {
  readonly part: 'reward' | 'points_product' | 'points_balance';
  /** Its place in the answer. */
  readonly index: number;
}

/** An account and what of it was left out. */
export interface ReadAccount {
  readonly account: Account;
  readonly dropped: readonly DroppedPart[];
}

// What an offer cannot do without is strict; everything else falls back to "Thanx does not say", since the discount comes
// from Thanx anyway and a guest should not lose a reward to a field that is for show.
const text = z.string().trim().min(1);
const id = z.union([text.max(128), z.number().int().transform(String)]);
const optionalText = text.optional().catch(undefined);
const ids = z
  .array(z.unknown())
  .catch([])
  .transform((values) => values.flatMap((value) => id.safeParse(value).data ?? []));
const list = z.array(z.unknown()).catch([]);
const amount = z.unknown().optional().transform(toCents);
const quantity = z.preprocess((value) => (typeof value === 'string' ? decimalOf(value) : value), z.number());
/** ISO 8601 from Thanx is UTC where it names no zone. */
const instant = z.iso
  .datetime({ offset: true, local: true })
  .transform((value) => Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/.test(value) ? value : `${value}Z`))
  .pipe(z.number().int())
  .optional()
  .catch(undefined);

const offerFields = {
  id,
  label: text,
  type: z.unknown().optional(),
  value: z.unknown().optional(),
  minimum: amount,
  maximum: amount,
  state: z.unknown().optional(),
  products: ids,
  fine_print: optionalText,
  restriction_location_ids: ids,
};
const rewardSchema = z.object({ ...offerFields, retire_at: instant });
const pointsProductSchema = z.object({
  ...offerFields,
  points_experience_id: id.optional().catch(undefined),
  points: quantity.pipe(z.number().nonnegative()).optional().catch(undefined),
  cost: quantity.pipe(z.number().nonnegative()).optional().catch(undefined),
});
const balanceSchema = z.object({
  points_experience_id: id,
  currency: z.object({ name: optionalText, plural: optionalText }).catch({ name: undefined, plural: undefined }),
  balance: quantity,
});
const progressSchema = z.object({ percentage: quantity, towards: text });
const accountSchema = z.object({
  id: id.optional().catch(undefined),
  email: z.email().max(254).optional().catch(undefined),
  rewards: list,
  points_products: list,
  progress: z.unknown().optional(),
  points: z.array(z.unknown()).optional().catch(undefined),
  points_balances: list,
});

/**
 * Reads Get Account. `userId` is the id that the guest signed in with, if it was one; else the answer has to name it.
 * Unknown fields are ignored, optional ones may be absent, null or nonsense; an offer without id or label is left out.
 */
export function parseAccount(body: unknown, userId: string | undefined): Result<ReadAccount, 'unreadable'> {
  const wire = accountSchema.safeParse(body);
  if (!wire.success) return err('unreadable');
  const known = userId ?? wire.data.id;
  if (known === undefined) return err('unreadable');
  const dropped: DroppedPart[] = [];
  const readAll = <T>(
    part: DroppedPart['part'],
    values: readonly unknown[],
    read: (value: unknown) => T | undefined,
    keyOf: (value: T) => string,
  ): T[] => {
    const byKey = new Map<string, T>();
    values.forEach((value, index) => {
      const readable = read(value);
      // The same id twice would be two choices that are one.
      if (readable === undefined || byKey.has(keyOf(readable))) dropped.push({ part, index });
      else byKey.set(keyOf(readable), readable);
    });
    return [...byKey.values()];
  };
  const points = readAll(
    'points_balance',
    wire.data.points ?? wire.data.points_balances,
    readBalance,
    (balance) => balance.pointsExperienceId,
  );
  const onlyExperience = points.length === 1 ? points[0]?.pointsExperienceId : undefined;
  const byId = (offer: Offer): string => offer.id;
  const account: Account = {
    userId: known,
    ...given('email', wire.data.email),
    rewards: readAll('reward', wire.data.rewards, readReward, byId),
    pointsProducts: readAll(
      'points_product',
      wire.data.points_products,
      (value) => readPointsProduct(value, onlyExperience),
      byId,
    ),
    ...given('progress', readProgress(wire.data.progress)),
    points,
  };
  return ok({ account, dropped });
}

function readReward(value: unknown): Reward | undefined {
  const wire = rewardSchema.safeParse(value).data;
  if (!wire) return undefined;
  return { kind: 'reward', ...toOffer(wire), ...given('expiresAt', wire.retire_at) };
}

function readPointsProduct(value: unknown, onlyExperience: string | undefined): PointsProduct | undefined {
  const wire = pointsProductSchema.safeParse(value).data;
  // Documentation and examples disagree on where the price is; one is always there.
  const price = wire?.points ?? wire?.cost;
  const pointsExperienceId = wire?.points_experience_id ?? onlyExperience;
  if (!wire || price === undefined || pointsExperienceId === undefined) return undefined;
  return { kind: 'points_product', ...toOffer(wire), pointsExperienceId, price };
}

function readBalance(value: unknown): PointsBalance | undefined {
  const wire = balanceSchema.safeParse(value).data;
  if (!wire) return undefined;
  const { name = 'Point', plural = wire.currency.name ?? 'Points' } = wire.currency;
  return { pointsExperienceId: wire.points_experience_id, currency: { name, plural }, balance: wire.balance };
}

function readProgress(value: unknown): Progress | undefined {
  const wire = progressSchema.safeParse(value).data;
  if (!wire) return undefined;
  return { percentage: Math.min(100, Math.max(0, wire.percentage)), towards: wire.towards };
}

function toOffer(wire: z.infer<z.ZodObject<typeof offerFields>>): Offer {
  // "At most nothing" is how an absent maximum looks after someone's default value; a reward worth nothing does not exist.
  const maximum = wire.maximum === ZERO ? undefined : wire.maximum;
  return {
    id: wire.id,
    label: wire.label,
    ...given('worth', toWorth(wire.type, wire.value)),
    ...given('minimumSpend', wire.minimum),
    ...given('maximumDiscount', maximum),
    // Thanx lists it, so without a word on its state the basket call may decide. A state we do not know is not redeemable.
    redeemable: wire.state === undefined || wire.state === null || wire.state === 'redeemable',
    productIds: wire.products,
    ...given('finePrint', wire.fine_print),
    locationIds: wire.restriction_location_ids,
  };
}

/** A points product has no `type` in the documentation: with a value it is an amount, without one a product for free. */
function toWorth(type: unknown, value: unknown): Worth | undefined {
  const isUntyped = type === undefined || type === null;
  const isEmpty = value === undefined || value === null;
  if (type === 'item' || (isUntyped && isEmpty)) return { type: 'item' };
  if (type === 'percent') {
    const percent = quantity.safeParse(value).data;
    return percent !== undefined && percent > 0 && percent <= 100 ? { type: 'percent', percent } : undefined;
  }
  if (type !== 'amount' && !isUntyped) return undefined;
  const worth = toCents(value);
  return worth === undefined ? undefined : { type: 'amount', amount: worth };
}

function toCents(value: unknown): Cents | undefined {
  const read = parseDecimal(value);
  return read.ok ? read.value : undefined;
}

function decimalOf(value: string): number | undefined {
  return /^-?\d{1,12}(?:\.\d{1,6})?$/.test(value.trim()) ? Number(value) : undefined;
}

/** `{ key: value }`, or nothing: absent means absent, not undefined. */
function given<K extends string, V>(key: K, value: V | undefined): Readonly<Partial<Record<K, V>>> {
  return (value === undefined ? {} : { [key]: value }) as Readonly<Partial<Record<K, V>>>;
}
