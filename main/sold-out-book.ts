import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { NOTHING_SOLD_OUT, type ModifierKey, type SoldOut } from '../app/catalog/availability';
import { writeWholeFile } from './whole-file';

/** An item, or a choice of a group. */
export type SoldOutThing = { readonly itemId: string } | ModifierKey;

/** What staff have taken off the menu; kept over restarts. */
export interface SoldOutBook {
  readonly soldOut: () => SoldOut;
  /** False if it could not be written: then it holds until the kiosk restarts. */
  readonly set: (thing: SoldOutThing, on: boolean) => boolean;
  /** Puts everything back where the day of the list is over; true if that changed anything. */
  readonly turnPage: () => boolean;
}

/** See {@link openSoldOutBook}. */
export interface SoldOutBookParts {
  /** `KIOSK_DATA_DIR`. */
  readonly folder: string;
  /** The local day, `2026-06-01`. */
  readonly today: () => string;
  /** Whether a new day begins with a whole menu. */
  readonly resetsDaily: boolean;
}

/** The file's name in the data folder. */
export const SOLD_OUT_FILE = 'sold-out.json';

const pageSchema = z.object({
  day: z.string(),
  items: z.array(z.string()),
  modifiers: z.array(z.object({ groupId: z.string(), modifierId: z.string() })),
});

/** Keeps it in `sold-out.json` in the data folder, written whole or not at all. One that is damaged counts as empty. */
export function openSoldOutBook({ folder, today, resetsDaily }: SoldOutBookParts): SoldOutBook {
  const file = join(folder, SOLD_OUT_FILE);
  let page = readPage(file) ?? { day: today(), items: [], modifiers: [] };
  const write = (soldOut: SoldOut): boolean => {
    page = { day: today(), items: [...soldOut.items], modifiers: [...soldOut.modifiers] };
    try {
      writeWholeFile(file, JSON.stringify(page));
      return true;
    } catch {
      return false;
    }
  };
  return {
    soldOut: () => page,
    set: (thing, on) => {
      const others = without(page, thing);
      if (!on) return write(others);
      return write(
        'itemId' in thing
          ? { ...others, items: [...others.items, thing.itemId] }
          : { ...others, modifiers: [...others.modifiers, thing] },
      );
    },
    turnPage: () => {
      if (!resetsDaily || page.day === today()) return false;
      const hadSome = page.items.length + page.modifiers.length > 0;
      if (hadSome) write(NOTHING_SOLD_OUT);
      else page = { ...page, day: today() };
      return hadSome;
    },
  };
}

function without({ items, modifiers }: SoldOut, thing: SoldOutThing): SoldOut {
  if ('itemId' in thing) return { items: items.filter((id) => id !== thing.itemId), modifiers };
  const isOther = (key: ModifierKey): boolean => key.groupId !== thing.groupId || key.modifierId !== thing.modifierId;
  return { items, modifiers: modifiers.filter(isOther) };
}

function readPage(file: string): z.infer<typeof pageSchema> | undefined {
  try {
    return pageSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // None yet, or one that a disk mangled: staff see on the console what is off, and mark it again.
    return undefined;
  }
}
