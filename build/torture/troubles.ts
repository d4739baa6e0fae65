import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { StandInFault } from '../../main/training/control';
import type { Random } from './random';
import type { Surroundings } from './surroundings';
import type { Timeline } from './timeline';

/** Switches faults on and off around a kiosk. */
export interface Troubles {
  /** Switches one on, or ends what is on. */
  readonly shake: () => Promise<void>;
  /** Ends all of them. */
  readonly clear: () => Promise<void>;
  readonly count: () => number;
  /** How far the kiosk's wall clock is off, ms. */
  readonly clockOffset: () => number;
}

const DAY = 86_400_000;

type Trouble =
  | { readonly what: 'thanx'; readonly fault: StandInFault }
  | { readonly what: 'tokens' | 'silence' | 'unplugged' | 'folder' }
  | { readonly what: 'clock'; readonly ms: number };

/** `onJump` hears of each jump of the clock, for the kiosk that runs. */
export function createTroubles(
  { thanx, terminal, orderFolder }: Surroundings,
  random: Random,
  timeline: Timeline,
  onJump: (ms: number) => void,
): Troubles {
  let count = 0;
  let clockOffset = 0;
  const aside = `${orderFolder}.away`;

  const begin = async (trouble: Trouble): Promise<void> => {
    count += 1;
    timeline.note(`trouble: ${JSON.stringify(trouble)}`);
    switch (trouble.what) {
      case 'thanx':
        return await thanx.control.setFault(trouble.fault);
      case 'tokens':
        return thanx.control.expireTokens();
      case 'silence':
        return terminal.fallSilent(true);
      case 'unplugged':
        terminal.terminal.unplug();
        return await terminal.settled();
      case 'folder':
        // A file stands where the folder should be; rights would not keep root out.
        if (existsSync(aside) || isFile(orderFolder)) return;
        if (existsSync(orderFolder)) renameSync(orderFolder, aside);
        return writeFileSync(orderFolder, 'not a folder');
      case 'clock':
        clockOffset += trouble.ms;
        return onJump(trouble.ms);
    }
  };

  const clear = async (): Promise<void> => {
    await thanx.control.clearFaults();
    terminal.fallSilent(false);
    terminal.terminal.plugIn();
    await terminal.settled();
    if (existsSync(aside) || isFile(orderFolder)) {
      rmSync(orderFolder, { recursive: true, force: true });
      if (existsSync(aside)) renameSync(aside, orderFolder);
    }
    timeline.note('troubles end');
  };

  return {
    shake: async () => {
      if (random.chance(0.4)) await clear();
      else await begin(draw(random));
    },
    clear,
    count: () => count,
    clockOffset: () => clockOffset,
  };
}

function draw(random: Random): Trouble {
  const where = random.weigh<Partial<StandInFault>>([
    [2, {}],
    [2, { endpoint: 'baskets' }],
    [1, { endpoint: 'baskets', state: 'placed' }],
    [1, { endpoint: 'baskets', state: 'billed' }],
    [1, { endpoint: 'baskets', state: 'voided' }],
    [1, { endpoint: 'token' }],
  ]);
  const times = random.chance(0.5) ? { times: random.int(1, 4) } : {};
  const thanx = (kind: object): Trouble => ({ what: 'thanx', fault: { ...kind, ...where, ...times } as StandInFault });
  return random.weigh<() => Trouble>([
    [3, () => ({ what: 'thanx', fault: { kind: 'outage' } })],
    // Below and above the kiosk's patience.
    [2, () => thanx({ kind: 'delay', ms: random.pick([60, 200, 450]) })],
    [2, () => thanx({ kind: 'status', status: 429 })],
    [2, () => thanx({ kind: 'status', status: random.pick([500, 502, 503, 504]) })],
    [2, () => thanx({ kind: 'garbage' })],
    [2, () => thanx({ kind: 'half_answer' })],
    [3, () => thanx({ kind: 'answer_lost' })],
    [1, () => ({ what: 'tokens' })],
    [1, () => ({ what: 'silence' })],
    [2, () => ({ what: 'unplugged' })],
    [2, () => ({ what: 'folder' })],
    [2, () => ({ what: 'clock', ms: random.pick([-DAY, DAY, 3 * DAY]) })],
  ])();
}

function isFile(path: string): boolean {
  return existsSync(path) && !existsSync(`${path}/.`);
}
