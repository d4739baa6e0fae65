import { groupsOf, type Catalog, type Item } from '../catalog/catalog';
import type { Cents } from '../money';
import type { DiningMode } from '../order/dining';
import { err, ok, type Result } from '../result';

/** What the guest wants, before prices. Lines keep the order in which they were added. */
export interface Basket {
  readonly lines: readonly BasketLine[];
  /** Number of the next line, so that a line id is never used twice in a visit. */
  readonly nextLine: number;
  /** Where it is eaten, which may decide about tax; absent until the guest says so, or where nobody asks. */
  readonly dining?: DiningMode | undefined;
  /** Chosen for these very lines, so it is gone when they change; absent until the guest has been asked. */
  readonly tip?: Cents | undefined;
}

/** An item with its choices, some number of times. */
export interface BasketLine {
  readonly lineId: string;
  readonly itemId: string;
  readonly quantity: number;
  readonly choices: readonly Choice[];
}

/** One chosen modifier. */
export interface Choice {
  readonly groupId: string;
  readonly modifierId: string;
}

/** What a guest asks to have: a line without its id. */
export type LineRequest = Omit<BasketLine, 'lineId'>;

/** Why a line cannot be had as asked. */
export type LineProblem =
  | { readonly kind: 'unknown_item' }
  | { readonly kind: 'unknown_line' }
  | { readonly kind: 'sold_out'; readonly itemId: string; readonly modifierId?: string }
  | { readonly kind: 'unknown_choice' }
  | { readonly kind: 'too_few'; readonly groupId: string; readonly min: number }
  | { readonly kind: 'too_many'; readonly groupId: string; readonly max: number }
  | { readonly kind: 'basket_full' };

/** Most pieces of one line, and of a basket: Thanx has no quantity field, so each piece is an entry of the call. */
export const MOST_OF_A_LINE = 50;
/** See {@link MOST_OF_A_LINE}. */
export const MOST_PIECES = 200;

/** A basket with nothing in it. */
export const EMPTY_BASKET: Basket = { lines: [], nextLine: 1 };

/** Pieces in the basket. */
export function countPieces(basket: Basket): number {
  return basket.lines.reduce((count, line) => count + line.quantity, 0);
}

/** Adds a line; the same item with the same choices grows the line that is there. */
export function addLine(basket: Basket, catalog: Catalog, request: LineRequest): Result<Basket, LineProblem> {
  const checked = checkLine(catalog, request);
  if (!checked.ok) return checked;
  const twin = basket.lines.find((line) => isSameChoice(line, request));
  if (twin) return withQuantity(basket, twin, twin.quantity + request.quantity);
  if (!fits(basket, request.quantity, 0)) return err({ kind: 'basket_full' });
  const line = { ...request, choices: checked.value, lineId: `line-${basket.nextLine}` };
  return ok({ ...withLines(basket, [...basket.lines, line]), nextLine: basket.nextLine + 1 });
}

/** Replaces a line's choices and quantity, in its place. */
export function replaceLine(
  basket: Basket,
  catalog: Catalog,
  lineId: string,
  request: LineRequest,
): Result<Basket, LineProblem> {
  const old = basket.lines.find((line) => line.lineId === lineId);
  if (old?.itemId !== request.itemId) return err({ kind: 'unknown_line' });
  const checked = checkLine(catalog, request);
  if (!checked.ok) return checked;
  const twin = basket.lines.find((line) => line.lineId !== lineId && isSameChoice(line, request));
  if (twin) {
    const without = { ...basket, lines: basket.lines.filter((line) => line !== old) };
    return withQuantity(without, twin, twin.quantity + request.quantity);
  }
  if (!fits(basket, request.quantity, old.quantity)) return err({ kind: 'basket_full' });
  return ok(
    withLines(
      basket,
      basket.lines.map((line) => (line.lineId === lineId ? { ...request, choices: checked.value, lineId } : line)),
    ),
  );
}

/** So many more or fewer of a line: at least one, at most what a line can hold. */
export function stepQuantity(basket: Basket, lineId: string, by: number): Result<Basket, LineProblem> {
  const old = basket.lines.find((line) => line.lineId === lineId);
  if (!old) return err({ kind: 'unknown_line' });
  return withQuantity(basket, old, Math.min(MOST_OF_A_LINE, Math.max(1, old.quantity + by)));
}

/** The basket without that line. */
export function removeLine(basket: Basket, lineId: string): Result<Basket, LineProblem> {
  const lines = basket.lines.filter((line) => line.lineId !== lineId);
  return lines.length < basket.lines.length ? ok(withLines(basket, lines)) : err({ kind: 'unknown_line' });
}

function withQuantity(basket: Basket, old: BasketLine, quantity: number): Result<Basket, LineProblem> {
  if (!fits(basket, quantity, old.quantity)) return err({ kind: 'basket_full' });
  return ok(
    withLines(
      basket,
      basket.lines.map((line) => (line === old ? { ...line, quantity } : line)),
    ),
  );
}

function withLines(basket: Basket, lines: readonly BasketLine[]): Basket {
  return { ...basket, lines, tip: undefined };
}

function fits(basket: Basket, wanted: number, replaced: number): boolean {
  return wanted <= MOST_OF_A_LINE && countPieces(basket) - replaced + wanted <= MOST_PIECES;
}

/** The request's choices in menu order, so that the same choices made in another order are the same line. */
function checkLine(catalog: Catalog, request: LineRequest): Result<readonly Choice[], LineProblem> {
  const item = catalog.items[request.itemId];
  if (!item) return err({ kind: 'unknown_item' });
  if (item.soldOut) return err({ kind: 'sold_out', itemId: item.id });
  return checkChoices(catalog, item, request.choices);
}

/** Checks choices against the item's groups; answers them in menu order. */
export function checkChoices(
  catalog: Catalog,
  item: Item,
  choices: readonly Choice[],
): Result<readonly Choice[], LineProblem> {
  const inOrder: Choice[] = [];
  for (const group of groupsOf(catalog, item)) {
    const mine = choices.filter((choice) => choice.groupId === group.id).map((choice) => choice.modifierId);
    const chosen = group.modifiers.filter((modifier) => mine.includes(modifier.id));
    // A doubled or unknown modifier leaves fewer found than asked for.
    if (chosen.length !== mine.length) return err({ kind: 'unknown_choice' });
    if (chosen.length < group.min) return err({ kind: 'too_few', groupId: group.id, min: group.min });
    if (chosen.length > group.max) return err({ kind: 'too_many', groupId: group.id, max: group.max });
    const gone = chosen.find((modifier) => modifier.soldOut);
    if (gone) return err({ kind: 'sold_out', itemId: item.id, modifierId: gone.id });
    inOrder.push(...chosen.map((modifier) => ({ groupId: group.id, modifierId: modifier.id })));
  }
  return inOrder.length === choices.length ? ok(inOrder) : err({ kind: 'unknown_choice' });
}

function isSameChoice(line: BasketLine, request: LineRequest): boolean {
  const key = (choices: readonly Choice[]): string =>
    choices
      .map((choice) => JSON.stringify([choice.groupId, choice.modifierId]))
      .sort()
      .join();
  return line.itemId === request.itemId && key(line.choices) === key(request.choices);
}
