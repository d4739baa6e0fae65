import { create } from 'zustand';
import { isSetupCode, SETUP_MARK } from '../../app/config/setup-code-mark';
import { publishSetupCode } from './setup-codes';

/** The console's pages. */
export const STAFF_TABS = ['orders', 'menu', 'sync', 'devices', 'thanx', 'system', 'day'] as const;

/** See {@link STAFF_TABS}. */
export type StaffTab = (typeof STAFF_TABS)[number];

/** A code that was read while the console was open, and who read it. */
export interface SeenScan {
  /** Counts up, so that the same code read twice is seen twice. */
  readonly serial: number;
  readonly text: string;
  readonly source: 'camera' | 'scanner';
  /** Epoch ms. */
  readonly at: number;
}

/** Where staff are. Apart from the guest's store, so that nothing of a visit touches it. */
export interface StaffState {
  /** PIN pad or console lie over the guest's screen. */
  readonly isOpen: boolean;
  readonly tab: StaffTab;
  readonly scope: 'open' | 'today';
  /** The order whose story is shown. */
  readonly orderId: string | undefined;
  /** Newest first. */
  readonly scans: readonly SeenScan[];
}

const CLOSED: StaffState = { isOpen: false, tab: 'orders', scope: 'open', orderId: undefined, scans: [] };

/** The staff's store. */
export const useStaff = create<StaffState>()(() => CLOSED);

/** Whether staff are at the screen: the guest's language, text size and contrast are not theirs. */
export function useIsStaff(): boolean {
  return useStaff((staff) => staff.isOpen);
}

/** Lets the PIN pad, or the console if it is still unlocked, lie over whatever screen there is. */
export function openStaff(place: Partial<StaffState> = {}): void {
  if (!useStaff.getState().isOpen) useStaff.setState({ ...CLOSED, ...place, isOpen: true });
}

/** Back to the guest's screen. */
export function closeStaff(): void {
  useStaff.setState(CLOSED);
}

/** Changes where staff are. */
export function setStaff(change: Partial<StaffState>): void {
  useStaff.setState(change);
}

const KEPT_SCANS = 20;

/** Takes a scan for the console; false while it is not open, when the scan is the guest's. */
export function takeStaffScan(text: string, source: SeenScan['source']): boolean {
  const { isOpen, scans } = useStaff.getState();
  if (!isOpen) return false;
  // A setup code holds a merchant's secrets: it goes to who waits for it, and only that there was one is kept.
  if (isSetupCode(text)) publishSetupCode(text);
  const kept = isSetupCode(text) ? SETUP_MARK : text;
  const scan = { serial: (scans[0]?.serial ?? 0) + 1, text: kept, source, at: Date.now() };
  useStaff.setState({ scans: [scan, ...scans].slice(0, KEPT_SCANS) });
  return true;
}
