import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { listen, stop } from '../training/loopback';
import { createThanxHttp, type ThanxHttp } from './http';

let server: Server | undefined;
let http: ThanxHttp | undefined;
afterEach(async () => {
  vi.unstubAllEnvs();
  http?.close();
  if (server) await stop(server);
});

async function serve(answer: RequestListener): Promise<ThanxHttp> {
  server = createServer(answer);
  const url = `http://127.0.0.1:${await listen(server, 0)}`;
  http = createThanxHttp('loyalty', {
    partnerBaseUrl: url,
    loyaltyBaseUrl: url,
    clientId: 'client',
    merchantId: 'merchant',
    merchantKey: 'key',
    partnerToken: 'partner',
    locationId: 'here',
    userAgent: 'thanx-kiosk/0.1.0',
  });
  return http;
}
const account = { method: 'GET', path: '/account', token: 'guest' } as const;

describe('the sender', () => {
  it('ends a try after its time although bytes keep coming', async () => {
    const sender = await serve((_request, response) => {
      response.writeHead(200, { 'Content-Type': 'application/json' });
      const drip = setInterval(() => response.write(' '), 5);
      response.on('close', () => {
        clearInterval(drip);
      });
    });
    expect(await sender.send(account, 45)).toEqual({ kind: 'unanswered', timedOut: true });
  });

  it('swallows no answer without end', async () => {
    const sender = await serve((_request, response) => {
      response.end(`"${'x'.repeat(2 * 1024 * 1024)}"`);
    });
    expect(await sender.send(account, 5_000)).toEqual({ kind: 'unanswered', timedOut: false });
  });

  it('does not carry the token to where a redirect points', async () => {
    const asked: string[] = [];
    const sender = await serve((request, response) => {
      asked.push(request.url ?? '');
      response.writeHead(302, { Location: '/elsewhere' }).end();
    });
    expect(await sender.send(account, 5_000)).toEqual({ kind: 'answered', status: 302, body: undefined });
    expect(asked).toEqual(['/account']);
  });

  it('reaches this machine without the proxy of the environment', async () => {
    vi.stubEnv('HTTP_PROXY', 'http://127.0.0.1:9');
    vi.stubEnv('http_proxy', 'http://127.0.0.1:9');
    vi.stubEnv('NO_PROXY', '');
    vi.stubEnv('no_proxy', '');
    const sender = await serve((_request, response) => {
      response.end('{"ok":true}');
    });
    expect(await sender.send(account, 5_000)).toEqual({ kind: 'answered', status: 200, body: { ok: true } });
  });

  it('keeps its connection', async () => {
    const ports = new Set<number | undefined>();
    const sender = await serve((request, response) => {
      ports.add(request.socket.remotePort);
      response.end('{}');
    });
    await sender.send(account, 5_000);
    await sender.send(account, 5_000);
    expect(ports.size).toBe(1);
  });

  it.each(['bad\ntoken', 'tökén\u0000'])('does not throw over a token that no header can hold', async (token) => {
    const sender = await serve((_request, response) => {
      response.end('{}');
    });
    expect((await sender.send({ ...account, token }, 5_000)).kind).toBeDefined();
  });
});
