import type { ThanxCredentials } from '../../app/config/thanx-credentials';
import type { KioskConfig } from '../../app/config/kiosk-config';
import type { PaymentTerminal } from '../../app/devices/payment-terminal';
import type { ScannerState } from '../../app/devices/scanner';
import type { Refusal } from '../../app/ipc/contract';
import type { LedgerFailure } from '../../app/ledger/port';
import { err, ok, type Result } from '../../app/result';
import type { StaffDay, StaffDone } from '../../app/staff/contract';
import { toCsv } from '../../app/staff/csv';
import { dayFigures, dayTable } from '../../app/staff/day-figures';
import type { Clock } from '../clock';
import type { Provisioning } from '../credentials/provisioning';
import type { KioskEvent } from '../ledger/kiosk-events';
import type { LedgerFile } from '../ledger/ledger-file';
import type { Outbox } from '../ledger/outbox';
import type { Log } from '../log-event';
import type { SessionRunner } from '../session-runner';
import type { ThanxClient } from '../thanx/client';
import { createCredentialHandlers, type CredentialCommandName } from './credential-handlers';
import { exportLog, saveText } from './exports';
import type { MenuStore } from '../menu-store';
import type { ScreenScale } from '../screen-scale';
import type { SoldOutBook } from '../sold-out-book';
import { localDayAt, localDayNamed } from './local-day';
import { isGoneIn, menuView } from './menu-view';
import { createOrderActs } from './order-acts';
import { toStaffOrder, toStaffStory } from './order-view';
import { reach } from './reach';
import { createScanMemory } from './scan-memory';
import { createServiceSwitch, type ServiceSwitch } from './service-switch';
import { guarded, type StaffHandlers } from './staff-gate';
import { createStaffLock } from './staff-lock';
import { openStaffStore } from './staff-memory';
import { systemView } from './system-view';

/** What the console works with. What only Electron can do comes in as functions. */
export interface StaffConsoleParts {
  readonly config: KioskConfig;
  readonly credentials: Pick<ThanxCredentials, 'partnerBaseUrl' | 'loyaltyBaseUrl'>;
  /** `KIOSK_DATA_DIR`. */
  readonly folder: string;
  readonly exportFolder: string;
  readonly version: string;
  readonly build: string;
  readonly isTraining: boolean;
  readonly clock: Clock;
  readonly log: Log;
  readonly ledger: LedgerFile;
  readonly outbox: Outbox;
  readonly thanx: Pick<ThanxClient, 'status'>;
  readonly session: SessionRunner;
  readonly terminal: PaymentTerminal;
  readonly menu: Pick<MenuStore, 'catalog' | 'fromFile'>;
  readonly soldOut: { readonly book: SoldOutBook; readonly onChanged: () => void };
  /** Ends the program, and begins it again for `restart`. */
  readonly power: { readonly restart: () => void; readonly exit: () => void };
  readonly provisioning: Provisioning;
  readonly screenScale: ScreenScale;
  /** Of the serial scanner, where there is one. */
  readonly scannerState?: (() => ScannerState) | undefined;
  /** Instead of scrypt, for tests. */
  readonly verifyPin?: ((pin: string, hash: string) => Promise<boolean>) | undefined;
}

/** The main-process side of the staff console. */
export interface StaffConsole {
  readonly handlers: StaffHandlers;
  readonly service: ServiceSwitch;
  readonly screenScale: Pick<ScreenScale, 'read'>;
  /** Somebody has it open. */
  readonly isOpen: () => boolean;
  /** Somebody touches the screen: an open console stays open. */
  readonly stay: () => void;
  /** Something was scanned: only what kind of code it was is remembered. */
  readonly noteScan: (text: string, source: 'camera' | 'scanner') => void;
  readonly stop: () => void;
}

const MOST_ORDERS = 200;
const MOST_PARKED = 200;

/** No terminal has ever heard of it: its answer says only that there is one. */
const NO_ATTEMPT = 'staff-console-check';

const DONE: StaffDone = { done: true };
const NOT_NOW: StaffDone = { done: false, why: 'not_possible_now' };

