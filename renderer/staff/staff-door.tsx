import { lazy, Suspense, useEffect, type ReactNode } from 'react';
import { send } from '../client';
import { useKiosk } from '../store';
import { openStaff, closeStaff, useStaff } from './staff-state';
import { watchTaps } from './watch-taps';

// What cannot be loaded closes again: the kiosk goes on without its console.
const StaffConsole = lazy(() =>
  import('./staff-console').then(
    (loaded) => ({ default: loaded.StaffConsole }),
    () => ({ default: ClosedAgain }),
  ),
);

/**
 * The hidden way into the staff console, from any screen: taps on the logo's corner, or the staff code. All there is of the
 * console in the first JavaScript; the rest is loaded when somebody knocks.
 */
export function StaffDoor(): ReactNode {
  const isOpen = useStaff((staff) => staff.isOpen);
  const needed = useKiosk((kiosk) => kiosk.info?.staffTaps ?? 5);
  const notice = useKiosk((kiosk) => kiosk.status?.notice);
  useEffect(
    () =>
      watchTaps(window, {
        needed,
        onDone: () => openStaff(),
        isOff: () => useStaff.getState().isOpen,
        // All of the attract screen is one button: without this, the first tap would already be somewhere else.
        isHeld: () => useKiosk.getState().status?.content.screen === 'attract',
        onHeldTap: () => send('start_visit'),
      }),
    [needed],
  );
  const knocked = notice?.notice.kind === 'staff_code' ? notice.serial : undefined;
  useEffect(() => {
    if (knocked !== undefined) openStaff();
  }, [knocked]);
  return (
    isOpen && (
      <Suspense fallback={null}>
        <StaffConsole />
      </Suspense>
    )
  );
}

function ClosedAgain(): ReactNode {
  useEffect(closeStaff, []);
  return null;
}
