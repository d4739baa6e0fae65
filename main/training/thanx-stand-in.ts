import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { ThanxApi } from '../thanx/events';
import { badRequest, codeOfStatus, refuse, type Answer } from './answers';
import type { RecordedRequest, StandInEndpoint, ThanxStandInControl } from './control';
import { createFaults } from './faults';
import type { TrainingGuests } from './guests';
import { LOOPBACK, listen, readText, stop } from './loopback';
import type { TrainingCredentials } from './request-checks';
import { createThanxWorld } from './thanx-world';

/** What the stand-in is made of. */
export interface ThanxStandInOptions {
  readonly guests: TrainingGuests;
  /** The kiosk's location; one of the guests file's. */
  readonly locationId: string;
  readonly credentials: TrainingCredentials;
  /** Epoch ms, for token and reward expiry. */
  readonly now?: () => number;
}

/** A running stand-in. */
export interface ThanxStandIn {
  readonly partnerBaseUrl: string;
  readonly loyaltyBaseUrl: string;
  readonly control: ThanxStandInControl;
  close(): Promise<void>;
}

/** New random credentials for one training. */
export function createTrainingCredentials(): TrainingCredentials {
  return { clientId: newId(), merchantId: newId(), merchantKey: newId(), partnerToken: newId() };
}

const MOST_RECORDED = 10_000;
const LARGEST_BODY = 1024 * 1024;

/** Base paths that differ as the two hosts of Thanx do, so that mixing up the base URLs shows here as well. */
const PREFIX: Readonly<Record<ThanxApi, string>> = { partner: '/partner-api', loyalty: '/loyalty-api/api' };

interface Route {
  readonly api: ThanxApi;
  readonly method: string;
  readonly path: string;
  readonly endpoint: StandInEndpoint;
}

const ROUTES: readonly Route[] = [
  { api: 'partner', method: 'POST', path: '/partner/oauth/token', endpoint: 'token' },
  { api: 'partner', method: 'GET', path: '/partner/locations', endpoint: 'locations' },
  { api: 'partner', method: 'POST', path: '/users', endpoint: 'users' },
  { api: 'loyalty', method: 'GET', path: '/account', endpoint: 'account' },
  { api: 'loyalty', method: 'POST', path: '/baskets', endpoint: 'baskets' },
  { api: 'loyalty', method: 'POST', path: '/baskets/qualifying', endpoint: 'qualifying' },
];

/** What a request asks for. */
interface Target {
  readonly api: ThanxApi;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly endpoint: StandInEndpoint | undefined;
}

/**
 * Starts a strict, stateful stand-in for Thanx: a real HTTP server on this machine's loopback address that checks every
 * header and field, keeps rewards, points and baskets, and answers as Thanx documents. Nothing it does leaves the process.
 */
