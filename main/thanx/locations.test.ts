import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { parseLocationPage } from './location-wire';
import { startBench, type Bench } from './testing';

let bench: Bench;
beforeEach(async () => {
  bench = await startBench();
});
afterEach(async () => {
  await bench.close();
});

describe('the stores of a merchant', () => {
  test('are asked for with the Partner API’s headers, and nothing is minted', async () => {
    expect(await bench.thanx.listLocations()).toEqual({
      ok: true,
      value: [
        expect.objectContaining({
          id: 'trainingdowntown',
          name: 'Training Downtown',
          place: '1 Pier Street, San Francisco',
        }),
        expect.objectContaining({ id: 'traininguptown', name: 'Training Uptown' }),
      ],
    });
    const requests = bench.standIn.control.requests();
    expect(requests.map(({ method, path, query }) => [method, path, query])).toEqual([
      [
        'GET',
        '/partner/locations',
        [
          ['page', '1'],
          ['per_page', '100'],
        ],
      ],
    ]);
    expect(requests[0]?.headers).toMatchObject({
      authorization: `Bearer ${bench.settings.partnerToken}`,
      'x-clientid': bench.settings.clientId,
      'accept-version': 'v4.0',
      accept: 'application/json',
      'user-agent': 'thanx-kiosk/0.1.0',
    });
    expect(requests[0]?.headers).not.toHaveProperty('merchant-key');
    expect(bench.pacer.turns).toEqual(['guest_waits']);
  });

  test('of other merchants, whom the same token may see, are left out', async () => {
    await bench.close();
    bench = await startBench({ settings: { merchantId: 'another' } });
    expect(await bench.thanx.listLocations()).toEqual({ ok: true, value: [] });
  });

  test.each([
    ['a wrong client id', { clientId: 'wrong' }, 'forbidden'],
    ['a wrong partner token', { partnerToken: 'wrong' }, 'forbidden'],
  ] as const)('are refused for %s', async (_name, settings, kind) => {
    await bench.close();
    bench = await startBench({ settings });
    expect(await bench.thanx.listLocations()).toMatchObject({ ok: false, error: { kind } });
  });

  test.each([
    [{ kind: 'status', status: 429 }, 'rate_limited'],
    [{ kind: 'status', status: 403 }, 'forbidden'],
    [{ kind: 'status', status: 503 }, 'unreachable'],
    [{ kind: 'outage' }, 'unreachable'],
    [{ kind: 'garbage' }, 'unreadable'],
    [{ kind: 'half_answer' }, 'unreachable'],
  ] as const)('are not there after %o', async (fault, kind) => {
    await bench.standIn.control.setFault({ ...fault, endpoint: 'locations' });
    expect(await bench.thanx.listLocations()).toMatchObject({ ok: false, error: { kind } });
  });

  test('of the sandbox’s address with a path too many are no Thanx', async () => {
    const { partnerBaseUrl } = bench.settings;
    await bench.close();
    bench = await startBench();
    const wrong = await startBench({ settings: { partnerBaseUrl: `${new URL(partnerBaseUrl).origin}/other` } });
    onTestFinished(() => wrong.close());
    const listed = await wrong.thanx.listLocations();
    expect(listed.ok).toBe(false);
  });

  test('come page by page, until the last, and never for ever', async () => {
    const pages: string[] = [];
    let last = 3;
    const server = createServer((request, response) => {
      const page = new URL(request.url ?? '', 'http://x').searchParams.get('page') ?? '';
      pages.push(page);
      const locations = Array.from({ length: 100 }, (_, index) => ({
        id: `p${page}n${index}`,
        name: `Store ${index}`,
      }));
      response.setHeader('content-type', 'application/json');
      response.end(
        JSON.stringify({ locations, pagination: { current_page: Number(page), per_page: 100, total_page: last } }),
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    const { port } = server.address() as AddressInfo;
    const long = await startBench({ settings: { partnerBaseUrl: `http://127.0.0.1:${port}` } });
    onTestFinished(() => long.close());
    const listed = await long.thanx.listLocations();
    expect(listed.ok && listed.value.length).toBe(300);
    expect(pages).toEqual(['1', '2', '3']);
    last = 1_000_000;
    await long.thanx.listLocations().then((more) => expect(more.ok && more.value.length).toBe(5000));
  });
});

describe('a page', () => {
  const full = Array.from({ length: 100 }, (_, index) => ({ id: `n${index}`, name: 'Store' }));
  test.each<[string, unknown, boolean]>([
    ['with Thanx’s own count', { locations: [], pagination: { total_page: 2 } }, true],
    ['with the count in the plural', { locations: [], pagination: { total_pages: 1 } }, false],
    ['without a count and full', { locations: full }, true],
    ['without a count and not full', { locations: full.slice(1) }, false],
    ['with a count that is none', { locations: full, pagination: 'many' }, true],
  ])('%s', (_name, body, hasMore) => {
    expect(parseLocationPage(body, 1)).toMatchObject({ ok: true, value: { hasMore } });
  });

  test('leaves out what no store can be chosen by, and keeps the rest', () => {
    const locations = [
      null,
      7,
      {},
      { id: 'a b', name: 'x' },
      { id: 'x' },
      { id: 'good', name: 'Good', city: 9, street: '  ' },
    ];
    expect(parseLocationPage({ locations }, 1)).toEqual({
      ok: true,
      value: { locations: [{ id: 'good', name: 'Good', place: undefined, merchantId: undefined }], hasMore: false },
    });
  });

  test.each([undefined, null, 'x', [], {}, { locations: {} }])('%j is none', (body) => {
    expect(parseLocationPage(body, 1)).toEqual({ ok: false, error: 'unreadable' });
  });
});
