import { z } from 'zod';
import { parseDecimal, type Cents } from '../../app/money';
import { err, ok, type Result } from '../../app/result';

/** Thanx ids are lowercase alphanumeric; one of digits alone could be a product barcode. */
const memberId = z.string().regex(/^(?=.*[a-z])[a-z0-9]{4,40}$/);
const phone = z.string().regex(/^\+[1-9]\d{6,14}$/);

const amount = z.string().transform((value, context): Cents => {
  const read = parseDecimal(value);
  if (read.ok) return read.value;
  context.addIssue({ code: 'custom', message: 'dollars, such as "5.00"' });
  return z.NEVER;
});

const offer = {
  id: memberId,
  label: z.string().min(1),
  minimum: amount.optional(),
  maximum: amount.optional(),
  state: z.enum(['redeemable', 'unredeemable']).default('redeemable'),
  /** POS item ids; none: the whole basket. */
  products: z.array(z.string().min(1)).default([]),
  fine_print: z.string().optional(),
  restriction_location_ids: z.array(z.string().min(1)).default([]),
};

const rewardCommon = {
  ...offer,
  /** Days from today, so that the samples never go stale; negative: it has expired. Absent: never. */
  expires_in_days: z.number().int().optional(),
  /** Whether it was activated in the merchant's app (Get Account, `reward_states`). */
  delivery: z.enum(['delivered', 'active']).default('delivered'),
  /** Thanx's fraud check would refuse it. */
  fraudulent: z.boolean().default(false),
};

const reward = z.discriminatedUnion('type', [
  z.strictObject({ ...rewardCommon, type: z.literal('amount'), value: amount }),
  z.strictObject({ ...rewardCommon, type: z.literal('percent'), value: z.number().positive().max(100) }),
  z.strictObject({ ...rewardCommon, type: z.literal('item') }),
]);

const pointsProduct = z.strictObject({
  ...offer,
  points_experience_id: memberId,
  points: z.number().nonnegative(),
  /** Dollars off; absent: a product for free. */
  value: amount.optional(),
});

const person = {
  /** What this guest is good for in a training. */
  about: z.string().min(1),
  first_name: z.string().min(1),
  last_name: z.string().min(1),
  email: z.email().refine((address) => address.endsWith('@example.com'), 'no address that could be real'),
  phone,
};

const member = z.strictObject({
  ...person,
  user_id: memberId,
  rewards: z.array(reward).default([]),
  points_products: z.array(pointsProduct).default([]),
  points: z
    .array(
      z.strictObject({
        points_experience_id: memberId,
        currency: z.strictObject({ name: z.string().min(1), plural: z.string().min(1) }),
        balance: z.number(),
      }),
    )
    .default([]),
  progress: z.strictObject({ percentage: z.number().min(0).max(100), towards: z.string().min(1) }).optional(),
});

/** Schema of `assets/training/guests.json`: the people of the training and what they have. Amounts are decimal dollars. */
export const trainingGuestsSchema = z
  .strictObject({
    locations: z
      .array(
        z.strictObject({
          id: memberId,
          name: z.string().min(1),
          street: z.string().optional(),
          city: z.string().optional(),
          state: z.string().optional(),
        }),
      )
      .min(1),
    members: z.array(member),
    newcomers: z.array(z.strictObject(person)),
  })
  .refine(
    ({ members }) =>
      isUnique(members.flatMap(({ rewards, points_products }) => [...rewards, ...points_products].map(({ id }) => id))),
    'the same reward or points product id twice',
  )
  .refine(
    ({ members, newcomers }) =>
      isUnique(members.map(({ user_id }) => user_id)) &&
      isUnique([...members, ...newcomers].map(({ email }) => email.toLowerCase())) &&
      isUnique([...members, ...newcomers].map((each) => each.phone)),
    'two people with the same id, e-mail or phone',
  );

/** See {@link trainingGuestsSchema}; amounts in cents. */
export type TrainingGuests = z.output<typeof trainingGuestsSchema>;
/** One member of the training. */
export type TrainingMember = TrainingGuests['members'][number];
/** A sample reward. */
export type TrainingReward = TrainingMember['rewards'][number];
/** A sample points product. */
export type TrainingPointsProduct = TrainingMember['points_products'][number];

/** Reads the JSON text of a guests file; the error says where it is wrong. */
export function parseTrainingGuests(text: string): Result<TrainingGuests, string> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return err('not JSON');
  }
  const guests = trainingGuestsSchema.safeParse(json);
  return guests.success ? ok(guests.data) : err(z.prettifyError(guests.error));
}

function isUnique(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}
