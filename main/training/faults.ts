import type { StandInEndpoint, StandInFault, StandInTrouble } from './control';

/** The faults that are switched on. */
export interface Faults {
  add(fault: StandInFault): void;
  clear(): void;
  /** True while nobody is to listen at all. */
  isOut(): boolean;
  /** What befalls this request: the sum of the delays, and the first other fault. Uses up those limited to so many. */
  strike(endpoint: StandInEndpoint | undefined, state: string | undefined): Struck;
}

/** See {@link Faults.strike}. */
export interface Struck {
  readonly delayMs: number;
  readonly trouble: Exclude<StandInTrouble, { kind: 'delay' }> | undefined;
}

interface Armed {
  readonly fault: StandInFault;
  left: number;
}

/** Makes an empty set of faults. */
export function createFaults(): Faults {
  let armed: Armed[] = [];
  return {
    add: (fault) => {
      armed.push({ fault, left: fault.times ?? Number.POSITIVE_INFINITY });
    },
    clear: () => {
      armed = [];
    },
    isOut: () => armed.some(({ fault }) => isEverywhere(fault) && fault.kind === 'outage'),
    strike: (endpoint, state) => {
      let delayMs = 0;
      let trouble: Struck['trouble'];
      for (const each of armed) {
        const { fault } = each;
        const isHere =
          (fault.endpoint === undefined || fault.endpoint === endpoint) &&
          (fault.state === undefined || fault.state === state);
        if (!isHere || each.left <= 0 || (fault.kind !== 'delay' && trouble)) continue;
        each.left -= 1;
        if (fault.kind === 'delay') delayMs += fault.ms;
        else trouble = fault;
      }
      armed = armed.filter(({ left }) => left > 0);
      return { delayMs, trouble };
    },
  };
}

function isEverywhere(fault: StandInFault): boolean {
  return fault.endpoint === undefined && fault.state === undefined && fault.times === undefined;
}