/** See {@link StaffConsole}. */
export function createStaffConsole(parts: StaffConsoleParts): StaffConsole {
  const { config, clock, log, ledger, outbox, session } = parts;
  const startedAt = clock.now();
  const store = openStaffStore(parts.folder);
  const scans = createScanMemory(config.staff.code);

  const note = (event: KioskEvent): void => {
    const noted = ledger.recordEvent(event);
    if (!noted.ok) log({ event: 'staff_event_lost', code: noted.error.code });
  };
  const lock = createStaffLock({
    pins: config.staff.pins,
    isTraining: parts.isTraining,
    store,
    clock,
    verify: parts.verifyPin,
    onEvent: (what, name) => {
      log({ event: 'staff_lock', what });
      if (what === 'opened') note({ kind: 'staff_signed_in', detail: name });
      else if (what === 'closed') {
        parts.provisioning.forget();
        note({ kind: 'staff_signed_out', detail: name });
      } else if (what !== 'memory_failed') note({ kind: 'staff_refused', detail: what });
    },
  });
  const service = createServiceSwitch({ session, store, note });
  const isOnScreen = (orderId: string): boolean => {
    const order = session.order();
    return order?.orderId === orderId && order.isBusy;
  };
  const acts = createOrderActs({
    books: ledger.staff,
    terminal: parts.terminal,
    isOnScreen,
    onQueued: outbox.wake,
  });

  function day(name: string | undefined): Result<StaffDay, Refusal> {
    const span = name === undefined ? localDayAt(clock.now()) : localDayNamed(name);
    if (!span) return err({ kind: 'bad_input' });
    const rows = ledger.staff.dayRows(span.from, span.to);
    const undelivered = ledger.staff.undelivered(span.from, span.to);
    return rows.ok && undelivered.ok ? ok(dayFigures(span.day, rows.value, undelivered.value)) : FAILED;
  }

  function measureScreen(cardPixels: number | undefined): StaffDone {
    if (!parts.screenScale.measure(cardPixels)) return { done: false, why: 'ledger_failed' };
    note({ kind: 'screen_measured', detail: lock.holder() });
    log({ event: 'screen_measured', pixelsPerMm: parts.screenScale.read().pixelsPerMm });
    return DONE;
  }

  async function terminalState(): Promise<'ready' | 'unavailable' | 'none' | 'simulated'> {
    if (!config.payment.card) return 'none';
    const { kind } = await parts.terminal.status(NO_ATTEMPT);
    if (kind === 'unknown') return 'unavailable';
    return parts.isTraining || config.payment.simulated_terminal ? 'simulated' : 'ready';
  }

  const credentialHandlers = createCredentialHandlers({ ...parts, staffName: () => lock.holder() ?? '', note });
  const handlers: Omit<StaffHandlers, CredentialCommandName> = {
    staff_status: () => {
      const name = lock.holder();
      return ok({
        isOpen: name !== undefined,
        name,
        remainingMs: lock.remainingMs(),
        trainingPin: lock.trainingPin,
      });
    },
    staff_unlock: async ({ pin }) => ok(await lock.unlock(pin)),
    staff_approve_age: async ({ pin }) => {
      const { content } = session.status();
      if (content.screen !== 'age_check') return err({ kind: 'not_now' });
      const answer = await lock.check(pin);
      if (answer.state !== 'open') return ok(answer);
      // The guest may have gone back to their order, or put something stronger into it, while the PIN was looked at.
      const isHeard = session.report({ type: 'age_approved', limit: content.limit, by: answer.name });
      if (isHeard) log({ event: 'age_approved', limit: content.limit });
      return isHeard ? ok(answer) : err({ kind: 'not_now' });
    },
    staff_lock: () => {
      lock.lock();
      return ok(null);
    },
    staff_orders: ({ scope }) => {
      const { from, to } = localDayAt(clock.now());
      const rows = scope === 'open' ? ledger.staff.openOrders(MOST_ORDERS) : ledger.staff.orders(from, to, MOST_ORDERS);
      return answer(rows, (orders) => ({ orders: orders.map(toStaffOrder) }));
    },
    staff_order: ({ orderId }) =>
      answer(ledger.staff.story(orderId), (found) => ({
        story: found && toStaffStory(found, isOnScreen(orderId), config.language),
      })),
    staff_act: async ({ orderId, action, reason }) => {
      // The gate has seen who it is.
      const outcome = await acts.act(orderId, action, { name: lock.holder() ?? '', reason });
      log({ event: 'staff_acted', orderId, action, outcome: outcome.done ? 'done' : outcome.why });
      return ok(outcome);
    },
    staff_sync: () => {
      const status = outbox.status();
      const parked = ledger.parkedDeliveries(MOST_PARKED);
      if (!status.ok || !parked.ok) return FAILED;
      const { partner, loyalty } = parts.thanx.status();
      return ok({
        ...status.value,
        breakers: { partner, loyalty },
        parkedDeliveries: parked.value.map(({ kind, ...delivery }) => ({ ...delivery, what: kind })),
      });
    },
    staff_retry: ({ deliveryId }) => answer(outbox.retryParked(deliveryId), (retried) => ({ retried })),
    staff_devices: async () =>
      ok({
        terminal: await terminalState(),
        scanner: parts.scannerState?.() ?? 'none',
        lastScans: scans.last(),
        screen: parts.screenScale.read(),
      }),
    staff_measure_screen: ({ cardPixels }) => ok(measureScreen(cardPixels)),
    staff_forget_screen: () => ok(measureScreen(undefined)),
    staff_check_network: async () => {
      const { partnerBaseUrl, loyaltyBaseUrl } = parts.credentials;
      const [partner, loyalty] = await Promise.all([reach(partnerBaseUrl), reach(loyaltyBaseUrl)]);
      return ok({ partner, loyalty });
    },
    staff_system: async () => ok(await systemView({ ...parts, startedAt }, clock.now(), service.isOut())),
    staff_day: ({ day: name }) => day(name),
    staff_save_day: async ({ day: name }) => {
      const figures = day(name);
      if (!figures.ok) return figures;
      const saved = await saveText(
        parts.exportFolder,
        `kiosk-day-${figures.value.day}.csv`,
        toCsv(dayTable(figures.value)),
      );
      if (!saved.ok) log({ event: 'export_failed', what: 'day' });
      return saved.ok ? ok({ path: saved.value }) : FAILED;
    },
    staff_export_log: async () => {
      const saved = await exportLog(parts.folder, parts.exportFolder, clock.now());
      if (!saved.ok) log({ event: 'export_failed', what: 'log' });
      return saved.ok ? ok({ path: saved.value }) : FAILED;
    },
    staff_menu: () => ok(menuView(parts.menu, config.language)),
    staff_set_sold_out: ({ of: thing, on }) => {
      // Not on the menu, or sold out by its file: nothing that a touch could change.
      if (isGoneIn(parts.menu.fromFile, thing) !== false) return ok({ done: false, why: 'not_possible_now' });
      const id = 'itemId' in thing ? thing.itemId : thing.modifierId;
      if (!parts.soldOut.book.set(thing, on)) log({ event: 'sold_out_not_kept' });
      parts.soldOut.onChanged();
      note({ kind: on ? 'sold_out' : 'back_on_sale', detail: lock.holder() });
      log({ event: 'sold_out_changed', id, on });
      return ok({ done: true });
    },
    staff_answer_help: () => ok(session.report({ type: 'help_answered' }) ? DONE : NOT_NOW),
    staff_clear_help: () => ok(session.report({ type: 'help_cleared' }) ? DONE : NOT_NOW),
    staff_set_out_of_order: ({ on }) => {
      const outcome = service.set(on);
      if (outcome.done) log({ event: 'service_changed', inService: !on });
      return ok(outcome);
    },
    staff_restart: () => {
      parts.power.restart();
      return ok(null);
    },
    staff_exit: () => {
      parts.power.exit();
      return ok(null);
    },
  };

  return {
    handlers: guarded({ ...handlers, ...credentialHandlers }, lock),
    service,
    screenScale: parts.screenScale,
    isOpen: () => lock.holder() !== undefined,
    stay: () => lock.extend(),
    noteScan: (text, source) => scans.note(text, source, clock.now()),
    stop: () => lock.lock(),
  };
}

const FAILED: Result<never, Refusal> = err({ kind: 'failed' });

function answer<From, To>(result: Result<From, LedgerFailure>, toAnswer: (value: From) => To): Result<To, Refusal> {
  return result.ok ? ok(toAnswer(result.value)) : FAILED;
}
