import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ThanxCredentials } from '../../app/config/thanx-credentials';
import type { Scanner } from '../../app/devices/scanner';
import type { KioskInfo } from '../../app/ipc/contract';
import type { TERMINAL_GESTURES } from '../../app/ipc/terminal-gestures';
import { err, ok, type Result } from '../../app/result';
import type { Clock } from '../clock';
import type { CancellationFile, OrderFile } from '../devices/order-file';
import { createDoor } from './door';
import { createSimulatedScanner } from '../devices/simulated-scanner';
import { parseTrainingGuests, type TrainingGuests } from './guests';
import type { ReceiptRow } from '../../app/receipt/receipt';
import { createSimulatedPrinter, type SimulatedPrinter } from '../devices/simulated-printer';
import type { HelpState } from '../../app/devices/assistance-signal';
import { createSimulatedSignal, type SimulatedSignal } from '../devices/simulated-signal';
import { createSimulatedTerminal, type SimulatedTerminal, type TerminalRecord } from '../devices/simulated-terminal';
import { createThanxStandIn, createTrainingCredentials } from './thanx-stand-in';
import { createThanxVerbs, type ThanxVerbs } from './thanx-verbs';

/** The training world: a Thanx that answers on loopback, a terminal made of software, and sample guests. */
export interface TrainingMode {
  readonly credentials: ThanxCredentials;
  readonly terminal: SimulatedTerminal;
  readonly printer: SimulatedPrinter;
  readonly scanner: Scanner;
  readonly helpSignal: SimulatedSignal;
  readonly guests: KioskInfo['trainingGuests'];
  readonly gesture: (gesture: (typeof TERMINAL_GESTURES)[number]) => void;
  /** Opens the control door and writes its address to `training-door.json` in `folder`, for tests alone. */
  readonly openDoor: (folder: string, more: DoorExtras) => Promise<void>;
}

/** What the composition root adds to the door. */
export interface DoorExtras {
  readonly orders: () => Promise<readonly OrderFile[]>;
  readonly cancellations: () => Promise<readonly CancellationFile[]>;
  readonly ledger: () => unknown;
}

/** All verbs of the control door. */
export interface TrainingVerbs extends ThanxVerbs {
  /** What this training's own Thanx takes, for a kiosk that is to be set up against it. */
  readonly thanx_credentials: { readonly input: undefined; readonly output: ThanxCredentials };
  readonly terminal_journal: { readonly input: undefined; readonly output: readonly TerminalRecord[] };
  readonly terminal_present_card: { readonly input: undefined; readonly output: null };
  readonly terminal_present_declined_card: { readonly input: undefined; readonly output: null };
  readonly terminal_press_cancel: { readonly input: undefined; readonly output: null };
  readonly terminal_let_time_out: { readonly input: undefined; readonly output: null };
  readonly terminal_lose_next_answer: { readonly input: undefined; readonly output: null };
  readonly terminal_refuse_next_refund: { readonly input: undefined; readonly output: null };
  readonly terminal_lose_next_refund_answer: { readonly input: undefined; readonly output: null };
  readonly terminal_unplug: { readonly input: undefined; readonly output: null };
  readonly terminal_plug_in: { readonly input: undefined; readonly output: null };
  readonly scanner_scan: { readonly input: string; readonly output: null };
  readonly printer_run_out_of_paper: { readonly input: undefined; readonly output: null };
  readonly printer_load_paper: { readonly input: undefined; readonly output: null };
  readonly printer_printed: { readonly input: undefined; readonly output: readonly (readonly ReceiptRow[])[] };
  readonly help_lamp: { readonly input: undefined; readonly output: HelpState };
  readonly handed_orders: { readonly input: undefined; readonly output: readonly OrderFile[] };
  readonly cancelled_orders: { readonly input: undefined; readonly output: readonly CancellationFile[] };
  readonly ledger_orders: { readonly input: undefined; readonly output: unknown };
}

