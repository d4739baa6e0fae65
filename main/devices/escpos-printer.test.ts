import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { testFolder } from '../ledger/testing/harness';
import { describeReceiptPrinter } from '../testing/printer-contract';
import { ASK_PAPER } from './escpos';
import { createEscPosPrinter } from './escpos-printer';

const PATIENCE_MS = 400;
const ROWS = [{ kind: 'middle', text: 'Harbor' }] as const;

/** A printer at a network's end: it answers about paper unless it is mute, and keeps what comes. */
function createPrinterServer(isMute = false) {
  const received: string[] = [];
  const sockets = new Set<Socket>();
  let hasPaper = true;
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    let text = '';
    socket.on('data', (bytes) => {
      if (!bytes.equals(ASK_PAPER)) text += bytes.toString('latin1');
      else if (!isMute) socket.write(Buffer.from([hasPaper ? 0x12 : 0x72]));
    });
    socket.on('error', () => undefined);
    socket.on('end', () => received.push(text));
  });
  return {
    received,
    listen: async (port = 0): Promise<number> => {
      server.listen(port, '127.0.0.1');
      await once(server, 'listening');
      return (server.address() as AddressInfo).port;
    },
    setPaper: (there: boolean) => (hasPaper = there),
    close: async (): Promise<void> => {
      for (const socket of sockets) socket.destroy();
      if (!server.listening) return;
      server.close();
      await once(server, 'close');
    },
  };
}

describeReceiptPrinter('ESC/POS over the network', async () => {
  const server = createPrinterServer();
  const port = await server.listen();
  return {
    printer: createEscPosPrinter({ address: { host: '127.0.0.1', port }, columns: 32, patienceMs: PATIENCE_MS }),
    count: (word) => server.received.filter((text) => text.includes(word)).length,
    runOutOfPaper: () => server.setPaper(false),
    loadPaper: () => server.setPaper(true),
    unplug: server.close,
    plugIn: async () => {
      await server.listen(port);
    },
    close: server.close,
  };
});

test('one that never answers about paper is printed on', async () => {
  const server = createPrinterServer(true);
  onTestFinished(() => server.close());
  const address = { host: '127.0.0.1', port: await server.listen() };
  const printer = createEscPosPrinter({ address, columns: 32, patienceMs: PATIENCE_MS });
  expect(await printer.print(ROWS)).toBe('printed');
  await expect.poll(() => server.received.join()).toContain('Harbor');
});

test('a device is written to', async () => {
  const device = join(testFolder(), 'lp0');
  writeFileSync(device, '');
  expect(await createEscPosPrinter({ address: { device }, columns: 32 }).print(ROWS)).toBe('printed');
  expect(readFileSync(device, 'latin1')).toContain('Harbor');
});

test('a device that is not there is unavailable, and none is made', async () => {
  const device = join(testFolder(), 'lp0');
  expect(await createEscPosPrinter({ address: { device }, columns: 32 }).print(ROWS)).toBe('unavailable');
  expect(() => readFileSync(device)).toThrow();
});
