import { dirname, join, resolve } from 'node:path';
import { app, powerSaveBlocker, safeStorage } from 'electron';
import type { KioskConfig } from '../app/config/kiosk-config';
import { correctionsOf } from '../app/look/brand-colours';
import { err, ok, type Result } from '../app/result';
import type { PublicStatus } from '../app/session/public-status';
import { serveApp } from './app-protocol';
import { openBrand } from './brand-file';
import type { CheckedBrand } from './brand-pictures';
import { SYSTEM_CLOCK } from './clock';
import { createCommandHandlers, kioskInfo } from './command-handlers';
import { loadConfig, type LoadedConfig } from './config-file';
import { openCredentials, type OpenedCredentials } from './credentials/open-credentials';
import { createProvisioning, type Provisioning } from './credentials/provisioning';
import { readCancellations, readHandedOrders } from './devices/order-folder';
import { WEBHOOK_SECRET_VARIABLE } from './devices/order-webhook';
import { CLOSED_BY_STAFF } from './exit-codes';
import { hasGraphics } from './graphics';
import { sendScan, serveCommands, sendStatus } from './ipc';
import { openThanx, startKioskCore } from './kiosk-core';
import { openLog } from './log';
import type { Log } from './log-event';
import { describeMenuProblem, openMenu, type MenuStore } from './menu-store';
import { assetsFolder, dataFolder } from './paths';
import { createReceipts } from './receipts';
import { openScreenScale } from './screen-scale';
import type { ScreenFacts } from './security/lock-down';
import { createPageRenewal } from './supervisor/page-renewal';
import { createScreenKeeper } from './supervisor/screen-keeper';
import { startSignsOfLife } from './supervisor/signs-of-life';
import { systemdSupervisor } from './supervisor/systemd';
import { loadAxios } from './web';
import { openWindow, type KioskWindow } from './window';
import { openWorld, whyNotLive, type World } from './world';

/** Who hears of what comes to be. */
export interface StartListeners {
  /** What is known of the screen, from then on. */
  readonly onFacts: (facts: ScreenFacts) => void;
  readonly onLog: (log: Log) => void;
}

/**
 * The composition root: reads configuration and environment, picks real or simulated devices, wires them together and opens
 * the window. The error is a sentence for a store manager.
 */
export async function startKiosk({ onFacts, onLog }: StartListeners): Promise<Result<null, string>> {
  const loaded = await loadConfig(process.env.KIOSK_CONFIG);
  if (!loaded.ok) return loaded;
  const menuFile = menuFileOf(loaded.value);
  const brandFile = brandFileOf(loaded.value);
  // Side by side: most of it is waiting for the disk.
  const [credentials, menu, brand] = await Promise.all([
    openCredentials({
      environment: process.env,
      folder: dataFolder(),
      safeStorage,
      platform: process.platform,
      build: __BUILD__,
      others: [WEBHOOK_SECRET_VARIABLE],
    }),
    openMenu(menuFile),
    openBrand(brandFile),
  ]);
  if (!credentials.ok) return credentials;
  if (!menu.ok) return err(describeMenuProblem(menuFile, menu.error));
  if (!brand.ok) return brand;
  const { found, secrets } = credentials.value;
  const world = await openWorld(found?.credentials, loaded.value.config, secrets);
  if (!world.ok) return world;
  // Apart from what is live: a training order must not be told to the Thanx of the merchant that comes after it.
  const folder = world.value.training ? join(dataFolder(), 'training') : dataFolder();
  await run({
    loaded: loaded.value,
    menu: menu.value,
    menuFile,
    brand: brand.value,
    brandFile,
    world: world.value,
    credentials: credentials.value,
    folder,
    ...{ onFacts, onLog },
  });
  return ok(null);
}

/** Everything that a run needs, checked. */
interface Parts extends StartListeners {
  readonly loaded: LoadedConfig;
  readonly menu: MenuStore;
  readonly menuFile: string;
  readonly brand: CheckedBrand;
  readonly brandFile: string | undefined;
  readonly world: World;
  readonly credentials: OpenedCredentials;
  readonly folder: string;
}

