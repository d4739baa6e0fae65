import { useSyncExternalStore } from 'react';
import { USUAL_PIXELS_PER_MM } from '../../app/look/display';
import { roomOf, type Room, type RoomMeasures } from '../../app/look/room';
import { useIsStaff } from '../staff/staff-state';
import { useKiosk, USUAL } from '../store';

/** The window in millimetres, and the text size that the guest wants in it. */
export function useMeasures(): RoomMeasures {
  const size = useSyncExternalStore(subscribe, windowSize);
  const mm = useKiosk((kiosk) => kiosk.info?.pixelsPerMm ?? USUAL_PIXELS_PER_MM);
  const guests = useKiosk((kiosk) => kiosk.textSize);
  const textSize = useIsStaff() ? USUAL.textSize : guests;
  const [width = 0, height = 0] = size.split('x').map(Number);
  return { widthMm: width / mm, heightMm: height / mm, textSize };
}

/** The room that the window has at the guest's text size: some screens are built otherwise with less, not only laid out otherwise. */
export function useRoom(): Room {
  return roomOf(useMeasures());
}

/** As text, since the same size must be the same value. */
function windowSize(): string {
  return `${window.innerWidth}x${window.innerHeight}`;
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => {
    window.removeEventListener('resize', listener);
  };
}
