import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { ThanxCredentials } from '../app/config/thanx-credentials';
import type { KioskConfig } from '../app/config/kiosk-config';
import type { AssistanceSignal } from '../app/devices/assistance-signal';
import type { OrderSink } from '../app/devices/order-sink';
import type { PaymentTerminal } from '../app/devices/payment-terminal';
import { ok } from '../app/result';
import type { PublicStatus } from '../app/session/public-status';
import { sessionSettings } from '../app/session/settings';
import { startAvailabilityWatch, type AvailabilityWatch } from './availability-watch';
import type { Clock } from './clock';
import { NO_PROVISIONING } from './credentials/provisioning';
import { createOrderFolder } from './devices/order-folder';
import { createHandOffWatch } from './hand-off-watch';
import { createHelpLight } from './help-light';
import type { LedgerFile } from './ledger/ledger-file';
import { openLedgerOrBroken } from './ledger/open';
import { createOutbox, type Outbox } from './ledger/outbox';
import type { Log } from './log-event';
import { describeMenuProblem, type MenuStore } from './menu-store';
import { createPaymentSettler } from './payment-settler';
import { openScreenScale } from './screen-scale';
import { createSessionRunner, type SessionRunner } from './session-runner';
import { openSoldOutBook } from './sold-out-book';
import { startAutomaticCompletion } from './staff/automatic-completion';
import { localDayAt } from './staff/local-day';
import { createStaffConsole, type StaffConsole, type StaffConsoleParts } from './staff/staff-console';
import { createScreenService, type ScreenService } from './supervisor/screen-service';
import { watchStoreHours } from './supervisor/store-hours';
import { createThanx, type ThanxClient } from './thanx/client';
import { createPacer, type Pacer } from './thanx/pacer';
import type { ThanxPolicies } from './thanx/policies';

/** What a kiosk is made of, checked and opened. */
export interface KioskParts {
  readonly config: KioskConfig;
  readonly credentials: ThanxCredentials;
  readonly terminal: PaymentTerminal;
  readonly menu: MenuStore;
  readonly menuFile: string;
  /** `KIOSK_DATA_DIR`. */
  readonly folder: string;
  readonly orderFolder: string;
  /** Where orders go instead of the folder. */
  readonly sink?: OrderSink | undefined;
  /** Tells staff that a guest needs them; without it only the console does. */
  readonly helpSignal?: AssistanceSignal | undefined;
  readonly version: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly onStatus: (status: PublicStatus) => void;
  /** What the staff console needs beside the rest; without it, it says it is a development build that cannot be ended. */
  readonly staff?: StaffParts | undefined;
  /** How Thanx is called: time-outs, retries, turns. A kiosk leaves it out; a test that compresses time does not. */
  readonly thanxPace?: { readonly policies: ThanxPolicies; readonly pacer: Pacer } | undefined;
}

/** See {@link KioskParts.staff}. */
export type StaffParts = Pick<
  StaffConsoleParts,
  'build' | 'isTraining' | 'exportFolder' | 'power' | 'provisioning' | 'screenScale' | 'scannerState'
>;

/** A running kiosk without its window. */
export interface KioskCore {
  readonly session: SessionRunner;
  readonly ledger: LedgerFile;
  readonly outbox: Outbox;
  readonly thanx: ThanxClient;
  readonly staff: StaffConsole;
  /** What becomes of the page is told here. */
  readonly screen: ScreenService;
  /** Ends deliveries under way, then closes the ledger. */
  readonly stop: () => Promise<void>;
}

/** Where there is no light to show it. */
const NO_SIGNAL: AssistanceSignal = { show: () => Promise.resolve(ok(null)) };

/** Old orders are pruned this long after a guest has left, when nobody is waiting. */
const PRUNE_AFTER_MS = 10_000;

/** The whole file is read through this long after the start, beside the work. */
const CHECK_AFTER_MS = 60_000;

/** The client for these credentials, at this kiosk's share of Thanx's pace. */
export function openThanx(
  credentials: ThanxCredentials,
  { config, version, log, thanxPace }: Pick<KioskParts, 'config' | 'version' | 'log' | 'thanxPace'>,
): ThanxClient {
  return createThanx(
    { ...credentials, userAgent: `ThanxKiosk/${version}` },
    {
      now: () => performance.now(),
      random: Math.random,
      onEvent: log,
      pacer: thanxPace?.pacer ?? createPacer({ perSecond: config.thanx_requests_per_second }),
      ...(thanxPace ? { policies: thanxPace.policies } : {}),
    },
  );
}

/**
 * Wires the kiosk together and lets it run: everything of the main process but Electron, so that it also runs under plain Node
 * where a test wants to kill it. Comes back to an order that the last run left unpaid.
 */
