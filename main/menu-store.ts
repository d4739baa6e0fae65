import { readFile } from 'node:fs/promises';
import { NOTHING_SOLD_OUT, withAvailabilityOf, withSoldOut, type SoldOut } from '../app/catalog/availability';
import type { Catalog } from '../app/catalog/catalog';
import { describeMistakes, parseMenu, type JsonMistake } from '../app/catalog/parse-menu';
import { err, ok, type Result } from '../app/result';

/** Why a menu file was not taken. */
export type MenuProblem =
  | { readonly kind: 'unreadable_file' }
  | { readonly kind: 'mistakes'; readonly mistakes: readonly JsonMistake[] };

/** The menu in force. */
export interface MenuStore {
  readonly catalog: Catalog;
  /** As the file has it, without what staff have taken off. */
  readonly fromFile: Catalog;
  /** Grows when another menu comes into force, or something is sold out or back. */
  readonly version: number;
  /**
   * Reads the file again; a wrong one leaves the last good menu in force. For between guests: `isIdle` is asked once more when
   * it has been read, since somebody may have touched the screen meanwhile.
   */
  refresh(isIdle?: () => boolean): Promise<Result<'changed' | 'same', MenuProblem>>;
  /** Reads the file again for what is sold out or back, and nothing else; for while somebody orders. */
  refreshAvailability(): Promise<'changed' | 'same'>;
  /** What staff have taken off the menu, instead of what was before. */
  setSoldOut(soldOut: SoldOut): void;
}

/** Reads the menu file for the first time; without a good one there is nothing to sell. */
export async function openMenu(file: string): Promise<Result<MenuStore, MenuProblem>> {
  const text = await readText(file);
  if (!text.ok) return text;
  const first = parse(text.value);
  if (!first.ok) return first;
  let fromFile = first.value.catalog;
  let catalog = fromFile;
  let soldOut = NOTHING_SOLD_OUT;
  /** The file that the menu in force is of, and the one that was last looked through for what is sold out. */
  let lastText = text.value;
  let lastSeen = text.value;
  let version = 1;

  function compose(newFromFile: Catalog): void {
    fromFile = newFromFile;
    catalog = withSoldOut(fromFile, soldOut);
    version += 1;
  }

  return ok({
    get catalog() {
      return catalog;
    },
    get fromFile() {
      return fromFile;
    },
    get version() {
      return version;
    },
    async refresh(isIdle = () => true) {
      const newer = await readText(file);
      if (!newer.ok) return newer;
      if (newer.value === lastText || !isIdle()) return ok('same');
      const parsed = parse(newer.value);
      if (!parsed.ok) return parsed;
      lastText = newer.value;
      lastSeen = newer.value;
      compose(parsed.value.catalog);
      return ok('changed');
    },
    async refreshAvailability() {
      const newer = await readText(file);
      if (!newer.ok || newer.value === lastSeen) return 'same';
      lastSeen = newer.value;
      const parsed = parse(newer.value);
      // What is wrong with it is said between guests.
      if (!parsed.ok) return 'same';
      const seen = withAvailabilityOf(fromFile, parsed.value.catalog);
      if (JSON.stringify(seen) === JSON.stringify(fromFile)) return 'same';
      compose(seen);
      return 'changed';
    },
    setSoldOut(newSoldOut) {
      soldOut = newSoldOut;
      compose(fromFile);
    },
  });
}

/** The problem as a sentence that a store manager can act on, naming file, line and field. */
export function describeMenuProblem(file: string, problem: MenuProblem): string {
  if (problem.kind === 'unreadable_file') return `The menu file ${file} cannot be read. Check its path and its rights.`;
  return `The menu file ${file} has mistakes:\n${describeMistakes(problem.mistakes)}`;
}

async function readText(file: string): Promise<Result<string, MenuProblem>> {
  try {
    return ok(await readFile(file, 'utf8'));
  } catch {
    return err({ kind: 'unreadable_file' });
  }
}

function parse(text: string): Result<{ readonly catalog: Catalog }, MenuProblem> {
  const parsed = parseMenu(text);
  return parsed.ok ? ok({ catalog: parsed.value }) : err({ kind: 'mistakes', mistakes: parsed.error });
}
