import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import fc from 'fast-check';
import { kioskConfigSchema } from '../app/config/kiosk-config';
import { COMMAND_NAMES } from '../app/ipc/command-names';
import { COMMANDS, type CommandName } from '../app/ipc/contract';
import { ok } from '../app/result';
import { PLAIN_BRAND } from '../app/look/brand';
import { createCommandHandlers, kioskInfo } from './command-handlers';
import { answerCommand, type CommandHandlers } from './commands';
import { startKioskCore } from './kiosk-core';
import { NO_PROVISIONING } from './credentials/provisioning';
import { good, testFolder } from './ledger/testing/harness';
import type { LogEvent } from './log-event';
import { openMenu } from './menu-store';
import { createReceipts } from './receipts';
import { openScreenScale } from './screen-scale';
import { TRAINING_PIN } from './staff/staff-lock';
import { rubbish, wellFormedInputs } from './testing/command-inputs';
import { createFakeClock } from './testing/fake-clock';
import { startTrainingMode } from './training/training-mode';

/** Malformed calls at each command: `npm run audit:security` asks for 100,000; else that is what all of them get together. */
const EACH = Number(process.env.KIOSK_FUZZ_CALLS ?? Math.ceil(100_000 / COMMAND_NAMES.length));
const CALLS = EACH * COMMAND_NAMES.length;
/** Always the same: what fails here can be run again. */
const SEED = 20_260_601;
const ASSETS = join(__dirname, '..', 'assets');

const samples = <T>(arbitrary: fc.Arbitrary<T>, count: number): T[] =>
  fc.sample(arbitrary, { numRuns: count, seed: SEED });

/** Both numbers are prime, so that going round both in step meets each with each. */
const WELL_FORMED = new Map(COMMAND_NAMES.map((name) => [name, samples(wellFormedInputs(name), 101)]));
const RUBBISH = samples(rubbish(), 599);

test('what is called well-formed here is so for main', () => {
  for (const [name, inputs] of WELL_FORMED) {
    for (const input of inputs) expect(COMMANDS[name].input.parse(input)).toEqual(input);
  }
});

test(`${EACH} malformed calls at each command are refused as values, and no handler hears of one`, async () => {
  let reached = 0;
  const handler = () => {
    reached += 1;
    return ok(null);
  };
  const handlers = Object.fromEntries(COMMAND_NAMES.map((name) => [name, handler])) as unknown as CommandHandlers;
  const complaints = new Map<string, number>();
  const wrong: unknown[] = [];
  for (let call = 0; call < CALLS; call += 1) {
    const name = COMMAND_NAMES[call % COMMAND_NAMES.length]!;
    const input = malformed(name, Math.floor(call / COMMAND_NAMES.length));
    const answer = await answerCommand(handlers, name, input, true, (_name, why) => {
      complaints.set(why, (complaints.get(why) ?? 0) + 1);
    });
    // To the letter: a refusal has no room for anything of the input, or of ours.
    if (JSON.stringify(answer) !== '{"ok":false,"error":{"kind":"bad_input"}}') wrong.push([name, call, answer]);
  }
  expect(wrong).toEqual([]);
  expect(reached).toBe(0);
  expect([...complaints]).toEqual([['bad_input', CALLS]]);
  expect({}).not.toHaveProperty('polluted');
}, 600_000);