async function run(parts: Parts): Promise<void> {
  const { loaded, menu, menuFile, brand: checked, brandFile, world, credentials, folder, onFacts, onLog } = parts;
  const { config } = loaded;
  const { brand, leftOut } = checked;
  const log = openLog(folder, { maxBytes: config.log.max_megabytes * 1_000_000, keepDays: config.log.keep_days });
  onLog(log);
  const version = app.getVersion();
  log({ event: 'kiosk_started', version, build: __BUILD__, training: world.training !== undefined });
  for (const correction of correctionsOf(brand.colours)) log({ event: 'brand_colour_corrected', ...correction });
  for (const each of leftOut) log({ event: 'brand_file_left_out', ...each });
  if (credentials.found) log({ event: 'credentials_found', source: credentials.found.source });
  const orderFolder = world.training ? join(folder, 'orders') : orderFolderOf(loaded, folder);
  // Until the window is there, nobody is to be told: each page asks for the status when it begins.
  let window: KioskWindow | undefined;
  // After the answer of the command that brought it about: the page would draw it first, and only then hear the answer.
  const tell = (status: PublicStatus): void => {
    setImmediate(() => {
      if (window) sendStatus(window.contents, status);
    });
    renewal.see(status);
  };
  const renewal = createPageRenewal({
    clock: SYSTEM_CLOCK,
    isStaff: () => core.staff.isOpen(),
    renew: (visits) => {
      if (keeper.renew()) log({ event: 'page_renewed', visits });
    },
  });
  const core = startKioskCore({
    config,
    credentials: world.credentials,
    terminal: world.terminal,
    menu,
    menuFile,
    folder,
    orderFolder,
    sink: world.sink,
    helpSignal: world.helpSignal,
    staff: {
      build: __BUILD__,
      isTraining: world.training !== undefined,
      exportFolder: exportFolderOf(loaded, folder),
      power: POWER,
      provisioning: provisioningOf({ config, version, log }, credentials),
      screenScale: openScreenScale(dataFolder(), config.screen.pixels_per_inch),
      scannerState: config.scanner.serial && (() => world.scanner?.state() ?? 'missing'),
    },
    version,
    clock: SYSTEM_CLOCK,
    log,
    onStatus: tell,
  });
  onFacts({
    isScanning: () => core.staff.isOpen() || core.session.status().content.screen === 'check_in',
    isStaff: core.staff.isOpen,
  });
  let isQuitting = false;
  const signs = startSignsOfLife(systemdSupervisor(process.env, process.pid), SYSTEM_CLOCK, () => keeper.isAlive());
  serveApp({ menu: dirname(menuFile), brand: brandFile && dirname(brandFile) });
  const info = kioskInfo(config, menu, brand, world.training?.guests, world.printer !== undefined);
  serveCommands(
    createCommandHandlers({
      session: core.session,
      menu,
      info,
      hasGraphics: () => hasGraphics(app.getGPUFeatureStatus()),
      receipts: createReceipts({
        session: core.session,
        merchant: info.merchantName,
        isTraining: info.training,
        printer: world.printer,
      }),
      staff: core.staff,
      onFrame: () => {
        keeper.beat();
        signs.beat();
      },
      onTouch: renewal.touched,
      touchTerminal: world.training?.gesture,
    }),
    (command, why) => {
      log({ event: 'command_refused', command, why });
    },
  );
  // The door must not exist in a release, so its code is not even reached there.
  if (__BUILD__ !== 'release' && process.env.KIOSK_TRAINING_DOOR === '1') {
    await world.training?.openDoor(folder, {
      orders: () => readHandedOrders(orderFolder),
      cancellations: () => readCancellations(orderFolder),
      ledger: () => core.ledger.listOrders(),
    });
  }
  stopBeforeQuitting(async () => {
    isQuitting = true;
    signs.stop();
    renewal.stop();
    keeper.stop();
    await world.scanner?.close();
    await core.stop();
    log({ event: 'kiosk_stopped' });
  });
  app.on('child-process-gone', (_event, { type, reason }) => {
    log({ event: 'helper_lost', helper: type, why: reason });
  });
  powerSaveBlocker.start('prevent-display-sleep');
  const keeper = createScreenKeeper({
    clock: SYSTEM_CLOCK,
    open: (page, onFall, isFirst) => (window = openWindow({ page, onFall, isFirst, mayClose: () => isQuitting })),
    onFall: core.screen.fell,
    onHeld: core.screen.held,
    isWatched: __BUILD__ !== 'development',
  });
  // The first guest need not wait for it either.
  SYSTEM_CLOCK.after(AXIOS_AFTER_MS, () => void loadAxios());
  world.scanner?.listen({
    onScan: (text) => {
      if (window) sendScan(window.contents, text);
    },
    onBroken: (why) => {
      log({ event: 'scanner_broken', why });
    },
  });
}

/** Quitting waits until what is under way is written down. A kill does not, and need not: the next start mends it. */
function stopBeforeQuitting(stop: () => Promise<void>): void {
  let stopped: Promise<void> | undefined;
  app.on('before-quit', (event) => {
    event.preventDefault();
    // Not by quitting again: where the signal to end has taken Chromium's helpers too, that waits for them for ever.
    stopped ??= stop().then(() => {
      app.exit(exitCode);
    });
  });
}

function provisioningOf(
  kiosk: { readonly config: KioskConfig; readonly version: string; readonly log: Log },
  { found, store, secrets }: OpenedCredentials,
): Provisioning {
  const { config } = kiosk;
  return createProvisioning({
    found,
    store,
    build: __BUILD__,
    hasPin: config.staff.pins.length > 0,
    notReady: whyNotLive(config, secrets),
    listLocations: async (credentials) => {
      // A client of its own: these are not the credentials that the kiosk runs with.
      const thanx = openThanx({ ...credentials, locationId: '' }, kiosk);
      const listed = await thanx.listLocations();
      thanx.close();
      return listed;
    },
    clock: SYSTEM_CLOCK,
  });
}

/** The attract screen is there by then; nobody has touched it, but by chance. */
const AXIOS_AFTER_MS = 1500;

/** What the program ends with, once all is written down. */
let exitCode = 0;

const POWER = {
  restart: () => {
    // A supervisor starts it again by itself, and would then find two.
    if (process.env.KIOSK_SUPERVISED !== '1') app.relaunch();
    app.quit();
  },
  exit: () => {
    exitCode = CLOSED_BY_STAFF;
    app.quit();
  },
};

function menuFileOf({ config, folder }: LoadedConfig): string {
  return config.menu === undefined ? join(assetsFolder(), 'menu', 'menu.json') : resolve(folder, config.menu);
}

function brandFileOf({ config, folder }: LoadedConfig): string | undefined {
  if (config.brand !== undefined) return resolve(folder, config.brand);
  return config.menu === undefined ? join(assetsFolder(), 'brands', 'harbor-lane', 'brand.json') : undefined;
}

function exportFolderOf({ config, folder }: LoadedConfig, data: string): string {
  return config.export_folder === undefined ? join(data, 'export') : resolve(folder, config.export_folder);
}

function orderFolderOf({ config, folder }: LoadedConfig, data: string): string {
  return config.order_folder === undefined ? join(data, 'orders') : resolve(folder, config.order_folder);
}