export function startKioskCore(parts: KioskParts): KioskCore {
  const { config, credentials, menu, menuFile, folder, clock, log } = parts;
  const thanx = openThanx(credentials, parts);
  const ledger = openLedgerOrBroken({
    folder,
    now: clock.now,
    retentionDays: config.ledger.retention_days,
    refundDays: config.ledger.refund_days,
    numberPrefix: config.orders.number_prefix,
    onFailure: ({ code }, cause) => {
      log({ event: 'ledger_failed', code, cause });
    },
  });
  if (ledger.setAside !== undefined) log({ event: 'ledger_set_aside', file: ledger.setAside });
  const outbox = createOutbox({
    ledger,
    thanx,
    sink: parts.sink ?? createOrderFolder(parts.orderFolder),
    clock,
    random: Math.random,
    log,
  });
  const helpLight = createHelpLight(parts.helpSignal ?? NO_SIGNAL, clock);
  const hours = watchStoreHours(config.hours, clock, () => {
    session.refreshStatus();
  });
  const settings = sessionSettings(config, credentials.locationId);
  const handOffWatch = createHandOffWatch({
    ledger,
    clock,
    session: () => session,
    farewellMs: settings.timeouts.farewell,
  });
  const session: SessionRunner = createSessionRunner({
    settings,
    thanx,
    ledger,
    terminal: parts.terminal,
    menu,
    clock,
    isAfterHours: hours.isAfterHours,
    newId: randomUUID,
    onQueued: outbox.wake,
    whenDelivered: outbox.whenQuietFor,
    onHelp: (help, what) => {
      helpLight.show(help ?? 'off');
      const noted = ledger.recordEvent({ kind: what, detail: session.status().content.screen });
      if (!noted.ok) log({ event: 'ledger_failed', code: noted.error.code, cause: what });
    },
    onVisitOver: () => {
      void refreshMenu();
      pruneLater();
      // Staff closed it while it came back to an order: that one has ended now.
      staff.service.enforce();
      screen.enforce();
      settler.wake();
    },
    onStatus: (status) => {
      handOffWatch.see(status);
      parts.onStatus(status);
    },
  });
  const screen = createScreenService({ session, ledger, log });
  const settler = createPaymentSettler({
    ledger,
    terminal: parts.terminal,
    clock,
    orderOnScreen: () => {
      const order = session.order();
      return order?.isBusy ? order.orderId : undefined;
    },
    onSettled: outbox.wake,
  });
  const soldOutBook = openSoldOutBook({
    folder,
    today: () => localDayAt(clock.now()).day,
    resetsDaily: config.sold_out_resets === 'daily',
  });
  const staff = createStaffConsole({
    ...parts,
    soldOut: { book: soldOutBook, onChanged: () => availability.changed() },
    ...(parts.staff ?? {
      build: 'development',
      isTraining: false,
      exportFolder: join(folder, 'export'),
      power: { restart: () => undefined, exit: () => undefined },
      provisioning: NO_PROVISIONING,
      screenScale: openScreenScale(folder, config.screen.pixels_per_inch),
    }),
    ledger,
    outbox,
    thanx,
    session,
  });

  let lastComplaint: string | undefined;
  async function refreshMenu(): Promise<void> {
    const outcome = await menu.refresh(isIdle);
    const complaint = outcome.ok ? undefined : describeMenuProblem(menuFile, outcome.error);
    // The same file is looked at again and again; what is wrong with it is said once.
    if (complaint !== undefined && complaint !== lastComplaint) log({ event: 'menu_refused', why: complaint });
    lastComplaint = complaint;
    if (!outcome.ok) return;
    if (outcome.value === 'changed') {
      log({ event: 'menu_changed' });
      session.refreshStatus();
    }
  }

  const isIdle = (): boolean => ['attract', 'out_of_order'].includes(session.status().content.screen);
  const availability: AvailabilityWatch = startAvailabilityWatch({
    menu,
    book: soldOutBook,
    clock,
    session: () => session,
    refreshMenu,
  });

  let stopPruning = (): void => undefined;
  function pruneLater(): void {
    stopPruning();
    stopPruning = clock.after(PRUNE_AFTER_MS, () => {
      const pruned = ledger.prune();
      if (pruned.ok && !pruned.value.isDone) pruneLater();
    });
  }

  function recover(): void {
    const found = ledger.unfinishedOrder();
    if (!found.ok) session.report({ type: 'ledger_failed', code: found.error.code });
    else if (found.value) session.report({ type: 'order_recovered', ...found.value });
  }

  const minutes = config.orders.completed_after_minutes;
  const stopCompleting =
    minutes === undefined
      ? (): void => undefined
      : startAutomaticCompletion({ books: ledger.staff, clock, afterMinutes: minutes, onQueued: outbox.wake });
  let checking: Promise<unknown> = Promise.resolve();
  const stopChecking = clock.after(CHECK_AFTER_MS, () => {
    checking = ledger.checkIntegrity();
  });
  // Whatever the last run left it at.
  helpLight.show('off');
  if (ledger.broken) session.report({ type: 'ledger_failed', code: ledger.broken.code });
  else recover();
  staff.service.enforce();
  settler.wake();

  return {
    session,
    ledger,
    outbox,
    thanx,
    staff,
    screen,
    stop: async () => {
      hours.stop();
      stopPruning();
      stopChecking();
      stopCompleting();
      handOffWatch.stop();
      availability.stop();
      settler.stop();
      staff.stop();
      helpLight.stop();
      await outbox.stop();
      // libsql panics in its thread when the process ends under it.
      await checking;
      thanx.close();
      ledger.close();
    },
  };
}
