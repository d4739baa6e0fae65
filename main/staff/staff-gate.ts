import { err } from '../../app/result';
import { STAFF_COMMANDS, type StaffCommandName } from '../../app/staff/contract';
import type { CommandHandlers } from '../commands';
import type { StaffLock } from './staff-lock';

/** The handler of each staff command. */
export type StaffHandlers = Pick<CommandHandlers, StaffCommandName>;

/** Answered while the console is locked. */
const OPEN_TO_ALL: ReadonlySet<StaffCommandName> = new Set(['staff_status', 'staff_unlock', 'staff_approve_age']);

/**
 * Answered without extending the time until the console locks itself: a screen asks for these again and again by itself, and must
 * not hold open what nobody stands at.
 */
const ASKED_BY_ITSELF: ReadonlySet<StaffCommandName> = new Set([
  'staff_status',
  'staff_sync',
  'staff_devices',
  'staff_orders',
  'staff_order',
  'staff_menu',
]);

/** Every handler behind the lock, in one place, so that a new command is locked before anybody thinks of it. */
export function guarded(handlers: StaffHandlers, lock: StaffLock): StaffHandlers {
  const names = Object.keys(STAFF_COMMANDS) as StaffCommandName[];
  const locked: Record<string, (input: unknown) => unknown> = {};
  for (const name of names) {
    const handle = handlers[name] as (input: unknown) => unknown;
    locked[name] = (input) => {
      if (OPEN_TO_ALL.has(name)) return handle(input);
      if (lock.holder() === undefined) return err({ kind: 'not_allowed' });
      if (!ASKED_BY_ITSELF.has(name)) lock.extend();
      return handle(input);
    };
  }
  return locked as unknown as StaffHandlers;
}
