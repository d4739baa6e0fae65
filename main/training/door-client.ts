import type { DoorAddress } from './door';

/** What each verb of a door takes and gives; `undefined` input is no input. */
export type DoorContract<C> = Record<keyof C, { readonly input: unknown; readonly output: unknown }>;

/** A door's verbs as async functions, with their types. */
export type DoorClient<C extends DoorContract<C>> = {
  readonly [Verb in keyof C & string]: undefined extends C[Verb]['input']
    ? (input?: C[Verb]['input']) => Promise<C[Verb]['output']>
    : (input: C[Verb]['input']) => Promise<C[Verb]['output']>;
};

interface DoorAnswer {
  readonly value?: unknown;
  readonly error?: string;
}

/**
 * A client for a door that keeps contract `C`. Its functions reject with the door's own words if a verb refuses. Needs
 * nothing but `fetch`, so that tests outside of the kiosk can use it.
 */
export function createDoorClient<C extends DoorContract<C>>({ url, secret }: DoorAddress): DoorClient<C> {
  const call = async (verb: string, input: unknown): Promise<unknown> => {
    const response = await fetch(`${url}/${encodeURIComponent(verb)}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${secret}`, 'Content-Type': 'application/json' },
      ...(input === undefined ? {} : { body: JSON.stringify(input) }),
    });
    const answer = (await response.json()) as DoorAnswer;
    if (!response.ok) throw new Error(`${verb}: ${answer.error ?? response.status}`);
    return answer.value;
  };
  return new Proxy({} as DoorClient<C>, {
    // `then` has to be absent, or awaiting the client itself would call a verb of that name.
    get: (_target, verb) =>
      typeof verb === 'string' && verb !== 'then' ? (input?: unknown) => call(verb, input) : undefined,
  });
}
