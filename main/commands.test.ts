import { describe, expect, it, vi } from 'vitest';
import fc from 'fast-check';
import { COMMAND_NAMES } from '../app/ipc/command-names';
import { err, ok } from '../app/result';
import { answerCommand, type CommandHandlers } from './commands';

function handlers(overrides: Partial<CommandHandlers> = {}): CommandHandlers {
  const fallback = Object.fromEntries(COMMAND_NAMES.map((name) => [name, () => ok(null)]));
  return { ...fallback, ...overrides } as unknown as CommandHandlers;
}

describe('answerCommand', () => {
  it('hands checked input to the handler and its answer back', async () => {
    const pay = vi.fn(() => ok(null));
    const answer = await answerCommand(handlers({ pay }), 'pay', { method: 'card' }, true, vi.fn());
    expect(answer).toEqual(ok(null));
    expect(pay).toHaveBeenCalledWith({ method: 'card' });
  });

  it('refuses a sender that is not our page before it looks at the input', async () => {
    const pay = vi.fn(() => ok(null));
    const complain = vi.fn();
    expect(await answerCommand(handlers({ pay }), 'pay', { method: 'card' }, false, complain)).toEqual(
      err({ kind: 'not_allowed' }),
    );
    expect(pay).not.toHaveBeenCalled();
    expect(complain).toHaveBeenCalledWith('pay', 'untrusted_sender');
  });

  it('turns a handler that throws, and an answer of the wrong shape, into a value', async () => {
    const complain = vi.fn();
    const broken = handlers({
      place_order: () => {
        throw new Error('a bug');
      },
      get_menu: () => ok({ version: 'one' } as never),
    });
    expect(await answerCommand(broken, 'place_order', {}, true, complain)).toEqual(err({ kind: 'failed' }));
    expect(await answerCommand(broken, 'get_menu', {}, true, complain)).toEqual(err({ kind: 'failed' }));
    expect(complain.mock.calls).toEqual([
      ['place_order', 'threw'],
      ['get_menu', 'bad_output'],
    ]);
  });

  it('refuses rubbish for every command as a value, and never lets it through to a handler', async () => {
    const reached = vi.fn(() => ok(null));
    const all = Object.fromEntries(COMMAND_NAMES.map((name) => [name, reached])) as unknown as CommandHandlers;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...COMMAND_NAMES),
        // An object with a key that no command has, or no object at all.
        fc.oneof(
          fc.anything().filter((value) => typeof value !== 'object' || value === null || Array.isArray(value)),
          fc.record({ surplus: fc.anything() }, { requiredKeys: ['surplus'] }),
        ),
        async (name, input) => {
          expect(await answerCommand(all, name, input, true, () => undefined)).toEqual(err({ kind: 'bad_input' }));
        },
      ),
      { numRuns: 2000 },
    );
    expect(reached).not.toHaveBeenCalled();
  });
});
