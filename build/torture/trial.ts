import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { damageLedger } from './damage';
import { gather, type LedgerOrder } from './evidence';
import { nextIntent } from './guest';
import { createHands } from './hands';
import { startKioskProcess, type KioskProcess, type Listener } from './kiosk-process';
import type { Mine, Said } from './protocol';
import { createRandom, type Random } from './random';
import { createSurroundings, type Surroundings } from './surroundings';
import { createTimeline, type Timeline } from './timeline';
import { createTroubles, type Troubles } from './troubles';
import { judge, type Finding, type ShownEnd } from './verdict';

/** What a trial is given. */
export interface TrialParts {
  /** Fixes every draw of the trial; what the scheduler makes of it differs from run to run. */
  readonly seed: number;
  /** The bundled `kiosk-program.ts`. */
  readonly program: string;
  readonly menuFile: string;
  /** Made anew; kept only if the trial fails, or always. */
  readonly folder: string;
  readonly keep: boolean;
}

/** What came of it. */
export interface TrialResult {
  readonly seed: number;
  readonly kills: number;
  readonly faults: number;
  /** A few words on each. */
  readonly orders: readonly string[];
  readonly findings: readonly Finding[];
  readonly timeline: string;
}

/** How long all may take to become quiet, ms of ours. */
const QUIET_WITHIN = 25_000;

interface Trial {
  readonly surroundings: Surroundings;
  readonly random: Random;
  readonly timeline: Timeline;
  readonly troubles: Troubles;
  /** `beside`: a second one, while the first goes on. */
  readonly start: (how?: Mine | 'beside') => KioskProcess;
  kills: number;
  faults: number;
}

/** One kiosk's life: orders, faults, kills, starts, and at the end a comparison of all who took part. */
export async function runTrial(parts: TrialParts): Promise<TrialResult> {
  const random = createRandom(parts.seed);
  const timeline = createTimeline();
  const surroundings = await createSurroundings(parts.folder, parts.menuFile, random);
  const findings: Finding[] = [];
  const ends = new Map<string, ShownEnd>();
  let current: KioskProcess | undefined;
  const troubles = createTroubles(surroundings, random, timeline, (ms) => current?.send({ do: 'jump', ms }));
  const listen: Listener = (said) => noteEnd(said, ends);
  const trial: Trial = {
    surroundings,
    random,
    timeline,
    troubles,
    kills: 0,
    faults: 0,
    start: (how) => {
      timeline.note(`start ${JSON.stringify(how ?? 'alone')}`);
      const mine = typeof how === 'object' ? how : undefined;
      const setup = { ...surroundings.setup, clockOffset: troubles.clockOffset(), mine };
      const kiosk = startKioskProcess(parts.program, setup, timeline, listen);
      if (how !== 'beside') current = kiosk;
      return kiosk;
    },
  };
  let excluded: ReadonlySet<string> = new Set();
  let isDamaged = false;
  let isJustDamaged = false;
  let orders: TrialResult['orders'] = [];
  const hands = createHands(surroundings.terminal.terminal, random, timeline);
  try {
    for (let lives = random.int(2, 5); lives > 0; lives -= 1) {
      await live(trial, findings, isJustDamaged);
      isJustDamaged = false;
      if (!isDamaged && random.chance(0.025)) {
        const lost = damageLedger(surroundings, random, timeline);
        isDamaged = lost !== undefined;
        isJustDamaged = isDamaged;
        if (lost) excluded = lost;
        if (isDamaged) trial.faults += 1;
      }
    }
    hands.leave();
    await troubles.clear();
    // Damage that no start meets is found by the check beside the work, and dealt with by the start after it.
    if (isDamaged) await finish(trial, findings, 2_500);
    await finish(trial, findings, 0);
    const evidence = gather(surroundings, excluded);
    orders = [...evidence.orders.values()].map(describeOrder);
    if (isDamaged && evidence.setAside.length === 0) {
      findings.push({ kind: 'lost', what: 'the damaged ledger was not set aside' });
    }
    findings.push(...judge(evidence, isDamaged ? [] : [...ends.values()]));
    if (findings.length > 0 || parts.keep) keep(parts.folder, evidence);
  } finally {
    hands.leave();
    current?.kill();
    await current?.ended;
    await surroundings.close();
  }
  for (const { kind, what } of findings) timeline.note(`${kind.toUpperCase()}: ${what}`);
  if (findings.length === 0 && !parts.keep) rmSync(parts.folder, { recursive: true, force: true });
  else writeFileSync(join(parts.folder, 'timeline.txt'), timeline.text());
  const faults = trial.faults + troubles.count();
  return { seed: parts.seed, kills: trial.kills, faults, orders, findings, timeline: timeline.text() };
}

