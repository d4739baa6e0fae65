import { stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { StaffSystem } from '../../app/staff/contract';
import type { KioskEventKind } from '../ledger/kiosk-events';
import type { LedgerFile } from '../ledger/ledger-file';
import { LEDGER_FILE } from '../ledger/set-aside';

/** Events that staff should know of. */
const ALERTS: ReadonlySet<string> = new Set<KioskEventKind>([
  'ledger_set_aside',
  'ledger_found_damaged',
  'order_unreadable',
  'order_left_unfinished',
  'order_without_member',
  'stray_payment',
  'delivery_parked',
  'device_lost',
  'device_trouble',
  'staff_refused',
  'screen_fell',
]);

const EVENTS_READ = 500;
const MOST_ALERTS = 30;

/** What a {@link systemView} is made of. */
export interface SystemViewParts {
  readonly ledger: LedgerFile;
  readonly folder: string;
  readonly version: string;
  readonly build: string;
  readonly isTraining: boolean;
  /** Epoch ms. */
  readonly startedAt: number;
}

/** How the kiosk stands. Does not reject: what cannot be found out is left out. */
export async function systemView(parts: SystemViewParts, now: number, outOfOrder: boolean): Promise<StaffSystem> {
  const { ledger, folder, version, build, isTraining, startedAt } = parts;
  const orders = ledger.staff.countOrders();
  return {
    version,
    build,
    training: isTraining,
    startedAt,
    now,
    freeDiskBytes: await freeBytes(folder),
    ledgerBytes: await ledgerBytes(folder),
    orders: orders.ok ? orders.value : 0,
    setAside: ledger.setAside,
    outOfOrder,
    alerts: alertsOf(parts),
  };
}

function alertsOf({ ledger, startedAt }: SystemViewParts): StaffSystem['alerts'] {
  if (ledger.broken) return [{ at: startedAt, kind: 'ledger_broken', detail: ledger.broken.code }];
  const events = ledger.events(EVENTS_READ);
  if (!events.ok) return [{ at: startedAt, kind: 'ledger_broken', detail: events.error.code }];
  return events.value
    .filter(({ kind }) => ALERTS.has(kind))
    .slice(0, MOST_ALERTS)
    .map(({ at, kind, detail }) => ({ at, kind, detail }));
}

async function freeBytes(folder: string): Promise<number | undefined> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return undefined;
  }
}

/** The file and the log that lies beside it while the kiosk runs. */
async function ledgerBytes(folder: string): Promise<number | undefined> {
  try {
    const { size } = await stat(join(folder, LEDGER_FILE));
    return size + (await sizeOf(join(folder, `${LEDGER_FILE}-wal`)));
  } catch {
    return undefined;
  }
}

async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch {
    return 0;
  }
}
