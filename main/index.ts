import './interpret-schemas';
import { app, BrowserWindow, dialog } from 'electron';
import { registerAppScheme } from './app-protocol';
import { ENDED_BY_BUG, WRONG_CONFIGURATION } from './exit-codes';
import { startKiosk } from './kiosk';
import type { Log } from './log-event';
import { useDataFolder } from './paths';
import { lockDownApp, type ScreenFacts } from './security/lock-down';
import { takeSingleInstance } from './security/single-instance';
import { describeRefusedStart, refusedAtStart } from './security/start-guard';
import { watchForBugs } from './supervisor/bugs';

/** Until the kiosk runs nothing is on the screen, and nothing is permitted. */
let facts: ScreenFacts = { isScanning: () => false, isStaff: () => false };

/** Until there is a log, whoever started the program hears of a bug. */
let log: Log = (event) => process.stderr.write(`${JSON.stringify(event)}\n`);

/** One that ends sooner after its start would end again: then it stays down, where no supervisor knows better. */
const WORTH_A_RESTART_S = 60;

function begin(): void {
  const { argv, env, platform } = process;
  const refused = refusedAtStart({ build: __BUILD__, argv, env, platform });
  if (refused.length > 0) return end(WRONG_CONFIGURATION, describeRefusedStart(refused));
  // A developer is shown the error.
  const onBug =
    __BUILD__ === 'development'
      ? undefined
      : watchForBugs(process, (bug, then) => log({ event: 'bug', ...bug, then }), endByBug);
  useDataFolder();
  const request = (): boolean => app.requestSingleInstanceLock();
  const isOnlyOne = takeSingleInstance({ request, folder: app.getPath('userData') });
  if (!isOnlyOne) return end(0, 'This kiosk is running already.');
  // What the second one was started with means nothing: the kiosk opens no links and no files.
  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows();
    window?.show();
    window?.focus();
  });
  // By default Chromium gives up, and main with it, when graphics are lost a few times.
  app.commandLine.appendSwitch('disable-gpu-process-crash-limit');
  // On Windows, what is taken for covered is not drawn; a kiosk's page that does not draw is taken for dead.
  app.commandLine.appendSwitch('disable-features', 'CalculateNativeWinOcclusion');
  registerAppScheme();
  lockDownApp(app, { isScanning: () => facts.isScanning(), isStaff: () => facts.isStaff() });
  // A window that goes is opened again; the program ends by being told to.
  app.on('window-all-closed', () => undefined);
  void (onBug ? start().catch(onBug) : start());
}

async function start(): Promise<void> {
  await app.whenReady();
  const started = await startKiosk({ onFacts: (known) => (facts = known), onLog: (opened) => (log = opened) });
  if (started.ok) return;
  // A test has nobody who could close the box.
  if (__BUILD__ !== 'test') dialog.showErrorBox('The kiosk cannot start', started.error);
  end(WRONG_CONFIGURATION, started.error);
}

function endByBug(): void {
  const isAlone = __BUILD__ === 'release' && process.env.KIOSK_SUPERVISED !== '1';
  if (isAlone && process.uptime() > WORTH_A_RESTART_S) app.relaunch();
  app.exit(ENDED_BY_BUG);
}

function end(code: number, sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  app.exit(code);
}

begin();