export async function createThanxStandIn(options: ThanxStandInOptions): Promise<ThanxStandIn> {
  const now = options.now ?? Date.now;
  const world = createThanxWorld({ ...options, now, newId });
  const faults = createFaults();
  const timers = new Set<ReturnType<typeof setTimeout>>();
  let recorded: RecordedRequest[] = [];

  const later = (ms: number, act: () => void): void => {
    if (ms <= 0) {
      act();
      return;
    }
    const timer = setTimeout(() => {
      timers.delete(timer);
      act();
    }, ms);
    timers.add(timer);
  };

  const record = (request: RecordedRequest): void => {
    recorded.push(request);
    if (recorded.length > MOST_RECORDED) recorded = recorded.slice(-MOST_RECORDED);
  };

  const receive = (request: IncomingMessage, response: ServerResponse, text: string): void => {
    const target = targetOf(request);
    const body = parseBody(text);
    const state = target.endpoint === 'baskets' ? stateOf(body) : undefined;
    const { delayMs, trouble } = faults.strike(target.endpoint, state);
    const isUnprocessed = trouble && ['outage', 'status', 'garbage'].includes(trouble.kind);
    const answer = isUnprocessed
      ? undefined
      : target.endpoint === undefined
        ? refuse(target.api, { status: 404, code: 'RESOURCE_NOT_FOUND', message: 'no such endpoint' })
        : text !== '' && body === text
          ? refuse(target.api, badRequest('not JSON'))
          : world.answer({ ...target, endpoint: target.endpoint, headers: request.headers, body });
    const shown = trouble?.kind === 'status' ? faultAnswer(target.api, trouble) : answer;
    record({
      at: now(),
      port: request.socket.remotePort ?? 0,
      method: request.method ?? '',
      path: target.path,
      ...(target.endpoint === undefined ? {} : { endpoint: target.endpoint }),
      ...(state === undefined ? {} : { state }),
      headers: flatten(request.headers),
      query: [...target.query],
      body,
      ...(shown ? { status: shown.status, answer: shown.body } : {}),
      isAnswerLost: trouble !== undefined && trouble.kind !== 'status',
    });
    later(delayMs, () => {
      if (trouble?.kind === 'outage' || trouble?.kind === 'answer_lost') request.socket.destroy();
      else if (trouble?.kind === 'garbage') sendText(response, 200, 'text/html', '<html>Welcome to our Wi-Fi</html>');
      else if (trouble?.kind === 'half_answer' && answer) sendHalf(response, answer);
      else if (shown) sendText(response, shown.status, 'application/json', JSON.stringify(shown.body));
    });
  };

  const server = createServer((request, response) => {
    readText(request, LARGEST_BODY).then(
      (text) => receive(request, response, text),
      () => request.socket.destroy(),
    );
  });
  // A client that hangs up in the middle of an answer is part of the training.
  server.on('clientError', (_error, socket) => socket.destroy());
  const port = await listen(server, 0);

  /** Listens or not, as the faults say. One after the other, since closing and listening again take their time. */
  let settling: Promise<void> = Promise.resolve();
  const settle = (): Promise<void> => {
    settling = settling.then(async () => {
      if (faults.isOut() && server.listening) await stop(server);
      else if (!faults.isOut() && !server.listening) await listen(server, port);
    });
    return settling;
  };

  const clearFaults = (): Promise<void> => {
    faults.clear();
    return settle();
  };

  const control: ThanxStandInControl = {
    requests: () => [...recorded],
    clearRequests: () => {
      recorded = [];
    },
    baskets: () => world.baskets(),
    member: (userId) => world.member(userId),
    setFault: (fault) => {
      faults.add(fault);
      return settle();
    },
    clearFaults,
    expireReward: (rewardId) =>
      world.changeReward(rewardId, (reward) => {
        reward.isExpired = true;
      }),
    useRewardElsewhere: (rewardId) =>
      world.changeReward(rewardId, (reward) => {
        reward.status = 'used';
        reward.basketId = undefined;
      }),
    expireTokens: () => world.expireTokens(),
    setPoints: (userId, balance) => world.setPoints(userId, balance),
    changeDiscount: (discount) => world.changeDiscount(discount),
    reset: () => {
      world.reset();
      recorded = [];
      return clearFaults();
    },
  };

  return {
    partnerBaseUrl: `http://${LOOPBACK}:${port}${PREFIX.partner}`,
    loyaltyBaseUrl: `http://${LOOPBACK}:${port}${PREFIX.loyalty}`,
    control,
    close: async () => {
      for (const timer of timers) clearTimeout(timer);
      await settling;
      if (server.listening) await stop(server);
    },
  };
}

function targetOf(request: IncomingMessage): Target {
  const url = new URL(request.url ?? '/', `http://${LOOPBACK}`);
  const api: ThanxApi = url.pathname.startsWith(`${PREFIX.loyalty}/`) ? 'loyalty' : 'partner';
  const path = url.pathname.startsWith(`${PREFIX[api]}/`) ? url.pathname.slice(PREFIX[api].length) : url.pathname;
  const isInside = path !== url.pathname;
  const route = ROUTES.find((each) => each.api === api && each.method === request.method && each.path === path);
  return { api, path, query: url.searchParams, endpoint: isInside ? route?.endpoint : undefined };
}

function stateOf(body: unknown): string | undefined {
  const state = typeof body === 'object' && body !== null && 'state' in body ? body.state : undefined;
  return typeof state === 'string' ? state : undefined;
}

function parseBody(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

function faultAnswer(api: ThanxApi, fault: { readonly status: number; readonly code?: string }): Answer {
  const code = fault.code ?? codeOfStatus(fault.status);
  return refuse(api, { status: fault.status, code, message: 'Something went wrong' });
}

function flatten(headers: IncomingMessage['headers']): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}

function sendText(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(text) });
  response.end(text);
}

function sendHalf(response: ServerResponse, answer: Answer): void {
  const text = JSON.stringify(answer.body);
  response.writeHead(answer.status, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) });
  response.write(text.slice(0, Math.floor(text.length / 2)), () => response.socket?.destroy());
}

function newId(): string {
  return `t${randomBytes(16).toString('hex')}`;
}
