import { create } from 'zustand';
import type { Catalog } from '../app/catalog/catalog';
import { NO_NEEDS, type Needs } from '../app/catalog/suitability';
import type { EntryWay } from '../app/config/kiosk-config';
import type { LanguageCode } from '../app/config/languages';
import type { KioskInfo } from '../app/ipc/contract';
import type { Redemption } from '../app/loyalty/account';
import type { Contrast, TextSize } from '../app/look/display';
import type { PublicStatus } from '../app/session/public-status';
import { keepEqual } from './keep-equal';

/** The menu in force. */
export interface Menu {
  readonly version: number;
  readonly catalog: Catalog;
}

/** The item whose choices are being made; with `lineId` a line of the basket is being changed. */
export interface OpenItem {
  readonly itemId: string;
  readonly lineId?: string;
}

/** How a guest wants to see the screen. */
export interface Preferences {
  /** `undefined` is the kiosk's own. */
  readonly language: LanguageCode | undefined;
  readonly textSize: TextSize;
  readonly contrast: Contrast;
}

/** What only the screen knows of a guest. All of it is gone when the next visit begins. */
export interface ScreenOnly extends Preferences {
  readonly openItem: OpenItem | undefined;
  readonly checkInWay: EntryWay | undefined;
  /** Half-typed. */
  readonly phone: string;
  /** Half-typed. */
  readonly email: string;
  /** Half-typed table or name; `undefined`: nobody has touched a key yet. */
  readonly orderLabel: string | undefined;
  readonly categoryId: string | undefined;
  readonly isBasketOpen: boolean;
  /** The offer whose missing part is being looked at. */
  readonly mending: Redemption | undefined;
  /** What the guest must not have, and how they eat. Never leaves the screen. */
  readonly needs: Needs;
  readonly isFiltering: boolean;
  /** What is being searched for; undefined while nobody searches. */
  readonly search: string | undefined;
  readonly isAskingToLeave: boolean;
  readonly isChoosingLanguage: boolean;
  readonly isAskingForHelp: boolean;
  readonly isChoosingDisplay: boolean;
  /** Counts commands that failed, so that each shows its sentence. */
  readonly failures: number;
}

/** All that the renderer holds. */
export interface KioskState extends ScreenOnly {
  readonly info: KioskInfo | undefined;
  readonly status: PublicStatus | undefined;
  readonly menu: Menu | undefined;
}

/** As the merchant has set the kiosk up. */
export const USUAL: Preferences = { language: undefined, textSize: 'normal', contrast: 'standard' };

const FRESH: ScreenOnly = {
  ...USUAL,
  openItem: undefined,
  checkInWay: undefined,
  phone: '',
  email: '',
  orderLabel: undefined,
  categoryId: undefined,
  isBasketOpen: false,
  mending: undefined,
  needs: NO_NEEDS,
  isFiltering: false,
  search: undefined,
  isAskingToLeave: false,
  isChoosingLanguage: false,
  isAskingForHelp: false,
  isChoosingDisplay: false,
  failures: 0,
};

/** The store; read with a selector: `useKiosk((kiosk) => kiosk.menu)`. */
export const useKiosk = create<KioskState>()(() => ({ ...FRESH, info: undefined, status: undefined, menu: undefined }));

/** Takes a status over unless a newer one came first; a new visit finds nothing of the last guest. */
export function receiveStatus(told: PublicStatus): void {
  const { status: last, ...before } = useKiosk.getState();
  if (last && told.serial <= last.serial) return;
  const status = last?.visit === told.visit ? keepEqual(last, told) : told;
  // Whoever chose a language on the attract screen is the guest who begins now; whoever comes to it is not.
  const begins = last?.content.screen === 'attract' && status.content.screen !== 'attract';
  if (last?.visit !== status.visit) useKiosk.setState({ ...FRESH, ...(begins && preferencesIn(before)), status });
  else if (last.content.screen !== status.content.screen) {
    useKiosk.setState({
      status,
      isBasketOpen: false,
      mending: undefined,
      isFiltering: false,
      search: undefined,
      isAskingToLeave: false,
      isChoosingLanguage: false,
      isChoosingDisplay: false,
    });
  } else useKiosk.setState({ status });
}

/** Changes what only the screen knows. */
export function setScreen(change: Partial<ScreenOnly>): void {
  useKiosk.setState(change);
}

function preferencesIn({ language, textSize, contrast }: Preferences): Preferences {
  return { language, textSize, contrast };
}
