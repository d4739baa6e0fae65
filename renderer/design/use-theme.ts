import { useMemo } from 'react';
import { PLAIN_BRAND } from '../../app/look/brand';
import type { Contrast } from '../../app/look/display';
import { themeOf, type Theme } from '../../app/look/theme';
import { useIsStaff } from '../staff/staff-state';
import { useKiosk, USUAL } from '../store';

/** The contrast that the screen has now: the guest's, or for staff the usual one. */
export function useContrast(): Contrast {
  const guests = useKiosk((kiosk) => kiosk.contrast);
  return useIsStaff() ? USUAL.contrast : guests;
}

/** The brand's colours with this contrast, or with that of the screen. */
export function useTheme(other?: Contrast): Theme {
  const colours = useKiosk((kiosk) => kiosk.info?.brand.colours ?? PLAIN_BRAND.colours);
  const now = useContrast();
  const contrast = other ?? now;
  return useMemo(() => themeOf(colours, contrast), [colours, contrast]);
}
