import { useEffect, useEffectEvent, useState } from 'react';
import type { CommandInput, CommandOutput, Refusal } from '../../app/ipc/contract';
import type { Result } from '../../app/result';
import type { StaffCommandName } from '../../app/staff/contract';
import { ask } from '../client';
import { closeStaff } from './staff-state';

type InputOf<Name extends StaffCommandName> =
  CommandInput<Name> extends Record<string, never> ? [] : [CommandInput<Name>];

/** Asks main as staff. `not_allowed` says that main has locked the console: then it closes. Never rejects. */
export async function askStaff<Name extends StaffCommandName>(
  name: Name,
  ...input: InputOf<Name>
): Promise<Result<CommandOutput<Name>, Refusal>> {
  const answer = await ask(name, ...input);
  if (!answer.ok && answer.error.kind === 'not_allowed') closeStaff();
  return answer;
}

/** Locks the console and goes back to the guest's screen. */
export function leaveStaff(): void {
  closeStaff();
  // Whatever main answers: it also locks by itself.
  void ask('staff_lock').then((answer) => answer.ok);
}

/** What {@link useStaffAnswer} has so far. */
export interface StaffAnswer<Value> {
  /** The newest; stays while the next one is on its way. */
  readonly value: Value | undefined;
  /** The last question was not answered. */
  readonly isFailed: boolean;
  /** Asks again now. */
  readonly reload: () => void;
}

/** See {@link useStaffAnswer}. */
export interface StaffQuestion<Value> {
  readonly ask: () => Promise<Result<Value, Refusal>>;
  /** What is asked: another one begins without a value. */
  readonly of: string;
  /** Asks again so many ms after each answer, as long as it is shown. */
  readonly everyMs?: number;
}

/** Asks main when it is first shown, when `of` changes, and again on demand or in steps. An answer that comes late is dropped. */
export function useStaffAnswer<Value>({ ask: load, of, everyMs }: StaffQuestion<Value>): StaffAnswer<Value> {
  const [round, setRound] = useState(0);
  const [got, setGot] = useState<{ readonly of: string; readonly value?: Value; readonly isFailed: boolean }>();
  const start = useEffectEvent(load);
  useEffect(() => {
    let isOver = false;
    let timer: number | undefined;
    const run = async (): Promise<void> => {
      const answer = await start();
      if (isOver) return;
      setGot((last) =>
        answer.ok ? { of, value: answer.value, isFailed: false } : { ...(last?.of === of && last), of, isFailed: true },
      );
      if (everyMs !== undefined) timer = window.setTimeout(() => void run(), everyMs);
    };
    void run();
    return () => {
      isOver = true;
      window.clearTimeout(timer);
    };
  }, [of, everyMs, round]);
  const isOf = got?.of === of;
  return {
    value: isOf ? got.value : undefined,
    isFailed: isOf && got.isFailed,
    reload: () => setRound((count) => count + 1),
  };
}
