import { useLayoutEffect } from 'react';
import { USUAL_PIXELS_PER_MM } from '../../app/look/display';
import { emOf, roomOf, type Room } from '../../app/look/room';
import type { Theme } from '../../app/look/theme';
import { useKiosk } from '../store';
import { useMeasures } from './use-room';
import { useContrast, useTheme } from './use-theme';

/** A smaller room is a small one, too. */
const ROOM_NAMES: Readonly<Record<Room, string>> = {
  ample: 'ample',
  usual: 'usual',
  small: 'small',
  tiny: 'small tiny',
};

/** Gives the page the guest's text size and contrast, the brand's colours and this screen's millimetres. Staff see it as usual. */
export function useDisplay(): void {
  const mm = useKiosk((kiosk) => kiosk.info?.pixelsPerMm ?? USUAL_PIXELS_PER_MM);
  const isMoving = useKiosk((kiosk) => kiosk.info?.hasGraphics !== false);
  const contrast = useContrast();
  const theme = useTheme();
  const measures = useMeasures();
  const em = emOf(measures);
  const room = roomOf(measures);
  useLayoutEffect(() => {
    const { dataset, style } = document.documentElement;
    dataset.room = ROOM_NAMES[room];
    style.setProperty('--mm', `${mm}px`);
    style.setProperty('--em', `${em}`);
  }, [mm, em, room]);
  useLayoutEffect(() => {
    document.documentElement.dataset.motion = isMoving ? 'usual' : 'none';
  }, [isMoving]);
  useLayoutEffect(() => {
    document.documentElement.dataset.contrast = contrast;
    wear(theme);
  }, [contrast, theme]);
}

function wear(theme: Theme): void {
  for (const [role, colour] of Object.entries(theme)) {
    document.documentElement.style.setProperty(`--color-${role}`, colour);
  }
}