test.each(['locked', 'unlocked'])(
  'calls that are well-formed and make no sense, the staff console %s: main answers, tells no secret and goes on',
  async (lock) => {
    const { handlers, log, secrets } = await startKiosk();
    const complaints: unknown[] = [];
    const ask = (name: CommandName, input: object): Promise<unknown> =>
      answerCommand(handlers, name, input, true, (...complaint) => complaints.push(complaint));
    if (lock === 'unlocked') expect(await ask('staff_unlock', { pin: TRAINING_PIN })).toMatchObject({ ok: true });
    // Wrong PINs lock the console for the rest, which has its own tests.
    const names = COMMAND_NAMES.filter((name) => !/^staff_(?:unlock|approve_age|lock)$/.test(name));
    const said: unknown[] = [];
    for (const [turn, at] of samples(fc.nat(), 5000).entries()) {
      const name = names[at % names.length]!;
      const answer = await ask(name, WELL_FORMED.get(name)![turn % 101]!);
      said.push(answer);
      const isOfStaff = name.startsWith('staff_') && name !== 'staff_status';
      if (isOfStaff && lock === 'locked') expect(answer).toEqual({ ok: false, error: { kind: 'not_allowed' } });
    }
    expect(complaints).toEqual([]);
    const text = JSON.stringify([said, log]);
    for (const secret of secrets) expect(text).not.toContain(secret);
    expect(await ask('get_status', {})).toMatchObject({ ok: true });
  },
);

/** Rubbish, or a good input with one thing wrong: another each turn. */
function malformed(name: CommandName, turn: number): unknown {
  const wrong = RUBBISH[turn % RUBBISH.length];
  const goods = WELL_FORMED.get(name)!;
  const input = turn % 3 === 0 ? wrong : spoil(goods[turn % goods.length]!, wrong, Math.floor(turn / 3));
  // What is good by chance, such as an object without keys, is made bad for certain.
  return COMMANDS[name].input.safeParse(input).success ? { ...(input as object), surplus: wrong } : input;
}

/** Puts something beside what belongs there, takes it away, or puts something in its place, at any depth: each in its turn. */
function spoil(input: object, wrong: unknown, turn: number): object {
  const entries = Object.entries(input) as [string, unknown][];
  const entry = entries[turn % (entries.length + 1)];
  const rest = Math.floor(turn / (entries.length + 1));
  if (!entry) return { ...input, surplus: wrong };
  const [key, value] = entry;
  if (rest % 5 === 0) return Object.fromEntries(entries.filter(([other]) => other !== key));
  const isDeeper = typeof value === 'object' && value !== null && rest % 2 === 0;
  return { ...input, [key]: isDeeper ? spoil(value, wrong, Math.floor(rest / 2)) : wrong };
}

/** The whole main process without its window, in training, as the page's commands reach it. */
async function startKiosk(): Promise<{ handlers: CommandHandlers; log: LogEvent[]; secrets: readonly string[] }> {
  const clock = createFakeClock();
  const folder = testFolder();
  const training = good(await startTrainingMode(ASSETS, clock));
  const menuFile = join(ASSETS, 'menu', 'menu.json');
  const menu = good(await openMenu(menuFile));
  const config = kioskConfigSchema.parse({});
  const log: LogEvent[] = [];
  const core = startKioskCore({
    ...{ config, menu, menuFile, folder, clock, version: '0.0.0' },
    credentials: training.credentials,
    terminal: training.terminal,
    orderFolder: join(folder, 'orders'),
    log: (event) => log.push(event),
    onStatus: () => undefined,
    staff: {
      build: 'test',
      isTraining: true,
      exportFolder: join(folder, 'export'),
      power: { restart: () => undefined, exit: () => undefined },
      provisioning: NO_PROVISIONING,
      screenScale: openScreenScale(folder, undefined),
    },
  });
  onTestFinished(async () => await core.stop());
  const { session, staff } = core;
  const handlers = createCommandHandlers({
    ...{ session, staff, menu },
    receipts: createReceipts({ session, merchant: 'Test', isTraining: true, printer: training.printer }),
    info: kioskInfo(config, menu, PLAIN_BRAND, training.guests, true),
    hasGraphics: () => true,
    onFrame: () => undefined,
    onTouch: () => undefined,
    touchTerminal: training.gesture,
  });
  const { clientId, clientSecret, partnerToken, merchantKey } = training.credentials;
  return { handlers, log, secrets: [clientId, clientSecret, partnerToken, merchantKey] };
}