/** From a start to a kill: guests order, things go wrong. */
async function live(trial: Trial, findings: Finding[], isJustDamaged: boolean): Promise<void> {
  const { random, troubles, timeline, surroundings } = trial;
  const kiosk = trial.start(drawFirstMine(random, isJustDamaged));
  let isPlanned = false;
  if (random.chance(0.1)) {
    isPlanned = true;
    killIn(kiosk, random.magnitude(1, 500), timeline);
  }
  await kiosk.until(() => true, 10_000);
  if (kiosk.isAlive() && random.chance(0.03)) await startSecond(trial, kiosk, findings);
  for (let steps = random.int(10, 110); steps > 0 && kiosk.isAlive(); steps -= 1) {
    if (random.chance(0.04)) await troubles.shake();
    const status = kiosk.status();
    const intent = status && nextIntent(status, surroundings.catalog, random);
    if (intent) {
      timeline.note(`guest: ${JSON.stringify(intent)}`);
      // Two taps in one go now and then: the second finds the screen as the first left it.
      for (let taps = random.chance(0.08) ? 2 : 1; taps > 0; taps -= 1) kiosk.send({ do: 'intend', intent });
    }
    if (!isPlanned && random.chance(0.025)) {
      isPlanned = true;
      if (random.chance(0.5)) killIn(kiosk, random.magnitude(0.005, 1_000), timeline);
      else layMine(trial, kiosk);
    }
    // Mostly a guest looks before the next tap; some are quicker than the screen, some slow enough to be asked about.
    if (random.chance(0.8)) await kiosk.until((newer) => newer.serial !== status?.serial, random.int(10, 60));
    else await sleep(random.chance(0.1) ? random.int(20, 300) : random.int(0, 10));
  }
  if (!isPlanned) killIn(kiosk, random.magnitude(0.005, 300), timeline);
  // A mine may lie where the kiosk never comes.
  setTimeout(kiosk.kill, 1_200).unref();
  const { wasKilled, complaint } = await kiosk.ended;
  trial.kills += 1;
  timeline.note('killed');
  if (!wasKilled) findings.push({ kind: 'diverged', what: `the kiosk ended by itself: ${complaint}` });
}

/** For what a start itself does; most of all where it has a damaged ledger to deal with. */
function drawFirstMine(random: Random, isJustDamaged: boolean): Mine | undefined {
  if (isJustDamaged) return random.chance(0.7) ? { at: 'sql', left: random.int(1, 90) } : undefined;
  return random.chance(0.15) ? drawMine(random, 40) : undefined;
}

function drawMine(random: Random, most: number): Mine {
  return random.weigh<Mine>([
    [4, { at: 'sql', left: random.int(1, most) }],
    [2, { at: 'committed', left: random.int(1, Math.ceil(most / 10)) }],
    [2, { at: 'terminal', left: random.int(1, 4) }],
    [2, { at: 'log', left: random.int(1, Math.ceil(most / 6)) }],
  ]);
}

