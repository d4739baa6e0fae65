/** So many falls of the page within {@link LOOP_WITHIN_MS} are a loop: opening it once more would not help. */
export const FALLS_OF_A_LOOP = 3;

/** See {@link FALLS_OF_A_LOOP}, ms. */
export const LOOP_WITHIN_MS = 60_000;

/** Times at which the page fell, epoch ms, oldest first. */
export type Falls = readonly number[];

/** Adds a fall at `now`. Falls that are too old are forgotten, as are those that lie ahead because the clock was set back. */
export function noteFall(falls: Falls, now: number): { readonly falls: Falls; readonly isLoop: boolean } {
  const recent = [...falls.filter((at) => at <= now && now - at < LOOP_WITHIN_MS), now];
  return { falls: recent, isLoop: recent.length >= FALLS_OF_A_LOOP };
}
