import { DelegateBackoff, handleWhenResult, retry, type IRetryBackoffContext } from 'cockatiel';
import type { Account } from '../../app/loyalty/account';
import type { ThanxFailure } from '../../app/thanx/failure';
import type { ThanxLocation } from '../../app/thanx/location';
import type { Identity, Thanx, Urgency } from '../../app/thanx/port';
import { err, ok, type Result } from '../../app/result';
import { parseAccount } from './account-wire';
import { createBreaker, type Breaker } from './breaker';
import { UNREACHABLE, classifyAnswer, isDown, unreadable } from './classify';
import type { BreakerState, ThanxApi, ThanxEndpoint, ThanxEvent } from './events';
import { createThanxHttp, type ThanxHttp, type ThanxRequest } from './http';
import { parseLocationPage, toLocationQuery } from './location-wire';
import type { Pacer } from './pacer';
import { THANX_POLICIES, type ThanxPolicies } from './policies';
import type { ThanxSettings } from './settings';
import { createTokenStore, type GuestToken } from './tokens';
import {
  parseBasketAnswer,
  parseQualifyingAnswer,
  parseTokenAnswer,
  toAccountQuery,
  toBasketBody,
  toTokenBody,
} from './wire';

/** What the client takes from outside. */
export interface ThanxDeps {
  /** Milliseconds that never jump (`performance.now`), since they measure how long, not when. */
  readonly now: () => number;
  /** 0 up to 1, for jitter. */
  readonly random: () => number;
  /** Where log events go. */
  readonly onEvent: (event: ThanxEvent) => void;
  /** One for all calls of the kiosk. */
  readonly pacer: Pacer;
  readonly policies?: ThanxPolicies;
}

/** For the staff console. */
export interface ThanxStatus {
  readonly partner: BreakerState;
  readonly loyalty: BreakerState;
  /** Calls that wait for their turn. */
  readonly waiting: number;
}

/** {@link Thanx} and what only the composition root and the staff console need. */
export interface ThanxClient extends Thanx {
  /** All stores of the merchant: checks client id, partner token and merchant id without minting anything. One request a page. */
  listLocations(): Promise<Result<readonly ThanxLocation[], ThanxFailure>>;
  status(): ThanxStatus;
  /** Closes idle connections. */
  close(): void;
}

interface Api {
  readonly http: ThanxHttp;
  readonly breaker: Breaker;
}

/** One call, apart from trying it. */
interface Call<T> {
  readonly endpoint: ThanxEndpoint;
  readonly urgency: Urgency;
  readonly request: ThanxRequest;
  /** Reads a 2xx answer. */
  readonly read: (body: unknown) => Result<T, 'unreadable'>;
}

/** One try's result and what decides about another one. */
interface Outcome<T> {
  readonly result: Result<T, ThanxFailure>;
  readonly isDown: boolean;
  readonly isWorthRetrying: boolean;
}

/** 5,000 stores; a list that does not end must not be asked for ever. */
const MOST_LOCATION_PAGES = 50;

/** A request that our own checks refuse; it never left, and no retry mends it. */
const INVALID: ThanxFailure = { kind: 'rejected' };

