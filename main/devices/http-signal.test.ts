import { createServer, type RequestListener } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import type { HelpState } from '../../app/devices/assistance-signal';
import { describeSignal } from '../testing/signal-contract';
import { listen, readText, stop } from '../training/loopback';
import { createHttpSignal } from './http-signal';

async function open(answer: RequestListener): Promise<{ url: string; bodies: string[]; close: () => Promise<void> }> {
  const bodies: string[] = [];
  const server = createServer((request, response) => {
    void readText(request, 1024).then((body) => {
      bodies.push(body);
      answer(request, response);
    });
  });
  const port = await listen(server, 0);
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (isOpen) await stop(server);
    isOpen = false;
  };
  return { url: `http://127.0.0.1:${port}/light`, bodies, close };
}

describeSignal('by HTTP', async () => {
  const light = await open((_request, response) => response.writeHead(204).end());
  return {
    signal: createHttpSignal(light.url),
    lamp: () => (JSON.parse(light.bodies.at(-1) ?? '{}') as { state?: HelpState }).state,
    cutOff: light.close,
    close: light.close,
  };
});

test.each<[string, RequestListener]>([
  ['a refusal', (_request, response) => response.writeHead(500).end()],
  ['a redirect', (_request, response) => response.writeHead(302, { Location: 'https://elsewhere.example/' }).end()],
  ['silence', () => undefined],
])('%s is unreachable', async (_name, answer) => {
  const light = await open(answer);
  onTestFinished(light.close);
  expect(await createHttpSignal(light.url, 100).show('called')).toEqual({ ok: false, error: 'unreachable' });
});
