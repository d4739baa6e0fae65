import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { AxiosInstance, CreateAxiosDefaults } from 'axios';
import { loadAxios } from '../web';
import type { ThanxApi } from './events';
import type { ThanxSettings } from './settings';

/** One request to one of the APIs. */
export interface ThanxRequest {
  readonly method: 'GET' | 'POST';
  /** Below the API's base URL, with a leading slash. */
  readonly path: string;
  readonly query?: URLSearchParams | undefined;
  readonly body?: unknown;
  /** The token that goes into `Authorization`. */
  readonly token: string;
}

/** What came of it. `body` is the parsed JSON, or undefined if it was none. */
export type ThanxReply =
  | { readonly kind: 'answered'; readonly status: number; readonly body: unknown }
  | { readonly kind: 'unanswered'; readonly timedOut: boolean };

/** Sends requests, one API's headers on each. Never rejects. */
export interface ThanxHttp {
  send(request: ThanxRequest, timeoutMs: number): Promise<ThanxReply>;
  /** Closes idle connections. */
  close(): void;
}

/** An account is some 10 kB; more than this is not Thanx. */
const LARGEST_ANSWER = 1024 * 1024;
const LARGEST_REQUEST = 1024 * 1024;

/** A connection that lay idle longer may have been dropped without a word by something between, and would cost a time-out. */
const IDLE_MS = 20_000;

/**
 * The headers of each API, exactly (docs.thanx.com, POS / kiosk pre-certification checklist). Mixing the two sets is the
 * usual first-week failure, so neither inherits from the other. `Authorization` is added to each request.
 */
function headersOf(api: ThanxApi, settings: ThanxSettings): Record<string, string> {
  const both = { 'Content-Type': 'application/json', 'User-Agent': settings.userAgent };
  return api === 'partner'
    ? { ...both, Accept: 'application/json', 'Accept-Version': 'v4.0', 'X-ClientId': settings.clientId }
    : { ...both, Accept: 'application/vnd.thanx-v1+json', 'Merchant-Key': settings.merchantKey };
}

/** Makes the sender for one API. */
export function createThanxHttp(api: ThanxApi, settings: ThanxSettings): ThanxHttp {
  const baseURL = api === 'partner' ? settings.partnerBaseUrl : settings.loyaltyBaseUrl;
  const agents = {
    httpAgent: new HttpAgent({ keepAlive: true, timeout: IDLE_MS }),
    httpsAgent: new HttpsAgent({ keepAlive: true, timeout: IDLE_MS }),
  };
  const defaults: CreateAxiosDefaults = {
    baseURL,
    ...agents,
    adapter: 'http',
    headers: headersOf(api, settings),
    // A redirect would carry the token to wherever it points.
    maxRedirects: 0,
    maxContentLength: LARGEST_ANSWER,
    maxBodyLength: LARGEST_REQUEST,
    // Every status is an answer; `classify.ts` says what it means.
    validateStatus: () => true,
    // axios would turn an unreadable body into a string and leave it to us to notice.
    responseType: 'text',
    transformResponse: [parseJson],
    // A proxy from the environment may stand before Thanx, never before the stand-in on this machine.
    ...(isLoopback(baseURL) ? { proxy: false as const } : {}),
  };
  let instance: Promise<AxiosInstance> | undefined;
  return {
    send: (request, timeoutMs) => {
      instance ??= loadAxios().then((axios) => axios.create(defaults));
      return send(instance, request, timeoutMs);
    },
    close: () => {
      agents.httpAgent.destroy();
      agents.httpsAgent.destroy();
    },
  };
}

async function send(instance: Promise<AxiosInstance>, request: ThanxRequest, timeoutMs: number): Promise<ThanxReply> {
  // axios' own `timeout` restarts with each byte once the answer has begun; a guest's patience does not.
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), timeoutMs);
  try {
    const answer = await (
      await instance
    ).request<unknown>({
      method: request.method,
      url: request.path,
      headers: { Authorization: `Bearer ${request.token}` },
      signal: limit.signal,
      ...(request.query ? { params: request.query } : {}),
      ...(request.body === undefined ? {} : { data: request.body }),
    });
    return { kind: 'answered', status: answer.status, body: answer.data };
  } catch {
    // Whatever it was, there is no whole answer. The error itself holds the request with its token, so it ends here.
    return { kind: 'unanswered', timedOut: limit.signal.aborted };
  } finally {
    clearTimeout(timer);
  }
}

function parseJson(text: unknown): unknown {
  try {
    return typeof text === 'string' ? (JSON.parse(text) as unknown) : undefined;
  } catch {
    return undefined;
  }
}

function isLoopback(url: string): boolean {
  const { hostname } = new URL(url);
  return hostname === '127.0.0.1' || hostname === 'localhost' || hostname === '[::1]';
}
