import { request, type ClientRequest, type IncomingMessage } from 'node:http';
import { z } from 'zod';
import type {
  AttemptStatus,
  PaymentOutcome,
  PaymentTerminal,
  RefundOutcome,
  TerminalProgress,
} from '../../app/devices/payment-terminal';

/** Where a terminal listens, and how long it may be silent. */
export interface HttpTerminalOptions {
  /** Without a trailing slash. */
  readonly url: string;
  /** Longest silence within a charge, ms: the terminal says every few seconds that it is still there. */
  readonly silenceMs?: number;
  /** Longest wait for the answer to a question or a cancel, ms. */
  readonly answerMs?: number;
}

const capturedCard = z.object({
  issuer: z.string(),
  last4: z.string(),
  authorizedAt: z.int(),
  reference: z.string(),
});

const outcomeSchema = z.union([
  z.object({ kind: z.literal('approved'), card: capturedCard }),
  z.object({ kind: z.enum(['declined', 'cancelled', 'timed_out']) }),
]) satisfies z.ZodType<PaymentOutcome>;

const refundSchema = z.object({ outcome: z.enum(['refunded', 'refused']) });

/** What became of an attempt, as the terminal says it. */
export const attemptStatusSchema = z.union([
  outcomeSchema,
  z.object({ kind: z.enum(['never_heard', 'in_progress', 'unknown']) }),
]) satisfies z.ZodType<AttemptStatus>;

/** One line of the answer to a charge; an empty object says that the terminal is still there. */
export const chargeLineSchema = z.object({
  progress: z.enum(['waiting_for_card', 'authorizing']).optional(),
  outcome: outcomeSchema.optional(),
});

/**
 * A card terminal that speaks HTTP.
 *
 * - `PUT /charges/{attemptId}` `{ orderId, amount }`: charges and answers one JSON object a line, the last with the `outcome`.
 *   The same attempt again joins the one that is there.
 * - `GET /charges/{attemptId}`: what became of it. A terminal that has said `never_heard` never charges that attempt any more,
 *   so a request that was late on the line cannot take money behind the answer's back.
 * - `POST /charges/{attemptId}/cancel`
 * - `PUT /refunds/{refundId}` `{ attemptId, amount }`: gives back and answers `{ outcome }`, the same again to the same id.
 *
 * No connection is kept: whether a request can have reached the terminal is then just whether it was connected.
 */
export function createHttpTerminal(options: HttpTerminalOptions): PaymentTerminal {
  const { url, silenceMs = 15_000, answerMs = 5_000 } = options;
  const address = (attemptId: string): string => `${url}/charges/${encodeURIComponent(attemptId)}`;

  return {
    charge: async ({ attemptId, orderId, amount }, onProgress) =>
      await new Promise<PaymentOutcome>((resolve) => {
        const sent = send(address(attemptId), 'PUT', silenceMs, { orderId, amount });
        sent.request.on('response', (response) => {
          readLines(response, (line) => {
            const said = parseLine(line);
            if (said?.progress) onProgress(said.progress);
            if (said?.outcome) resolve(said.outcome);
          });
          response.on('close', () => resolve({ kind: 'unknown' }));
        });
        sent.request.on('error', () => resolve({ kind: sent.isConnected() ? 'unknown' : 'unavailable' }));
      }),
    cancel: async (attemptId) => {
      // Whether it worked is told by the charge that is under way.
      await ask(`${address(attemptId)}/cancel`, 'POST', answerMs);
    },
    status: async (attemptId) => {
      const answer = attemptStatusSchema.safeParse(await ask(address(attemptId), 'GET', answerMs));
      return answer.success ? answer.data : { kind: 'unknown' };
    },
    refund: async ({ refundId, attemptId, amount }) =>
      await new Promise<RefundOutcome>((resolve) => {
        const sent = send(`${url}/refunds/${encodeURIComponent(refundId)}`, 'PUT', silenceMs, { attemptId, amount });
        sent.request.on('response', (response) => {
          let text = '';
          response.setEncoding('utf8').on('data', (part: string) => (text += part));
          response.on('error', () => undefined);
          response.on('close', () => resolve(refundSchema.safeParse(parseJson(text)).data?.outcome ?? 'unknown'));
        });
        sent.request.on('error', () => resolve(sent.isConnected() ? 'unknown' : 'unavailable'));
      }),
  };
}

interface Sent {
  readonly request: ClientRequest;
  /** True if the other side may have had the request. */
  readonly isConnected: () => boolean;
}

function send(url: string, method: string, silenceMs: number, body?: unknown): Sent {
  let isConnected = false;
  const sent = request(url, { method, agent: false, headers: { 'Content-Type': 'application/json' } });
  sent.on('socket', (socket) => socket.once('connect', () => (isConnected = true)));
  sent.setTimeout(silenceMs, () => sent.destroy(new Error('silence')));
  sent.end(body === undefined ? undefined : JSON.stringify(body));
  return { request: sent, isConnected: () => isConnected };
}

/** The whole answer as JSON; undefined if there was none, or none that can be read. */
async function ask(url: string, method: string, answerMs: number): Promise<unknown> {
  return await new Promise((resolve) => {
    const { request: sent } = send(url, method, answerMs);
    sent.on('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('error', () => undefined);
      response.on('close', () => resolve(response.statusCode === 200 ? parseJson(text) : undefined));
    });
    sent.on('error', () => resolve(undefined));
  });
}

function readLines(response: IncomingMessage, onLine: (line: string) => void): void {
  let rest = '';
  response.setEncoding('utf8').on('data', (part: string) => {
    const lines = (rest + part).split('\n');
    rest = lines.pop() ?? '';
    lines.forEach(onLine);
  });
  // A line that was cut is no line: half an approval is asked about again.
  response.on('error', () => undefined);
}

function parseLine(
  line: string,
): { progress?: TerminalProgress | undefined; outcome?: PaymentOutcome | undefined } | undefined {
  return chargeLineSchema.safeParse(parseJson(line)).data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
