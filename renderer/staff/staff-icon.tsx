import type { ReactNode } from 'react';
import '../design/icon.css';

/** Outlines that only the console needs, on the same grid and with the same pen as the design's. */
const OUTLINES = {
  tag: 'M3.500 12.500V4h8.500l8.500 8.500-8.500 8.500-8.500-8.500M8 8.500h.1',
  list: 'M9 6h11.5M9 12h11.5M9 18h11.5M4 6h.1M4 12h.1M4 18h.1',
  sync: 'M20 11a8 8 0 0 0-14.200-4L4 9M4 4v5h5M4 13a8 8 0 0 0 14.200 4L20 15M20 20v-5h-5',
  plug: 'M9 3v5M15 3v5M6.500 8h11v3.500a5.500 5.500 0 0 1-11 0V8M12 17v4',
  gear: 'M12 15.500a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7M12 2.500v3M12 18.500v3M2.500 12h3M18.500 12h3M5.300 5.300l2.100 2.100M16.600 16.600l2.100 2.100M18.700 5.300l-2.100 2.100M7.400 16.600l-2.100 2.100',
  calendar: 'M4 5.500h16V20H4V5.500M4 10h16M8 3v4M16 3v4M8 14h3M8 17h6',
  lock: 'M6 11h12v9.500H6V11M8.500 11V7.500a3.500 3.500 0 0 1 7 0V11M12 14.500v2.500',
  search: 'M10.500 17a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13M15.500 15.500 20.500 20.500',
  money: 'M2.500 6.500h19v11h-19v-11M12 14.700a2.700 2.700 0 1 0 0-5.400 2.700 2.700 0 0 0 0 5.400M6 12v.1M18 12v.1',
  save: 'M12 3.500v11m0 0 4.500-4.500M12 14.500 7.500 10M4 16v4.500h16V16',
  key: 'M8 20a4.500 4.500 0 1 0 0-9 4.500 4.500 0 0 0 0 9M11.200 12.300 20 3.500M16 7.500l3 3M18.500 5l1.500 1.500',
  power: 'M12 3v8M7 6a8 8 0 1 0 10 0',
  pause: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M10 9v6M14 9v6',
  play: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M10.500 8.800l5 3.200-5 3.200V8.800',
} as const;

/** Name of an outline of the console. */
export type StaffIconName = keyof typeof OUTLINES;

/** A picture for a word beside it; silent, since the word says it. */
export function StaffIcon({ name }: { readonly name: StaffIconName }): ReactNode {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={OUTLINES[name]} />
    </svg>
  );
}
