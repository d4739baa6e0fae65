import { onTestFinished } from 'vitest';
import type { ThanxCredentials } from '../../../app/config/thanx-credentials';
import { kioskConfigSchema, type KioskConfig } from '../../../app/config/kiosk-config';
import type { CommandInput, CommandOutput, Refusal } from '../../../app/ipc/contract';
import { ok, type Result } from '../../../app/result';
import type { Outcome } from '../../../app/session/event';
import type { StaffCommandName } from '../../../app/staff/contract';
import { answerCommand, type CommandHandlers } from '../../commands';
import { NO_PROVISIONING } from '../../credentials/provisioning';
import { createSimulatedTerminal, type SimulatedTerminal } from '../../devices/simulated-terminal';
import type { LedgerFile } from '../../ledger/ledger-file';
import { createOutbox, type Outbox } from '../../ledger/outbox';
import { testFolder, testLedger } from '../../ledger/testing/harness';
import type { LogEvent } from '../../log-event';
import type { SessionRunner } from '../../session-runner';
import { createFakeClock, type FakeClock } from '../../testing/fake-clock';
import { SAMPLE_CATALOG } from '../../../app/testing/sample-menu';
import { openScreenScale } from '../../screen-scale';
import { openSoldOutBook } from '../../sold-out-book';
import { createStaffConsole, type StaffConsole, type StaffConsoleParts } from '../staff-console';

/** A staff member's PIN and its "hash": the tests of the console have no time for scrypt. */
export const ANA = { name: 'Ana', pin: '8351' } as const;

/** The console with a real ledger, outbox and terminal around it; Thanx, kitchen and the session answer as a test sets them. */
export interface StaffWorld {
  readonly console: StaffConsole;
  readonly ledger: LedgerFile;
  readonly outbox: Outbox;
  readonly terminal: SimulatedTerminal;
  readonly clock: FakeClock;
  readonly folder: string;
  readonly log: LogEvent[];
  /** What the session was told. */
  readonly reported: Outcome[];
  /** States that Thanx was sent, in order, as `order billed`. */
  readonly sent: string[];
  /** How often the program was asked to end. */
  readonly power: { restarted: number; exited: number };
  /** How often the session was told of what is sold out. */
  readonly soldOut: { told: number };
  /** What is on the screen. */
  readonly screen: {
    order: ReturnType<SessionRunner['order']>;
    isClosed: boolean;
    takesReports: boolean;
    /** The guest is asked whether they are so old. */
    ageLimit?: number;
  };
  /** Asks as the page does: through the check of sender, input and output. */
  readonly ask: <Name extends StaffCommandName>(
    name: Name,
    ...input: CommandInput<Name> extends Record<string, never> ? [] : [CommandInput<Name>]
  ) => Promise<Result<CommandOutput<Name>, Refusal>>;
  readonly unlock: () => Promise<void>;
}

/** What a {@link createStaffWorld} may be made with instead of the usual. */
export interface StaffWorldOptions {
  readonly folder?: string;
  readonly clock?: FakeClock;
  readonly config?: unknown;
  readonly parts?: Partial<StaffConsoleParts>;
}

/** See {@link StaffWorld}. */
export function createStaffWorld(options: StaffWorldOptions = {}): StaffWorld {
  const clock = options.clock ?? createFakeClock();
  const folder = options.folder ?? testFolder();
  const config: KioskConfig = kioskConfigSchema.parse(options.config ?? {});
  const ledger = testLedger({ folder, now: clock.now });
  const terminal = createSimulatedTerminal(clock, 0);
  const sent: string[] = [];
  const log: LogEvent[] = [];
  const reported: Outcome[] = [];
  const soldOut = { told: 0 };
  const power = { restarted: 0, exited: 0 };
  const screen: StaffWorld['screen'] = { order: undefined, isClosed: false, takesReports: true };
  const outbox = createOutbox({
    ledger,
    thanx: {
      sendBasket: (_userId, basket) => {
        sent.push(`${basket.orderId} ${basket.state}`);
        return Promise.resolve(ok({}));
      },
    },
    sink: { hand: () => Promise.resolve(ok(null)), cancel: () => Promise.resolve(ok(null)) },
    clock,
    random: () => 0,
    log: () => undefined,
  });
  const credentials: Pick<ThanxCredentials, 'partnerBaseUrl' | 'loyaltyBaseUrl'> = {
    partnerBaseUrl: 'http://127.0.0.1:9',
    loyaltyBaseUrl: 'http://127.0.0.1:9/api',
  };
  const staff = createStaffConsole({
    config: { ...config, staff: { ...config.staff, pins: [{ name: ANA.name, hash: ANA.pin }] } },
    credentials,
    folder,
    exportFolder: `${folder}/export`,
    version: '1.2.3',
    build: 'test',
    isTraining: false,
    clock,
    log: (event) => log.push(event),
    ledger,
    outbox,
    thanx: { status: () => ({ partner: 'closed', loyalty: 'half_open', waiting: 0 }) },
    session: sessionOf(screen, reported),
    terminal,
    menu: { catalog: SAMPLE_CATALOG, fromFile: SAMPLE_CATALOG },
    soldOut: {
      book: openSoldOutBook({ folder, today: () => '2026-06-01', resetsDaily: true }),
      onChanged: () => (soldOut.told += 1),
    },
    power: { restart: () => (power.restarted += 1), exit: () => (power.exited += 1) },
    provisioning: NO_PROVISIONING,
    screenScale: openScreenScale(folder, config.screen.pixels_per_inch),
    verifyPin: (pin, hash) => Promise.resolve(pin === hash),
    ...options.parts,
  });
  onTestFinished(() => staff.stop());

  const ask: StaffWorld['ask'] = async (name, ...[input]) =>
    await answerCommand(staff.handlers as CommandHandlers, name, input ?? {}, true, () => undefined);
  return {
    ...{ console: staff, ledger, outbox, terminal, clock, folder, log, reported, sent, power, soldOut, screen, ask },
    unlock: async () => {
      const answer = await ask('staff_unlock', { pin: ANA.pin });
      if (!answer.ok || answer.value.state !== 'open') throw new Error(`stays locked: ${JSON.stringify(answer)}`);
    },
  };
}

/** Only what the console asks of a session. */
function sessionOf(screen: StaffWorld['screen'], reported: Outcome[]): SessionRunner {
  return {
    order: () => screen.order,
    report: (outcome: Outcome) => {
      reported.push(outcome);
      if (screen.takesReports && outcome.type === 'service_changed') screen.isClosed = !outcome.inService;
      return screen.takesReports;
    },
    status: () => ({
      content:
        screen.ageLimit === undefined
          ? { screen: screen.isClosed ? 'out_of_order' : 'attract' }
          : { screen: 'age_check', limit: screen.ageLimit },
    }),
  } as unknown as SessionRunner;
}
