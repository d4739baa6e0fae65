import { createHmac } from 'node:crypto';
import type { z } from 'zod';
import type { BuildKind } from '../../app/config/build-kind';
import type { OrderSink, SinkFailure } from '../../app/devices/order-sink';
import { err, ok, type Result } from '../../app/result';
import { loadAxios } from '../web';
import { cancellationFileSchema, orderFileSchema, toCancellationFile, toOrderFile } from './order-file';

/** Where the secret of the signature is read from. */
export const WEBHOOK_SECRET_VARIABLE = 'KIOSK_ORDER_WEBHOOK_SECRET';

/** What {@link createOrderWebhook} needs, checked. */
export interface OrderWebhookSettings {
  readonly url: string;
  readonly secret: string;
}

/** Longest wait for the whole answer, ms. */
const PATIENCE_MS = 10_000;

/** Statuses below 500 that mend by themselves: time-out, too early, too many requests. */
const PASSING: ReadonlySet<number> = new Set([408, 425, 429]);

/**
 * An {@link OrderSink} that POSTs each order, and each cancellation, as JSON (`order-file.ts`) to a web address.
 *
 * - `X-Kiosk-Event`: `order`, or `order_cancelled`
 * - `X-Kiosk-Signature: sha256=<hex HMAC-SHA256 of the body, by the secret>`: the receiver knows that it is the kiosk's, and whole
 * - `Idempotency-Key: <order id>`: the same order may come again, also as `paid` after `due_at_counter`; its cancellation has
 *   `<order id>-cancelled`
 *
 * 2xx is taken; 4xx is refused, since the same again will be; anything else, a redirect too, may mend.
 */
export function createOrderWebhook({ url, secret }: OrderWebhookSettings, patienceMs = PATIENCE_MS): OrderSink {
  const tell = async (file: z.ZodSafeParseResult<unknown>, headers: Headers): ReturnType<OrderSink['hand']> => {
    if (!file.success) return err('refused');
    return verdictOn(await post(url, JSON.stringify(file.data), patienceMs, { secret, headers }));
  };
  return {
    hand: (handed) =>
      tell(orderFileSchema.safeParse(toOrderFile(handed)), {
        'X-Kiosk-Event': 'order',
        'Idempotency-Key': handed.order.orderId,
      }),
    cancel: (cancelled) =>
      tell(cancellationFileSchema.safeParse(toCancellationFile(cancelled)), {
        'X-Kiosk-Event': 'order_cancelled',
        'Idempotency-Key': `${cancelled.order.orderId}-cancelled`,
      }),
  };
}

interface Headers {
  readonly 'X-Kiosk-Event': 'order' | 'order_cancelled';
  readonly 'Idempotency-Key': string;
}

function verdictOn(status: number | undefined): Result<null, SinkFailure> {
  if (status === undefined) return err('unreachable');
  if (status >= 200 && status < 300) return ok(null);
  return err(status >= 400 && status < 500 && !PASSING.has(status) ? 'refused' : 'unreachable');
}

/** The status of the answer; undefined if there was none. */
async function post(
  url: string,
  body: string,
  patienceMs: number,
  { secret, headers }: { readonly secret: string; readonly headers: Headers },
): Promise<number | undefined> {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), patienceMs);
  try {
    const answer = await (
      await loadAxios()
    ).post(url, Buffer.from(body), {
      adapter: 'http',
      headers: {
        'Content-Type': 'application/json',
        'User-Agent': 'ThanxKiosk',
        ...headers,
        'X-Kiosk-Signature': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`,
      },
      signal: limit.signal,
      // A redirect would hand the order to wherever it points.
      maxRedirects: 0,
      maxContentLength: 64 * 1024,
      validateStatus: () => true,
      responseType: 'text',
    });
    return answer.status;
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

/** Checks address and secret. The error is a sentence that a store manager can act on. */
export function readWebhookSettings(
  url: string,
  environment: Readonly<Record<string, string | undefined>>,
  build: BuildKind,
): Result<OrderWebhookSettings, string> {
  const { protocol, hostname, username } = new URL(url);
  const isHere = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
  if (username !== '')
    return err('The address of order_webhook holds a user name. Take it out; the signature is enough.');
  if (protocol !== 'https:' && (build === 'release' || !isHere)) {
    return err('The address of order_webhook must begin with https:// (plain http is for tests on this machine only).');
  }
  const secret = environment[WEBHOOK_SECRET_VARIABLE]?.trim() ?? '';
  // 16 characters: below that, guessing beats breaking the signature.
  if (secret.length < 16) {
    return err(
      `order_webhook is set, so ${WEBHOOK_SECRET_VARIABLE} must hold the secret that the receiver checks signatures with, 16 characters or more.`,
    );
  }
  return ok({ url, secret });
}
