import { buildCatalog, type Catalog } from '../../app/catalog/catalog';
import { menuSchema } from '../../app/catalog/menu-schema';
import type { CommandName, KioskInfo } from '../../app/ipc/contract';
import type { KioskBridge } from '../../app/ipc/kiosk-bridge';
import { ok } from '../../app/result';
import type { PublicStatus, ScreenContent } from '../../app/session/public-status';
import { BRAND_ADDRESS, PLAIN_BRAND, type Brand } from '../../app/look/brand';
import { brandFileSchema, brandOf } from '../../app/look/brand-file';
import harborLane from '../../assets/brands/harbor-lane/brand.json';
import mapleAndRye from '../../assets/brands/maple-and-rye/brand.json';
import menuFile from '../../assets/menu/menu.json';
import type { ScreenOnly } from '../store';

/** One picture of the gallery: what main would say, and what the guest has done on the screen. */
export interface GalleryState {
  readonly content: ScreenContent;
  readonly notice?: NonNullable<PublicStatus['notice']>['notice'];
  readonly stillThereMs?: number;
  readonly help?: PublicStatus['help'];
  readonly isAfterHours?: boolean;
  /** It has been waited for so long already that the screen says what one can do. */
  readonly isLongWait?: boolean;
  readonly screen?: Partial<ScreenOnly>;
  /** What main answers to other commands than those of every screen. */
  readonly answers?: Partial<Record<CommandName, unknown>>;
  /** What hands do once it is drawn. */
  readonly begin?: () => Promise<void>;
}

/** The sample menu. */
export const CATALOG: Catalog = buildCatalog(menuSchema.parse(menuFile));

const INFO: KioskInfo = {
  training: true,
  merchantName: 'Harbor Lane Kitchen',
  language: 'en',
  languages: ['en', 'es', 'fr', 'ar'],
  country: 'US',
  checkInWays: ['qr', 'phone', 'email'],
  scanner: { prefix: '', suffix: '', codeId: 'none' },
  helpButton: true,
  dietary: { filter: true },
  trainingGuests: [
    { name: 'Maya Torres', about: 'A reward of each type', code: 'maya7k2p' },
    { name: 'Noah Kim', about: 'Rewards that cannot be used, and one that can', code: 'noah4r9x' },
    { name: 'Stella Novak', about: 'Points: some products in reach, one too dear', code: 'stella8w3q' },
    { name: 'Pablo Rivera', about: 'Progress alone, and a Puerto Rico number', code: 'pablo5m1z' },
    { name: 'Quinn Adler', about: 'Nothing at all', code: 'quinn2d6v' },
    { name: 'Lena Osei', about: 'A reward that can pay for a whole lunch', code: 'lena6h8c' },
  ],
  pixelsPerMm: 3.8,
  hasGraphics: true,
  soundVolume: 0.4,
  brand: PLAIN_BRAND,
  staffTaps: 5,
  hasPrinter: true,
};

/** The brands that a picture can wear, by the names of their folders. */
const BRANDS: Readonly<Record<string, unknown>> = { 'harbor-lane': harborLane, 'maple-and-rye': mapleAndRye };

function infoFor(brandName: string, training: boolean): KioskInfo {
  const brand = servedBy(brandName, brandOf(brandFileSchema.parse(BRANDS[brandName] ?? harborLane)));
  const info = { ...INFO, brand, merchantName: brand.name ?? INFO.merchantName };
  return training ? info : { ...info, training: false, trainingGuests: [] };
}

/** The gallery has the pictures of all brands, each below its name. */
function servedBy(name: string, brand: Brand): Brand {
  return JSON.parse(JSON.stringify(brand).replaceAll(`"${BRAND_ADDRESS}`, `"${BRAND_ADDRESS}${name}/`)) as Brand;
}

/** A bridge that stands still: it shows `state` and takes every command without doing anything. */
export function createFakeKiosk(
  state: GalleryState,
  { brand, training }: { readonly brand: string; readonly training: boolean },
): KioskBridge {
  const status: PublicStatus = {
    serial: 1,
    visit: 1,
    menuVersion: 1,
    content: state.content,
    ...(state.notice && { notice: { serial: 1, notice: state.notice } }),
    ...(state.help && { help: state.help }),
    ...(state.isAfterHours !== undefined && { isAfterHours: state.isAfterHours }),
    ...(state.stillThereMs !== undefined && { stillThereMs: state.stillThereMs }),
  };
  const answers: Readonly<Record<string, unknown>> = {
    get_kiosk_info: infoFor(brand, training),
    get_menu: { version: 1, catalog: CATALOG },
    get_status: status,
    ...state.answers,
  };
  return new Proxy({} as KioskBridge, {
    get: (_target, name) =>
      name === 'onStatus' || name === 'onScan'
        ? () => () => undefined
        : () => Promise.resolve(ok(answers[String(name)] ?? null)),
  });
}