/** Makes the client for Thanx's real servers, or for the training stand-in: it cannot tell them apart. */
export function createThanx(settings: ThanxSettings, deps: ThanxDeps): ThanxClient {
  const { now, onEvent, pacer } = deps;
  const policies = deps.policies ?? THANX_POLICIES;
  const openApi = (api: ThanxApi): Api => ({
    http: createThanxHttp(api, settings),
    breaker: createBreaker(policies.breaker, now, (state) => onEvent({ event: 'thanx_breaker', api, state })),
  });
  const partner = openApi('partner');
  const loyalty = openApi('loyalty');
  const retries = {
    guest_waits: createRetry(policies, 'guest_waits', deps.random),
    guest_orders: createRetry(policies, 'guest_orders', deps.random),
    background: createRetry(policies, 'background', deps.random),
  };

  const perform = async <T>(call: Call<T>): Promise<Result<T, ThanxFailure>> => {
    const startedAt = now();
    const outcome = await retries[call.urgency].execute(() => attempt(call, startedAt));
    return outcome.result;
  };

  const attempt = async <T>(call: Call<T>, startedAt: number): Promise<Outcome<T>> => {
    const { http, breaker } = call.endpoint === 'token' || call.endpoint === 'locations' ? partner : loyalty;
    // Before the turn as well as after: nobody queues for a call that will not be made.
    if (!breaker.lets()) return heldBack(call.endpoint, 'breaker_open');
    if ((await pacer.turn(call.urgency)) === 'no_turn') return heldBack(call.endpoint, 'no_turn');
    const outcome = await breaker.run(() => sendOnce(call, http, startedAt));
    return outcome ?? heldBack(call.endpoint, 'breaker_open');
  };

  const heldBack = (endpoint: ThanxEndpoint, why: 'breaker_open' | 'no_turn'): Outcome<never> => {
    onEvent({ event: 'thanx_call_held_back', endpoint, why });
    const failure: ThanxFailure = why === 'no_turn' ? { kind: 'rate_limited' } : UNREACHABLE;
    return { result: err(failure), isDown: false, isWorthRetrying: false };
  };

  const sendOnce = async <T>(call: Call<T>, http: ThanxHttp, startedAt: number): Promise<Outcome<T>> => {
    const sentAt = now();
    const reply = await http.send(call.request, policies.tryMs);
    const result = reply.kind === 'unanswered' ? err(UNREACHABLE) : readReply(call, reply.status, reply.body);
    const failure = result.ok ? undefined : result.error;
    onEvent({
      event: 'thanx_call',
      endpoint: call.endpoint,
      outcome: failure?.kind ?? 'ok',
      ms: Math.round(now() - sentAt),
      ...(reply.kind === 'answered' ? { status: reply.status } : {}),
      ...(failure?.code === undefined ? {} : { code: failure.code }),
    });
    const policy = policies.calls[call.urgency];
    const isPassing = failure?.kind === 'unreachable' || failure?.kind === 'rate_limited';
    const mayTryAgain = reply.kind === 'answered' || !reply.timedOut || policy.retriesTimeouts;
    return {
      result,
      isDown: failure !== undefined && isDown(failure),
      isWorthRetrying: isPassing && mayTryAgain && now() - startedAt < policy.giveUpAfterMs,
    };
  };

  const mint = async (identity: Identity, urgency: Urgency): Promise<Result<GuestToken, ThanxFailure>> => {
    const body = toTokenBody(settings.merchantId, identity);
    if (!body.ok) return refuse('token');
    // Counted from before the call, so that our idea of its end is never later than Thanx's.
    const askedAt = now();
    return await perform({
      endpoint: 'token',
      urgency,
      request: { method: 'POST', path: '/partner/oauth/token', body: body.value, token: settings.partnerToken },
      read: (answer) => {
        const read = parseTokenAnswer(answer);
        return read.ok ? ok({ token: read.value.token, goodUntil: askedAt + read.value.goodForMs }) : read;
      },
    });
  };

  const refuse = (endpoint: ThanxEndpoint): Result<never, ThanxFailure> => {
    onEvent({ event: 'thanx_call_held_back', endpoint, why: 'invalid_request' });
    return err(INVALID);
  };

  const tokens = createTokenStore(now, (userId, urgency) => mint({ by: 'user_id', userId }, urgency));

  const getAccount = async (
    token: GuestToken,
    userId: string | undefined,
    urgency: Urgency,
  ): Promise<Result<Account, ThanxFailure>> => {
    const read = await perform({
      endpoint: 'account',
      urgency,
      request: { method: 'GET', path: '/account', query: toAccountQuery(settings.locationId), token: token.token },
      read: (body) => parseAccount(body, userId),
    });
    if (!read.ok) return read;
    for (const part of read.value.dropped) onEvent({ event: 'thanx_account_part_dropped', ...part });
    return ok(read.value.account);
  };

  /** Runs a call with a token, and once more with a new one if Thanx refuses the first (401). */
  const withToken = async <T>(
    obtain: () => Promise<Result<GuestToken, ThanxFailure>>,
    discard: (token: GuestToken) => void,
    use: (token: GuestToken) => Promise<Result<T, ThanxFailure>>,
  ): Promise<Result<T, ThanxFailure>> => {
    const first = await obtain();
    if (!first.ok) return first;
    const result = await use(first.value);
    if (result.ok || result.error.kind !== 'signed_out') return result;
    onEvent({ event: 'thanx_token_refused' });
    discard(first.value);
    const second = await obtain();
    return second.ok ? await use(second.value) : second;
  };

  const asMember = <T>(
    userId: string,
    urgency: Urgency,
    use: (token: GuestToken) => Promise<Result<T, ThanxFailure>>,
  ): Promise<Result<T, ThanxFailure>> =>
    withToken(
      () => tokens.get(userId, urgency),
      (token) => tokens.drop(userId, token),
      use,
    );

  const listLocations = async (): Promise<Result<readonly ThanxLocation[], ThanxFailure>> => {
    const found: ThanxLocation[] = [];
    for (let page = 1; page <= MOST_LOCATION_PAGES; page += 1) {
      const read = await perform({
        endpoint: 'locations',
        urgency: 'guest_waits',
        request: {
          method: 'GET',
          path: '/partner/locations',
          query: toLocationQuery(page),
          token: settings.partnerToken,
        },
        read: (body) => parseLocationPage(body, page),
      });
      if (!read.ok) return read;
      // A partner token may see more merchants than this one.
      found.push(
        ...read.value.locations.filter(({ merchantId = settings.merchantId }) => merchantId === settings.merchantId),
      );
      if (!read.value.hasMore) break;
    }
    return ok(found);
  };

  const lastOf = new Map<string, Promise<unknown>>();

  /**
   * Calls about one basket go one after the other, each with its retries: a `checkout` that is tried again while the outbox
   * already tells Thanx of `placed` would come after it.
   */
  const inTurn = async <T>(orderId: string, work: () => Promise<T>): Promise<T> => {
    const before = lastOf.get(orderId);
    const mine = before ? before.then(work, work) : work();
    lastOf.set(orderId, mine);
    try {
      return await mine;
    } finally {
      if (lastOf.get(orderId) === mine) lastOf.delete(orderId);
    }
  };

  return {
    signIn: async (identity) => {
      const known = identity.by === 'user_id' ? identity.userId : undefined;
      return await withToken(
        () => mint(identity, 'guest_waits'),
        () => undefined,
        async (token) => {
          const account = await getAccount(token, known, 'guest_waits');
          // By phone or e-mail, the account is what tells whose token this is.
          if (account.ok) tokens.put(account.value.userId, token);
          return account;
        },
      );
    },
    readAccount: (userId) => asMember(userId, 'guest_waits', (token) => getAccount(token, userId, 'guest_waits')),
    sendBasket: async (userId, basket, urgency) => {
      const body = toBasketBody(basket, settings.locationId);
      if (!body.ok) return refuse('basket');
      return await inTurn(basket.orderId, () =>
        asMember(userId, urgency, (token) =>
          perform({
            endpoint: 'basket',
            urgency,
            request: { method: 'POST', path: '/baskets', body: body.value, token: token.token },
            read: (answer) => parseBasketAnswer(basket.state, answer),
          }),
        ),
      );
    },
    listLocations,
    findQualifying: async (userId, basket) => {
      const body = toBasketBody(basket, settings.locationId);
      if (!body.ok) return refuse('qualifying');
      return await asMember(userId, 'guest_orders', (token) =>
        perform({
          endpoint: 'qualifying',
          urgency: 'guest_orders',
          request: { method: 'POST', path: '/baskets/qualifying', body: body.value, token: token.token },
          read: parseQualifyingAnswer,
        }),
      );
    },
    forget: (userId) => tokens.forget(userId),
    status: () => ({
      partner: partner.breaker.state(),
      loyalty: loyalty.breaker.state(),
      waiting: pacer.waiting(),
    }),
    close: () => {
      partner.http.close();
      loyalty.http.close();
    },
  };
}

function readReply<T>(call: Call<T>, status: number, body: unknown): Result<T, ThanxFailure> {
  if (status < 200 || status > 299) return err(classifyAnswer(call.endpoint, status, body));
  const read = call.read(body);
  return read.ok ? read : err(unreadable(status));
}

function createRetry(
  policies: ThanxPolicies,
  urgency: Urgency,
  random: () => number,
): { execute<T>(attempt: () => Promise<Outcome<T>>): Promise<Outcome<T>> } {
  const policy = policies.calls[urgency];
  return retry(
    handleWhenResult((outcome) => (outcome as Outcome<unknown>).isWorthRetrying),
    {
      maxAttempts: policy.retries,
      backoff: new DelegateBackoff((context: IRetryBackoffContext<unknown>) => {
        const last = 'value' in context.result ? (context.result.value as Outcome<unknown>).result : undefined;
        const isRateLimited = last?.ok === false && last.error.kind === 'rate_limited';
        const longest = isRateLimited ? policy.rateLimitedWaitMs : policy.waitMs;
        // Half of it is random, so that the kiosks of one store that failed together do not come back together.
        return (longest / 2) * (1 + random());
      }),
    },
  );
}