/** Starts the training world from the sample guests in `assets`. The error is a sentence. */
export async function startTrainingMode(assets: string, clock: Clock): Promise<Result<TrainingMode, string>> {
  const guests = await readGuests(join(assets, 'training', 'guests.json'));
  if (!guests.ok) return guests;
  const [location] = guests.value.locations;
  if (!location) return err('the sample guests have no location');
  const credentials = createTrainingCredentials();
  const standIn = await createThanxStandIn({
    guests: guests.value,
    locationId: location.id,
    credentials,
    now: clock.now,
  });
  const terminal = createSimulatedTerminal(clock);
  const printer = createSimulatedPrinter();
  const helpSignal = createSimulatedSignal();
  const whole: ThanxCredentials = {
    ...credentials,
    partnerBaseUrl: standIn.partnerBaseUrl,
    loyaltyBaseUrl: standIn.loyaltyBaseUrl,
    clientSecret: randomUUID(),
    locationId: location.id,
  };
  const scanner = createSimulatedScanner();
  return ok({
    credentials: whole,
    terminal,
    printer,
    scanner,
    helpSignal,
    guests: guestCards(guests.value),
    gesture: (gesture) => {
      GESTURES[gesture](terminal);
    },
    openDoor: async (folder, more) => {
      const door = await createDoor({
        ...createThanxVerbs(standIn.control),
        thanx_credentials: () => whole,
        ...terminalVerbs(terminal),
        printer_run_out_of_paper: doing(printer.runOutOfPaper),
        printer_load_paper: doing(printer.loadPaper),
        printer_printed: () => printer.printed(),
        scanner_scan: (text: unknown) => {
          scanner.scan(String(text));
          return null;
        },
        help_lamp: () => helpSignal.lamp(),
        handed_orders: more.orders,
        cancelled_orders: more.cancellations,
        ledger_orders: more.ledger,
      });
      await writeFile(join(folder, 'training-door.json'), JSON.stringify({ url: door.url, secret: door.secret }));
    },
  });
}

const GESTURES: Record<(typeof TERMINAL_GESTURES)[number], (terminal: SimulatedTerminal) => void> = {
  present_card: (terminal) => terminal.presentCard(),
  present_declined_card: (terminal) => terminal.presentDeclinedCard(),
  press_cancel: (terminal) => terminal.pressCancel(),
  unplug: (terminal) => terminal.unplug(),
  plug_in: (terminal) => terminal.plugIn(),
};

const doing = (act: () => void) => () => {
  act();
  return null;
};

function terminalVerbs(terminal: SimulatedTerminal): Record<string, (input: unknown) => unknown> {
  return {
    terminal_journal: () => terminal.journal(),
    terminal_present_card: doing(terminal.presentCard),
    terminal_present_declined_card: doing(terminal.presentDeclinedCard),
    terminal_press_cancel: doing(terminal.pressCancel),
    terminal_let_time_out: doing(terminal.letTimeOut),
    terminal_lose_next_answer: doing(terminal.loseNextAnswer),
    terminal_refuse_next_refund: doing(terminal.refuseNextRefund),
    terminal_lose_next_refund_answer: doing(terminal.loseNextRefundAnswer),
    terminal_unplug: doing(terminal.unplug),
    terminal_plug_in: doing(terminal.plugIn),
  };
}

async function readGuests(file: string): Promise<Result<TrainingGuests, string>> {
  try {
    return parseTrainingGuests(await readFile(file, 'utf8'));
  } catch {
    return err('the sample guests cannot be read');
  }
}

function guestCards(guests: TrainingGuests): KioskInfo['trainingGuests'] {
  return guests.members.map((member) => ({
    name: member.first_name,
    about: aboutMember(member),
    code: member.user_id,
  }));
}

function aboutMember(member: TrainingGuests['members'][number]): string {
  const [balance] = member.points;
  if (balance) return `${balance.balance} ${balance.currency.plural}`;
  const count = member.rewards.length;
  if (count > 0) return count === 1 ? '1 reward' : `${count} rewards`;
  if (member.progress) return `${member.progress.percentage}% towards ${member.progress.towards}`;
  return 'no rewards yet';
}
