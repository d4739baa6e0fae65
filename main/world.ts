import type { ThanxCredentials } from '../app/config/thanx-credentials';
import type { KioskConfig } from '../app/config/kiosk-config';
import type { AssistanceSignal } from '../app/devices/assistance-signal';
import type { OrderSink } from '../app/devices/order-sink';
import type { ReceiptPrinter } from '../app/devices/receipt-printer';
import type { Scanner } from '../app/devices/scanner';
import type { PaymentTerminal, PaymentOutcome } from '../app/devices/payment-terminal';
import { err, ok, type Result } from '../app/result';
import { SYSTEM_CLOCK } from './clock';
import { assetsFolder } from './paths';
import { createHttpSignal } from './devices/http-signal';
import { createOrderWebhook, readWebhookSettings } from './devices/order-webhook';
import { scannerFrame } from './command-handlers';
import { createEscPosPrinter } from './devices/escpos-printer';
import { createSerialScanner } from './devices/serial-scanner';
import { createSimulatedTerminal } from './devices/simulated-terminal';
import { startTrainingMode, type TrainingMode } from './training/training-mode';

/** Secrets by variable, other than Thanx's. */
type Secrets = Readonly<Record<string, string | undefined>>;

/** What is real or simulated around this kiosk. */
export interface World {
  readonly credentials: ThanxCredentials;
  readonly terminal: PaymentTerminal;
  /** Where orders go instead of the order folder. */
  readonly sink?: OrderSink | undefined;
  /** A scanner that is no keyboard. */
  readonly scanner?: Scanner | undefined;
  readonly printer?: ReceiptPrinter | undefined;
  /** Tells staff that a guest needs them, where there is one. */
  readonly helpSignal?: AssistanceSignal | undefined;
  readonly training?: TrainingMode | undefined;
}

/**
 * With Thanx credentials: Thanx and the store's devices, nothing of training. Without: training mode, nothing real. The error
 * is a sentence.
 */
export async function openWorld(
  credentials: ThanxCredentials | undefined,
  config: KioskConfig,
  secrets: Secrets,
): Promise<Result<World, string>> {
  if (!credentials) {
    const training = await startTrainingMode(assetsFolder(), SYSTEM_CLOCK);
    if (!training.ok) return err(`Training mode cannot start: ${training.error}`);
    const { credentials: own, terminal, printer, helpSignal } = training.value;
    const scanner = openScanner(config) ?? training.value.scanner;
    return ok({ credentials: own, terminal, printer, scanner, helpSignal, training: training.value });
  }
  const terminal = openTerminal(config);
  if (!terminal.ok) return terminal;
  const sink = openSink(config, secrets);
  if (!sink.ok) return sink;
  const { signal_url: url } = config.help;
  return ok({
    credentials,
    terminal: terminal.value,
    scanner: openScanner(config),
    printer: openPrinter(config),
    sink: sink.value,
    helpSignal: url === undefined ? undefined : createHttpSignal(url),
  });
}

function openPrinter({ receipt_printer: printer }: KioskConfig): ReceiptPrinter | undefined {
  if (!printer) return undefined;
  const address = 'device' in printer ? { device: printer.device } : { host: printer.host, port: printer.port };
  return createEscPosPrinter({ address, columns: printer.columns });
}

function openScanner(config: KioskConfig): Scanner | undefined {
  const { serial } = config.scanner;
  if (!serial) return undefined;
  const { path, baud_rate: baudRate, framing } = serial;
  return createSerialScanner({ path, baudRate, framing, frame: scannerFrame(config) }, SYSTEM_CLOCK);
}

/** A sentence on what keeps a kiosk of this configuration from going live; undefined if nothing does. */
export function whyNotLive(config: KioskConfig, secrets: Secrets): string | undefined {
  const terminal = openTerminal(config);
  if (!terminal.ok) return terminal.error;
  const sink = openSink(config, secrets);
  return sink.ok ? undefined : sink.error;
}

/** Training orders never leave training, so only a kiosk with credentials has one. */
function openSink({ order_webhook: webhook }: KioskConfig, secrets: Secrets): Result<OrderSink | undefined, string> {
  if (!webhook) return ok(undefined);
  const settings = readWebhookSettings(webhook.url, secrets, __BUILD__);
  return settings.ok ? ok(createOrderWebhook(settings.value)) : settings;
}

function openTerminal({ payment }: KioskConfig): Result<PaymentTerminal, string> {
  if (!payment.card) return ok(NO_TERMINAL);
  if (payment.simulated_terminal && __BUILD__ !== 'release') return ok(createSimulatedTerminal(SYSTEM_CLOCK));
  return err(
    'This version has no driver for a real card terminal yet. Set "card" to false and "at_counter" to true under "payment" in kiosk.config.json.',
  );
}

const UNAVAILABLE: PaymentOutcome = { kind: 'unavailable' };

/** Stands where cards are not taken; it is never asked. */
const NO_TERMINAL: PaymentTerminal = {
  charge: () => Promise.resolve(UNAVAILABLE),
  cancel: () => Promise.resolve(),
  status: () => Promise.resolve({ kind: 'never_heard' }),
  refund: () => Promise.resolve('unavailable'),
};
