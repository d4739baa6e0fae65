import { z } from 'zod';
import { ORDER_STATES } from '../../app/order/lifecycle';
import type { RecordedRequest, StandInBasket, StandInFault, StandInMember, ThanxStandInControl } from './control';

/** The door's verbs for {@link ThanxStandInControl}, in types for the client. */
export interface ThanxVerbs {
  readonly thanx_requests: { readonly input: undefined; readonly output: readonly RecordedRequest[] };
  readonly thanx_clear_requests: { readonly input: undefined; readonly output: null };
  readonly thanx_baskets: { readonly input: undefined; readonly output: readonly StandInBasket[] };
  readonly thanx_member: { readonly input: { readonly userId: string }; readonly output: StandInMember | null };
  readonly thanx_set_fault: { readonly input: StandInFault; readonly output: null };
  readonly thanx_clear_faults: { readonly input: undefined; readonly output: null };
  readonly thanx_expire_reward: { readonly input: { readonly rewardId: string }; readonly output: null };
  readonly thanx_use_reward_elsewhere: { readonly input: { readonly rewardId: string }; readonly output: null };
  readonly thanx_expire_tokens: { readonly input: undefined; readonly output: null };
  readonly thanx_set_points: {
    readonly input: { readonly userId: string; readonly balance: number };
    readonly output: null;
  };
  readonly thanx_change_discount: { readonly input: { readonly discount: string }; readonly output: null };
  readonly thanx_reset: { readonly input: undefined; readonly output: null };
}

const where = {
  endpoint: z.enum(['token', 'account', 'baskets', 'qualifying', 'users', 'locations']).optional(),
  state: z.enum(ORDER_STATES).optional(),
  times: z.number().int().positive().optional(),
};
const faultSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...where, kind: z.literal('delay'), ms: z.number().int().nonnegative().max(120_000) }),
  z.strictObject({ ...where, kind: z.literal('outage') }),
  z.strictObject({
    ...where,
    kind: z.literal('status'),
    status: z.number().int().min(200).max(599),
    code: z.string().optional(),
  }),
  z.strictObject({ ...where, kind: z.literal('garbage') }),
  z.strictObject({ ...where, kind: z.literal('half_answer') }),
  z.strictObject({ ...where, kind: z.literal('answer_lost') }),
]);
const rewardInput = z.strictObject({ rewardId: z.string().min(1) });

/** The control as verbs of a door. They throw on an input that is none, which the door answers as an error. */
export function createThanxVerbs(
  control: ThanxStandInControl,
): Readonly<Record<keyof ThanxVerbs, (input: unknown) => unknown>> {
  return {
    thanx_requests: () => control.requests(),
    thanx_clear_requests: () => done(() => control.clearRequests()),
    thanx_baskets: () => control.baskets(),
    thanx_member: (input) => control.member(z.strictObject({ userId: z.string() }).parse(input).userId) ?? null,
    thanx_set_fault: (input) => done(() => control.setFault(withoutUndefined(faultSchema.parse(input)))),
    thanx_clear_faults: () => done(() => control.clearFaults()),
    thanx_expire_reward: (input) => done(() => control.expireReward(rewardInput.parse(input).rewardId)),
    thanx_use_reward_elsewhere: (input) => done(() => control.useRewardElsewhere(rewardInput.parse(input).rewardId)),
    thanx_expire_tokens: () => done(() => control.expireTokens()),
    thanx_set_points: (input) => {
      const { userId, balance } = z.strictObject({ userId: z.string(), balance: z.number() }).parse(input);
      return done(() => control.setPoints(userId, balance));
    },
    thanx_change_discount: (input) =>
      done(() => control.changeDiscount(z.strictObject({ discount: z.string() }).parse(input).discount)),
    thanx_reset: () => done(() => control.reset()),
  };
}

/** Does it, and answers null: JSON has no undefined. */
async function done(act: () => void | Promise<void>): Promise<null> {
  await act();
  return null;
}

/** Parsed from JSON, so that no key is there and undefined; the types cannot know. */
function withoutUndefined(fault: z.infer<typeof faultSchema>): StandInFault {
  return fault as StandInFault;
}
