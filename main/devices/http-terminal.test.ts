import { createServer, type RequestListener } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { cents } from '../../app/money';
import { createFakeClock } from '../testing/fake-clock';
import { describeTerminal } from '../testing/terminal-contract';
import { listen, stop } from '../training/loopback';
import { createTerminalServer, type TerminalServer } from '../training/terminal-server';
import { createHttpTerminal } from './http-terminal';
import { createSimulatedTerminal } from './simulated-terminal';

describeTerminal('over HTTP', async (clock) => {
  const server = await createTerminalServer(createSimulatedTerminal(clock));
  return {
    terminal: createHttpTerminal({ url: server.url }),
    hands: server.terminal,
    settled: server.settled,
    close: server.close,
  };
});

describe('a terminal at the end of a bad line', () => {
  const request = { attemptId: 'a1', orderId: 'o1', amount: cents(500) };
  const ignore = (): void => undefined;

  async function simulated(): Promise<TerminalServer> {
    const server = await createTerminalServer(createSimulatedTerminal(createFakeClock()));
    onTestFinished(async () => await server.close());
    return server;
  }

  async function answering(listener: RequestListener): Promise<string> {
    const server = createServer(listener);
    const port = await listen(server, 0);
    onTestFinished(async () => await stop(server));
    return `http://127.0.0.1:${port}`;
  }

  it('is unknown, not unavailable, when it takes the request and falls silent', async () => {
    const server = await simulated();
    server.fallSilent(true);
    const terminal = createHttpTerminal({ url: server.url, silenceMs: 50, answerMs: 50 });
    expect(await terminal.charge(request, ignore)).toEqual({ kind: 'unknown' });
    expect(await terminal.status('a1')).toEqual({ kind: 'unknown' });
    await terminal.cancel('a1');
  });

  it('never charges an attempt that it has said it never heard of', async () => {
    const server = await simulated();
    const terminal = createHttpTerminal({ url: server.url });
    expect(await terminal.status('a1')).toEqual({ kind: 'never_heard' });
    expect(await terminal.charge(request, ignore)).toEqual({ kind: 'cancelled' });
    expect(server.terminal.journal()).toEqual([]);
  });

  it('takes half an approval, garbage and a refusal for unknown', async () => {
    const approval = JSON.stringify({
      outcome: { kind: 'approved', card: { issuer: 'visa', last4: '4242', authorizedAt: 1, reference: 'r' } },
    });
    for (const [status, text] of [
      [200, approval.slice(0, 40)],
      [200, '<html>Welcome to our Wi-Fi</html>\n'],
      [200, '{"outcome":{"kind":"approved"}}\n'],
      [500, '{}'],
    ] as const) {
      const url = await answering((_request, response) => response.writeHead(status).end(text));
      const terminal = createHttpTerminal({ url });
      expect(await terminal.charge(request, ignore)).toEqual({ kind: 'unknown' });
      expect(await terminal.status('a1')).toEqual({ kind: 'unknown' });
    }
  });
});
