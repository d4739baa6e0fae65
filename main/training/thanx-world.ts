import type { IncomingHttpHeaders } from 'node:http';
import { z } from 'zod';
import { parseDecimal, toDecimal } from '../../app/money';
import type { ThanxApi } from '../thanx/events';
import { badRequest, notFound, refuse, unauthenticated, type Answer, type Refusal } from './answers';
import { choiceOf, createBasketBook, type BasketBook } from './basket-book';
import type { StandInBasket, StandInEndpoint, StandInMember } from './control';
import type { TrainingGuests } from './guests';
import { createMemberDirectory } from './member-directory';
import { accountOnWire, productOnWire, rewardOnWire, viewMember, type HeldReward, type Member } from './members';
import {
  basketRequestSchema,
  bearerOf,
  checkHeaders,
  parseAccountQuery,
  tokenRequestSchema,
  type BasketRequest,
  type TrainingCredentials,
} from './request-checks';

/** A request as the world of the stand-in sees it: HTTP is dealt with. */
export interface WorldRequest {
  readonly api: ThanxApi;
  readonly endpoint: StandInEndpoint;
  readonly headers: IncomingHttpHeaders;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

/** Everything Thanx knows and does here, without HTTP and without faults. */
export interface ThanxWorld {
  answer(request: WorldRequest): Answer;
  baskets(): readonly StandInBasket[];
  member(userId: string): StandInMember | undefined;
  /** Throws if there is none of that id. */
  changeReward(rewardId: string, change: (reward: HeldReward) => void): void;
  setPoints(userId: string, balance: number): void;
  changeDiscount(discount: string): void;
  expireTokens(): void;
  reset(): void;
}

/** What a world is made of. */
export interface WorldOptions {
  readonly guests: TrainingGuests;
  readonly locationId: string;
  readonly credentials: TrainingCredentials;
  /** Epoch ms. */
  readonly now: () => number;
  /** A new secret or id, lowercase alphanumeric. */
  readonly newId: () => string;
}

interface IssuedToken {
  readonly userId: string;
  /** Epoch ms; infinite without `expires_in`, as at Thanx. */
  readonly until: number;
}

/** Makes the world with nothing but the samples in it. */
export function createThanxWorld(options: WorldOptions): ThanxWorld {
  const { guests, locationId, credentials, now, newId } = options;
  const directory = createMemberDirectory(guests, newId);
  const tokens = new Map<string, IssuedToken>();
  let book: BasketBook = createBasketBook({ locationId, now });

  const issue = (member: Member, seconds: number | undefined): Record<string, unknown> => {
    const token = newId();
    const until = seconds === undefined ? Number.POSITIVE_INFINITY : now() + seconds * 1000;
    tokens.set(token, { userId: member.sample.user_id, until });
    return {
      access_token: token,
      token_type: 'Bearer',
      scope: 'passwordless',
      created_at: Math.floor(now() / 1000),
      ...(seconds === undefined ? {} : { expires_in: seconds }),
    };
  };

  const mint = (request: WorldRequest): Answer | Refusal => {
    const refused = checkPartner(request.headers);
    if (refused) return refused;
    const body = tokenRequestSchema.safeParse(request.body);
    if (!body.success) return badRequest(z.prettifyError(body.error));
    if (body.data.merchant_id !== credentials.merchantId) {
      return { status: 403, code: 'FORBIDDEN', message: 'You do not have access to this resource.' };
    }
    const member = directory.find(body.data);
    return 'sample' in member ? { status: 200, body: issue(member, body.data.expires_in) } : member;
  };

  const checkPartner = (headers: IncomingHttpHeaders): Refusal | undefined =>
    bearerOf(headers) === credentials.partnerToken
      ? undefined
      : unauthenticated('There was an error authenticating you.');

  const memberOf = (headers: IncomingHttpHeaders): Member | undefined => {
    const issued = tokens.get(bearerOf(headers) ?? '');
    return issued && issued.until > now() ? directory.members.get(issued.userId) : undefined;
  };

  const listLocations = (request: WorldRequest): Answer | Refusal => {
    const refused = checkPartner(request.headers);
    if (refused) return refused;
    const unknown = [...request.query.keys()].find((name) => name !== 'page' && name !== 'per_page');
    if (unknown !== undefined) return badRequest(`unknown parameter ${unknown}`);
    const page = Number(request.query.get('page') ?? 1);
    const perPage = Number(request.query.get('per_page') ?? 20);
    if (!Number.isInteger(page) || page < 1) return badRequest('page');
    if (!Number.isInteger(perPage) || perPage < 1 || perPage > 100) return badRequest('per_page');
    const all = guests.locations;
    return {
      status: 200,
      body: {
        locations: all
          .slice((page - 1) * perPage, page * perPage)
          .map((location) => ({ ...location, merchant_id: credentials.merchantId })),
        pagination: { current_page: page, per_page: perPage, total_page: Math.ceil(all.length / perPage) },
      },
    };
  };

  const readAccount = (member: Member, request: WorldRequest): Answer | Refusal => {
    const query = parseAccountQuery(request.query);
    if ('code' in query) return query;
    if (!guests.locations.some(({ id }) => id === query.locationId)) return notFound('The location was not found');
    return { status: 200, body: accountOnWire(member, query.states, now()) };
  };

  const receiveBasket = (member: Member, request: BasketRequest): Answer | Refusal => {
    const received = book.receive(member, request);
    if (!received.ok) return received.error;
    const { state, discount } = received.value;
    return { status: 201, body: { id: request.id, state, discount: toDecimal(discount) } };
  };

  const listQualifying = (member: Member, request: BasketRequest): Answer => {
    const discounts = (kind: 'reward' | 'points_product', id: string): boolean => {
      const worth = book.quote(member, request, { kind, id });
      return worth.ok && worth.value > 0;
    };
    return {
      status: 200,
      body: {
        rewards: member.rewards
          .filter(({ sample }) => discounts('reward', sample.id))
          .map((reward) => rewardOnWire(reward, now())),
        points_products: member.sample.points_products
          .filter(({ id }) => discounts('points_product', id))
          .map(productOnWire),
      },
    };
  };

  const asMember = (request: WorldRequest): Answer | Refusal => {
    const member = memberOf(request.headers);
    if (!member) return unauthenticated('There was an error authenticating you.');
    if (request.endpoint === 'account') return readAccount(member, request);
    const body = basketRequestSchema.safeParse(request.body);
    if (!body.success) return badRequest(z.prettifyError(body.error));
    if (request.endpoint === 'baskets') return receiveBasket(member, body.data);
    return choiceOf(body.data) ? badRequest('a dry run names no reward') : listQualifying(member, body.data);
  };

  const perform = (request: WorldRequest): Answer | Refusal => {
    const refused = checkHeaders(request.api, request.headers, credentials);
    if (refused) return refused;
    if (request.endpoint === 'token') return mint(request);
    if (request.endpoint === 'locations') return listLocations(request);
    // Enrolment belongs to the Consumer API, whose client is named by X-ClientId alone.
    if (request.endpoint === 'users') return directory.enrol(request.body, (member) => issue(member, undefined));
    return asMember(request);
  };

  return {
    answer: (request) => {
      const outcome = perform(request);
      return 'body' in outcome ? outcome : refuse(request.api, outcome);
    },
    baskets: () => book.view(),
    member: (userId) => {
      const member = directory.members.get(userId);
      return member && viewMember(member);
    },
    changeReward: (rewardId, change) => {
      const all = [...directory.members.values()].flatMap((member) => member.rewards);
      const reward = all.find(({ sample }) => sample.id === rewardId);
      if (!reward) throw new Error(`no reward ${rewardId} in this training`);
      change(reward);
    },
    setPoints: (userId, balance) => {
      const member = directory.members.get(userId);
      if (!member) throw new Error(`no member ${userId} in this training`);
      for (const experience of member.balances.keys()) member.balances.set(experience, balance);
    },
    changeDiscount: (discount) => {
      const amount = parseDecimal(discount);
      if (!amount.ok) throw new Error(`not an amount: ${discount}`);
      book.changeDiscount(amount.value);
    },
    expireTokens: () => tokens.clear(),
    reset: () => {
      directory.reset();
      tokens.clear();
      book = createBasketBook({ locationId, now });
    },
  };
}
