import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { z } from 'zod';
import { cents } from '../../app/money';
import type { TerminalProgress } from '../../app/devices/payment-terminal';
import type { SimulatedTerminal } from '../devices/simulated-terminal';
import { LOOPBACK, listen, readText, stop } from './loopback';

/** A simulated terminal that is reached over HTTP, as `http-terminal.ts` describes: it outlives the kiosk that asked it. */
export interface TerminalServer {
  readonly url: string;
  /** The terminal itself. Unplugging it also closes the line. */
  readonly terminal: SimulatedTerminal;
  /** Resolves when the line is as plugging in or out left it. */
  readonly settled: () => Promise<void>;
  /** While on, it takes every request and says nothing more. */
  readonly fallSilent: (on: boolean) => void;
  readonly close: () => Promise<void>;
}

const refundSchema = z.strictObject({ attemptId: z.string().min(1), amount: z.int().positive() });

const chargeSchema = z.strictObject({ orderId: z.string().min(1), amount: z.int().positive() });

/** Shorter than any client's patience. */
const BREATH_MS = 2_000;
const LARGEST_BODY = 10_000;

/** Puts `terminal` on a loopback port. */
export async function createTerminalServer(terminal: SimulatedTerminal): Promise<TerminalServer> {
  /** Attempts that it said it never heard of: they are never charged any more. */
  const ruledOut = new Set<string>();
  const progress = new Map<string, TerminalProgress>();
  let isPluggedIn = true;
  let isSilent = false;

  const charge = async (attemptId: string, text: string, response: ServerResponse): Promise<void> => {
    const body = chargeSchema.parse(JSON.parse(text));
    const say = (line: object): void => void response.write(`${JSON.stringify(line)}\n`);
    response.writeHead(200, { 'Content-Type': 'application/x-ndjson' });
    if (ruledOut.has(attemptId)) {
      say({ outcome: { kind: 'cancelled' } });
      response.end();
      return;
    }
    const known = progress.get(attemptId);
    if (known) say({ progress: known });
    const breath = setInterval(() => {
      if (!isSilent) say({});
    }, BREATH_MS);
    response.on('close', () => clearInterval(breath));
    const request = { attemptId, orderId: body.orderId, amount: cents(body.amount) };
    const outcome = await terminal.charge(request, (step) => {
      progress.set(attemptId, step);
      if (!isSilent) say({ progress: step });
    });
    clearInterval(breath);
    // An answer that is lost, on the terminal's side or by silence, is no answer at all.
    if (outcome.kind === 'unknown') response.socket?.destroy();
    else if (!isSilent) response.end(`${JSON.stringify({ outcome })}\n`);
  };

  const status = async (attemptId: string): Promise<object> => {
    const known = await terminal.status(attemptId);
    if (known.kind === 'never_heard') ruledOut.add(attemptId);
    return known;
  };

  const refund = async (refundId: string, text: string, response: ServerResponse): Promise<void> => {
    const { attemptId, amount } = refundSchema.parse(JSON.parse(text));
    const outcome = await terminal.refund({ refundId, attemptId, amount: cents(amount) });
    if (outcome === 'unknown' || outcome === 'unavailable') response.socket?.destroy();
    else if (!isSilent)
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify({ outcome }));
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const text = await readText(request, LARGEST_BODY);
    if (isSilent) return;
    const [, what, id = '', verb] = (request.url ?? '').split('/');
    const attemptId = decodeURIComponent(id);
    const route = what === 'charges' && attemptId !== '' ? `${request.method} ${verb ?? ''}`.trim() : '';
    if (what === 'refunds' && request.method === 'PUT') return await refund(attemptId, text, response);
    if (route === 'PUT') return await charge(attemptId, text, response);
    if (route === 'POST cancel') await terminal.cancel(attemptId);
    const body = route === 'GET' ? await status(attemptId) : {};
    response.writeHead(route === 'GET' || route === 'POST cancel' ? 200 : 404, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(body));
  };

  const server = createServer((request, response) => {
    if (!isPluggedIn) request.socket.destroy();
    else serve(request, response).catch(() => request.socket.destroy());
  });
  server.on('clientError', (_error, socket) => socket.destroy());
  const port = await listen(server, 0);

  let settling: Promise<void> = Promise.resolve();
  const settle = (): void => {
    settling = settling.then(async () => {
      if (!isPluggedIn && server.listening) await stop(server);
      else if (isPluggedIn && !server.listening) await listen(server, port);
    });
  };

  return {
    url: `http://${LOOPBACK}:${port}`,
    terminal: {
      ...terminal,
      unplug: () => {
        isPluggedIn = false;
        terminal.unplug();
        server.closeAllConnections();
        settle();
      },
      plugIn: () => {
        isPluggedIn = true;
        terminal.plugIn();
        settle();
      },
    },
    settled: () => settling,
    fallSilent: (on) => {
      isSilent = on;
      if (!on) server.closeAllConnections();
    },
    close: async () => {
      await settling;
      if (server.listening) await stop(server);
    },
  };
}