function layMine({ random, timeline }: Trial, kiosk: KioskProcess): void {
  const mine = drawMine(random, 120);
  timeline.note(`mine: ${JSON.stringify(mine)}`);
  kiosk.send({ do: 'lay_mine', mine });
}

/** Down to microseconds: no timer is that fine, so the last of it is waited out. */
function killIn(kiosk: KioskProcess, ms: number, timeline: Timeline): void {
  const kill = (): void => {
    if (!kiosk.isAlive()) return;
    timeline.note(`kill ${ms.toFixed(3)} ms later`);
    kiosk.kill();
  };
  if (ms >= 2) {
    setTimeout(kill, ms);
    return;
  }
  const until = performance.now() + ms;
  while (performance.now() < until);
  kill();
}

/** A second kiosk on the same folder must say so and touch nothing. */
async function startSecond(trial: Trial, first: KioskProcess, findings: Finding[]): Promise<void> {
  trial.faults += 1;
  trial.timeline.note('a second kiosk on the same folder');
  const second = trial.start('beside');
  const isRefused = await second.until(({ content }) => content.screen === 'out_of_order', 10_000);
  second.kill();
  await second.ended;
  // Where the first has died meanwhile, the second was right to go on.
  if (!isRefused && first.isAlive()) findings.push({ kind: 'diverged', what: 'a second kiosk ran on the same folder' });
}

/** Starts the kiosk once more with nothing wrong any more, and leaves it alone until all is quiet. */
async function finish(trial: Trial, findings: Finding[], atLeastMs: number): Promise<void> {
  const { timeline } = trial;
  timeline.note('the last start');
  const kiosk = trial.start();
  await kiosk.until(() => true, 10_000);
  const startedAt = performance.now();
  let isQuiet = false;
  while (!isQuiet && kiosk.isAlive() && performance.now() - startedAt < QUIET_WITHIN) {
    await sleep(40);
    // Looked at before it is asked, or an order that ends in between would be counted as delivered.
    const isNobodyThere = kiosk.status()?.content.screen === 'attract';
    const standing = await kiosk.standing();
    isQuiet =
      isNobodyThere &&
      standing !== undefined &&
      standing.pending + standing.inFlight + standing.openPayments === 0 &&
      performance.now() - startedAt >= atLeastMs;
  }
  timeline.note(isQuiet ? 'all is quiet' : 'it does not become quiet');
  kiosk.send({ do: 'stop' });
  const stopped = await Promise.race([kiosk.ended, sleep(5_000)]);
  if (!stopped) {
    findings.push({ kind: 'diverged', what: 'the kiosk does not stop when asked to' });
    kiosk.kill();
    await kiosk.ended;
  } else if (stopped.complaint !== '') {
    findings.push({ kind: 'diverged', what: `the kiosk complained: ${stopped.complaint}` });
  }
  if (!isQuiet && atLeastMs === 0) findings.push({ kind: 'lost', what: 'the kiosk did not become quiet' });
}

/** What kinds of orders there were: a torture that only meets easy ones proves little. */
function describeOrder({ state, isMember, redemptionId, total, isLeftAtCounter }: LedgerOrder): string {
  const who = !isMember ? 'anonymous' : redemptionId === null ? 'member' : total === 0 ? 'free' : 'redeeming';
  return `${who} ${isLeftAtCounter ? 'at the counter' : state}`;
}

function noteEnd(said: Said, ends: Map<string, ShownEnd>): void {
  if (said.said !== 'status' || said.status.content.screen !== 'done') return;
  const { number, paid } = said.status.content;
  ends.set(number, { number, paid });
}

function keep(folder: string, evidence: object): void {
  mkdirSync(folder, { recursive: true });
  const asJson = (_key: string, value: unknown): unknown =>
    value instanceof Map || value instanceof Set ? [...(value as Iterable<unknown>)] : value;
  writeFileSync(join(folder, 'evidence.json'), JSON.stringify(evidence, asJson, 1));
}
