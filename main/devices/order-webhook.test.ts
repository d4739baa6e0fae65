import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import { describe, expect, onTestFinished, test } from 'vitest';
import { cancelledOrder, describeOrderSink, handedOrder } from '../testing/order-sink-contract';
import { good } from '../ledger/testing/harness';
import { listen, readText, stop } from '../training/loopback';
import type { CancellationFile, OrderFile } from './order-file';
import { createOrderWebhook, readWebhookSettings } from './order-webhook';

const SECRET = 'a secret of some length';

interface Pos {
  readonly url: string;
  readonly requests: {
    readonly method: string | undefined;
    readonly headers: IncomingHttpHeaders;
    readonly body: string;
  }[];
  readonly close: () => Promise<void>;
}

async function openPos(answer: RequestListener = (_request, response) => response.writeHead(204).end()): Promise<Pos> {
  const requests: Pos['requests'] = [];
  const server = createServer((request, response) => {
    void readText(request, 1024 * 1024).then((body) => {
      requests.push({ method: request.method, headers: request.headers, body });
      answer(request, response);
    });
  });
  const port = await listen(server, 0);
  return { url: `http://127.0.0.1:${port}/orders?store=7`, requests, close: () => stop(server) };
}

async function answering(answer: RequestListener): Promise<Pos> {
  const pos = await openPos(answer);
  onTestFinished(async () => await pos.close());
  return pos;
}

describeOrderSink('webhook', async () => {
  const pos = await openPos();
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (isOpen) await pos.close();
    isOpen = false;
  };
  return {
    sink: createOrderWebhook({ url: pos.url, secret: SECRET }),
    received: () => {
      const byKey = new Map(
        pos.requests.map(({ headers, body }) => [
          headers['idempotency-key'],
          JSON.parse(body) as OrderFile | CancellationFile,
        ]),
      );
      return Promise.resolve([...byKey.values()].filter((body): body is OrderFile => 'order_id' in body));
    },
    cancelled: () =>
      Promise.resolve(
        pos.requests
          .filter(({ headers }) => headers['x-kiosk-event'] === 'order_cancelled')
          // Known by their key to be the same.
          .filter(({ headers }, index, all) =>
            all.slice(0, index).every((other) => other.headers['idempotency-key'] !== headers['idempotency-key']),
          )
          .map(({ body }) => JSON.parse(body) as CancellationFile),
      ),
    cutOff: close,
    close,
  };
});

describe('an order webhook', () => {
  test('signs exactly what it sends', async () => {
    const pos = await answering((_request, response) => response.writeHead(200).end('{"ok":true}'));
    good(await createOrderWebhook({ url: pos.url, secret: SECRET }).hand(handedOrder('order-1')));
    const [request] = pos.requests;
    expect(request?.method).toBe('POST');
    expect(request?.headers).toMatchObject({
      'content-type': 'application/json',
      'x-kiosk-event': 'order',
      'idempotency-key': 'order-1',
      'x-kiosk-signature': `sha256=${createHmac('sha256', SECRET).update(request!.body).digest('hex')}`,
    });
    expect(JSON.stringify(request)).not.toContain(SECRET);
  });

  test('tells a cancellation apart from its order', async () => {
    const pos = await answering((_request, response) => response.writeHead(204).end());
    good(await createOrderWebhook({ url: pos.url, secret: SECRET }).cancel(cancelledOrder('order-1', 'refunded')));
    expect(pos.requests[0]).toMatchObject({
      headers: { 'x-kiosk-event': 'order_cancelled', 'idempotency-key': 'order-1-cancelled' },
    });
    expect(JSON.parse(pos.requests[0]!.body)).toMatchObject({ cancelled_order_id: 'order-1', reason: 'refunded' });
  });

  test.each([
    [200, true],
    [201, true],
    [204, true],
    [301, 'unreachable'],
    [400, 'refused'],
    [401, 'refused'],
    [404, 'refused'],
    [408, 'unreachable'],
    [409, 'refused'],
    [425, 'unreachable'],
    [429, 'unreachable'],
    [500, 'unreachable'],
    [503, 'unreachable'],
  ])('takes %i for %s', async (status, expected) => {
    const pos = await answering((_request, response) =>
      response.writeHead(status, { Location: 'https://elsewhere.example/' }).end(),
    );
    const answer = await createOrderWebhook({ url: pos.url, secret: SECRET }).hand(handedOrder('order-1'));
    expect(answer.ok ? true : answer.error).toBe(expected);
    expect(pos.requests).toHaveLength(1);
  });

  test('does not wait for ever', async () => {
    const silent = await answering(() => undefined);
    const answer = await createOrderWebhook({ url: silent.url, secret: SECRET }, 50).hand(handedOrder('order-1'));
    expect(answer).toEqual({ ok: false, error: 'unreachable' });
  });

  test('takes a connection that is cut for unreachable: the order may have come, and comes again', async () => {
    const pos = await answering((request) => request.socket.destroy());
    const answer = await createOrderWebhook({ url: pos.url, secret: SECRET }).hand(handedOrder('order-1'));
    expect(answer).toEqual({ ok: false, error: 'unreachable' });
  });
});

describe('the settings of a webhook', () => {
  const environment = { KIOSK_ORDER_WEBHOOK_SECRET: SECRET };

  test('are an https address and a secret', () => {
    expect(readWebhookSettings('https://pos.example/orders', environment, 'release')).toEqual({
      ok: true,
      value: { url: 'https://pos.example/orders', secret: SECRET },
    });
    expect(readWebhookSettings('http://127.0.0.1:8080/', environment, 'test').ok).toBe(true);
  });

  test.each([
    ['http://pos.example/', environment, 'test', /https/],
    ['http://127.0.0.1:8080/', environment, 'release', /https/],
    ['https://user:word@pos.example/', environment, 'release', /user name/],
    ['https://pos.example/', {}, 'release', /KIOSK_ORDER_WEBHOOK_SECRET/],
    ['https://pos.example/', { KIOSK_ORDER_WEBHOOK_SECRET: 'short' }, 'release', /16 characters/],
  ] as const)('%s with %o in a %s build is refused with a sentence', (url, values, build, sentence) => {
    const settings = readWebhookSettings(url, values, build);
    expect(settings.ok ? '' : settings.error).toMatch(sentence);
  });
});
