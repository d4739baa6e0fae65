import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { LOOPBACK, listen, readText, stop } from './loopback';

/** What a door opens to: named verbs, each of which checks its own input. A verb that throws answers an error. */
export type DoorVerbs = Readonly<Record<string, (input: unknown) => unknown>>;

/** Where a door is, and the secret that opens it. */
export interface DoorAddress {
  readonly url: string;
  readonly secret: string;
}

/** An open door. */
export interface Door extends DoorAddress {
  close(): Promise<void>;
}

const LARGEST_INPUT = 256 * 1024;

/**
 * Opens the control door of a training kiosk: `POST {url}/{verb}` on loopback with `Authorization: Bearer {secret}` and a
 * JSON input; 200 `{"value"}`, or 4xx `{"error"}`. It exists only when asked for, and only in training; the secret is new
 * each time, so that no other program of the machine, and no web page, drives the kiosk.
 */
export async function createDoor(verbs: DoorVerbs): Promise<Door> {
  const secret = randomBytes(32).toString('hex');
  const byName = new Map(Object.entries(verbs));

  const open = async (request: IncomingMessage): Promise<{ status: number; body: unknown }> => {
    if (!isSecret(request.headers.authorization, secret)) return { status: 401, body: { error: 'wrong secret' } };
    const verb = request.method === 'POST' ? byName.get((request.url ?? '').slice(1)) : undefined;
    if (!verb) return { status: 404, body: { error: 'no such verb' } };
    try {
      const text = await readText(request, LARGEST_INPUT);
      const value = await verb(text === '' ? undefined : (JSON.parse(text) as unknown));
      return { status: 200, body: { value } };
    } catch (error) {
      return { status: 400, body: { error: error instanceof Error ? error.message : 'failed' } };
    }
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { status, body } = await open(request);
    response.writeHead(status, { 'Content-Type': 'application/json', Connection: 'close' });
    response.end(JSON.stringify(body));
  };

  const server = createServer((request, response) => {
    answer(request, response).catch(() => request.socket.destroy());
  });
  const port = await listen(server, 0);
  return { url: `http://${LOOPBACK}:${port}`, secret, close: () => stop(server) };
}

function isSecret(header: string | undefined, secret: string): boolean {
  const given = Buffer.from(header ?? '');
  const wanted = Buffer.from(`Bearer ${secret}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
