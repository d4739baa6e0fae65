import { once } from 'node:events';
import type { CDPSession } from 'playwright';

/** A line to a debugger that speaks the Chrome DevTools Protocol. */
export interface Devtools {
  /** Resolves with what the method answers, and rejects with what it complains of. */
  readonly send: CDPSession['send'];
  /** Calls back at each event of this name from now on. */
  readonly on: (event: string, listener: () => void) => void;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: unknown;
  readonly error?: unknown;
}

interface Question {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Opens a line to the debugger at a `ws:` address for as long as `talk` takes; what it has switched on is off again then. */
export async function talkTo<Outcome>(
  address: string,
  talk: (devtools: Devtools) => Promise<Outcome>,
): Promise<Outcome> {
  const socket = new WebSocket(address);
  await once(socket, 'open');
  const questions = new Map<number, Question>();
  const listeners = new Map<string, () => void>();
  let lastId = 0;
  socket.addEventListener('message', ({ data }: MessageEvent<string>) => {
    const { id = 0, method, result, error } = JSON.parse(data) as Message;
    if (method !== undefined) listeners.get(method)?.();
    const question = questions.get(id);
    questions.delete(id);
    if (error === undefined) question?.resolve(result);
    else question?.reject(new Error(JSON.stringify(error)));
  });
  socket.addEventListener('close', () => {
    for (const { reject } of questions.values()) reject(new Error('the debugger is gone'));
  });
  const send = (method: string, params: object = {}): Promise<unknown> =>
    new Promise((resolve, reject) => {
      lastId += 1;
      questions.set(lastId, { resolve, reject });
      socket.send(JSON.stringify({ id: lastId, method, params }));
    });
  try {
    return await talk({ send: send as CDPSession['send'], on: (event, listener) => listeners.set(event, listener) });
  } finally {
    socket.close();
  }
}
