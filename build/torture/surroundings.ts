import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseMenu } from '../../app/catalog/parse-menu';
import type { Catalog } from '../../app/catalog/catalog';
import { createSimulatedTerminal } from '../../main/devices/simulated-terminal';
import { parseTrainingGuests } from '../../main/training/guests';
import { createTerminalServer, type TerminalServer } from '../../main/training/terminal-server';
import { createThanxStandIn, createTrainingCredentials, type ThanxStandIn } from '../../main/training/thanx-stand-in';
import { createFastClock } from './fast-clock';
import type { Setup } from './protocol';
import type { Random } from './random';

/** Everything around one kiosk that survives it: Thanx, the terminal, the disk. */
export interface Surroundings {
  readonly thanx: ThanxStandIn;
  readonly terminal: TerminalServer;
  readonly catalog: Catalog;
  readonly folder: string;
  readonly orderFolder: string;
  readonly setup: Omit<Setup, 'clockOffset' | 'mine'>;
  readonly close: () => Promise<void>;
}

/** User ids of {@link guests}. */
export const MEMBERS = ['rewarder1', 'pointer22', 'plainone3'] as const;

const LOCATION = 'torturetown';

/** Fewer offers than orders, so that guests come for a reward that another order of theirs still holds. */
const guests = {
  locations: [{ id: LOCATION, name: 'Torture Town' }],
  newcomers: [],
  members: [
    {
      ...person('Rewarder', 1),
      user_id: 'rewarder1',
      rewards: [
        { id: 'fiveoff1', label: '$5 off', type: 'amount', value: '5.00' },
        { id: 'quarter2', label: '25 % off', type: 'percent', value: 25 },
        { id: 'freerings3', label: 'Free onion rings', type: 'item', products: ['onion-rings'] },
        { id: 'allfree4', label: 'Lunch on us', type: 'amount', value: '500.00' },
      ],
    },
    {
      ...person('Pointer', 2),
      user_id: 'pointer22',
      points: [{ points_experience_id: 'stars1', currency: { name: 'Star', plural: 'Stars' }, balance: 1000 }],
      points_products: [
        { id: 'starthree1', label: '$3 off', points_experience_id: 'stars1', points: 200, value: '3.00' },
        { id: 'starfries2', label: 'Free fries', points_experience_id: 'stars1', points: 300, products: ['fries'] },
      ],
    },
    { ...person('Plain', 3), user_id: 'plainone3' },
  ],
};

function person(name: string, serial: number): Record<string, string> {
  return {
    about: 'Tortures the kiosk',
    first_name: name,
    last_name: 'Guest',
    email: `${name.toLowerCase()}@example.com`,
    phone: `+1415555020${serial}`,
  };
}

/** Builds the surroundings of one trial in `folder`. */
export async function createSurroundings(folder: string, menuFile: string, random: Random): Promise<Surroundings> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const epoch = Date.now();
  const clock = createFastClock(epoch);
  const menu = parseMenu(readFileSync(menuFile, 'utf8'));
  const read = parseTrainingGuests(JSON.stringify(guests));
  if (!menu.ok || !read.ok) throw new Error('the menu or the guests cannot be read');
  const credentials = createTrainingCredentials();
  const thanx = await createThanxStandIn({ guests: read.value, locationId: LOCATION, credentials, now: clock.now });
  const terminal = await createTerminalServer(createSimulatedTerminal(clock));
  const dataFolder = join(folder, 'data');
  const orderFolder = join(folder, 'orders');
  return {
    thanx,
    terminal,
    catalog: menu.value,
    folder: dataFolder,
    orderFolder,
    setup: {
      credentials: {
        ...credentials,
        partnerBaseUrl: thanx.partnerBaseUrl,
        loyaltyBaseUrl: thanx.loyaltyBaseUrl,
        clientSecret: 'never-sent',
        locationId: LOCATION,
      },
      terminalUrl: terminal.url,
      menuFile,
      folder: dataFolder,
      orderFolder,
      epoch,
      // One kiosk in two has impatient clocks, so that orders are left behind.
      idleSeconds: random.pick([8, 60]),
      atCounter: random.chance(0.7),
    },
    close: async () => {
      await thanx.close();
      await terminal.close();
    },
  };
}
