import { textIn } from '../app/catalog/catalog';
import type { ScannerFrame } from '../app/check-in/scanner-text';
import type { KioskConfig } from '../app/config/kiosk-config';
import type { KioskInfo } from '../app/ipc/contract';
import type { TERMINAL_GESTURES } from '../app/ipc/terminal-gestures';
import { INTENTS, type Intent, type IntentName } from '../app/ipc/intents';
import type { Brand } from '../app/look/brand';
import { err, ok } from '../app/result';
import type { CommandHandlers } from './commands';
import type { MenuStore } from './menu-store';
import type { Receipts } from './receipts';
import type { SessionRunner } from './session-runner';
import type { StaffConsole } from './staff/staff-console';

/** What the commands act on. */
export interface CommandTargets {
  readonly session: SessionRunner;
  readonly menu: MenuStore;
  readonly info: Omit<KioskInfo, 'pixelsPerMm' | 'hasGraphics'>;
  /** See `KioskInfo`. */
  readonly hasGraphics: () => boolean;
  readonly staff: StaffConsole;
  readonly receipts: Receipts;
  /** The page has drawn. */
  readonly onFrame: () => void;
  /** Somebody touches the screen. */
  readonly onTouch: () => void;
  /** The simulated terminal's buttons; absent outside training mode. */
  readonly touchTerminal?: ((gesture: (typeof TERMINAL_GESTURES)[number]) => void) | undefined;
}

/** The handler of each command. Each intent goes to the session as it is. */
export function createCommandHandlers(targets: CommandTargets): CommandHandlers {
  const { session, menu, info, hasGraphics, staff, receipts, onFrame, onTouch, touchTerminal } = targets;
  const intents = Object.fromEntries(
    (Object.keys(INTENTS) as IntentName[]).map((type) => [
      type,
      (input: object) => session.intend({ type, ...input } as Intent),
    ]),
  ) as unknown as Pick<CommandHandlers, IntentName>;
  return {
    ...intents,
    stay: (input) => {
      onTouch();
      staff.stay();
      return session.intend({ type: 'stay', ...input });
    },
    scan_code: (input) => {
      staff.noteScan(input.text, input.source);
      return session.intend({ type: 'scan_code', ...input });
    },
    ...staff.handlers,
    get_kiosk_info: () =>
      ok({ ...info, pixelsPerMm: staff.screenScale.read().pixelsPerMm, hasGraphics: hasGraphics() }),
    get_menu: () => ok({ version: menu.version, catalog: menu.catalog }),
    get_receipt: ({ language }) => {
      const receipt = receipts.read(language);
      return receipt ? ok(receipt) : err({ kind: 'not_now' });
    },
    print_receipt: async ({ language }) => {
      const outcome = await receipts.print(language);
      return outcome === undefined ? err({ kind: 'not_now' }) : ok({ outcome });
    },
    get_status: () => ok(session.status()),
    frame_drawn: () => {
      onFrame();
      return ok(null);
    },
    touch_terminal: ({ gesture }) => {
      if (!touchTerminal) return err({ kind: 'not_now' });
      touchTerminal(gesture);
      return ok(null);
    },
  };
}

/** What the renderer must know once, but for what staff can change meanwhile. */
export function kioskInfo(
  config: KioskConfig,
  menu: MenuStore,
  brand: Brand,
  trainingGuests: KioskInfo['trainingGuests'] | undefined,
  hasPrinter: boolean,
): CommandTargets['info'] {
  return {
    training: trainingGuests !== undefined,
    merchantName: config.merchant_name ?? brand.name ?? textIn(menu.catalog.name, config.language),
    brand,
    language: config.language,
    languages: [...new Set([config.language, ...config.languages])],
    country: config.check_in.country,
    checkInWays: config.check_in.ways,
    camera: config.check_in.camera,
    scanner: scannerFrame(config),
    helpButton: config.help.button,
    dietary: config.dietary,
    trainingGuests: trainingGuests ?? [],
    soundVolume: config.sound.volume,
    staffTaps: config.staff.gesture.taps,
    hasPrinter,
  };
}

/** What the store's scanners put around each code. */
export function scannerFrame({ scanner }: Pick<KioskConfig, 'scanner'>): ScannerFrame {
  return { prefix: scanner.prefix, suffix: scanner.suffix, codeId: scanner.code_id };
}
