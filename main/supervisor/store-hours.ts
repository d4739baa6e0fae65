import { isOpenAt, WEEKDAYS, type OpeningHours } from '../../app/hours/opening-hours';
import type { Clock } from '../clock';

/** See {@link watchStoreHours}. */
export interface StoreHours {
  /** The store is closed now, as far as the last look at the clock tells. */
  readonly isAfterHours: () => boolean;
  readonly stop: () => void;
}

/** Short beside a minute, which is what hours are made of; a clock that is set or a summer time is noticed as soon. */
const LOOK_EVERY_MS = 20_000;

/** Follows the store's hours by the machine's local time. `onChange` is called when it opens or closes; without hours, never. */
export function watchStoreHours(hours: OpeningHours | undefined, clock: Clock, onChange: () => void): StoreHours {
  if (!hours) return { isAfterHours: () => false, stop: () => undefined };
  const isClosedNow = (): boolean => {
    const local = new Date(clock.now());
    const weekday = WEEKDAYS[local.getDay()] ?? 'sunday';
    return !isOpenAt(hours, { weekday, minute: local.getHours() * 60 + local.getMinutes() });
  };
  let isAfterHours = isClosedNow();
  const look = (): void => {
    stop = clock.after(LOOK_EVERY_MS, look);
    const before = isAfterHours;
    isAfterHours = isClosedNow();
    if (isAfterHours !== before) onChange();
  };
  let stop = clock.after(LOOK_EVERY_MS, look);
  return {
    isAfterHours: () => isAfterHours,
    stop: () => {
      stop();
    },
  };
}
