import { describe, expect, test } from 'vitest';
import { createFakeClock } from '../testing/fake-clock';
import { PATIENCE, PATIENCE_AT_START } from './page-watch';
import { createScreenKeeper, HOLD_MS, REST_MS, type FallCause, type Page } from './screen-keeper';

const SECOND = 1000;

/** A keeper whose windows are names in a list. */
function keep(isWatched = true) {
  const clock = createFakeClock();
  const windows: { page: Page; isFirst: boolean; isUp: boolean; fall: (cause: FallCause) => void }[] = [];
  const told: string[] = [];
  const keeper = createScreenKeeper({
    clock,
    isWatched,
    open: (page, fall, isFirst) => {
      const window = { page, isFirst, isUp: true, fall };
      windows.push(window);
      return { destroy: () => (window.isUp = false) };
    },
    onFall: (cause, then) => told.push(`${cause} ${then}`),
    onHeld: () => told.push('held'),
  });
  return {
    ...{ keeper, clock, windows, told },
    up: () => windows.filter(({ isUp }) => isUp).map(({ page }) => page),
    crash: () => windows.at(-1)!.fall('crashed'),
    /** The page draws for so many seconds. */
    draw: (seconds: number) => {
      for (let second = 0; second < seconds; second++) {
        keeper.beat();
        clock.advance(SECOND);
      }
    },
  };
}

test.each<FallCause>(['crashed', 'not_loaded', 'closed'])('a page that has %s is opened again', (cause) => {
  const { windows, up, told, draw } = keep();
  draw(5);
  windows[0]!.fall(cause);
  expect(told).toEqual([`${cause} opened_again`]);
  expect(windows.map(({ isUp }) => isUp)).toEqual([false, true]);
  expect(up()).toEqual(['kiosk']);
});

test('a page that hangs is opened again after ten seconds; one that never draws, after thirty', () => {
  const { clock, told, up, draw } = keep();
  draw(1);
  clock.advance((PATIENCE - 2) * SECOND);
  expect(told).toEqual([]);
  clock.advance(SECOND);
  expect(told).toEqual(['silent opened_again']);
  clock.advance(PATIENCE_AT_START * SECOND);
  expect(told).toEqual(['silent opened_again', 'silent opened_again']);
  expect(up()).toEqual(['kiosk']);
});

test('a window that is gone is not heard any more', () => {
  const { windows, told, crash } = keep();
  crash();
  windows[0]!.fall('closed');
  windows[0]!.fall('crashed');
  expect(told).toEqual(['crashed opened_again']);
});

test('a page that is well is renewed, which is no fall; whoever comes first is hidden until it has something to show', () => {
  const { keeper, windows, told, up, draw, crash } = keep();
  expect(keeper.renew()).toBe(false);
  expect(windows).toHaveLength(1);
  draw(1);
  expect(keeper.renew()).toBe(true);
  expect(windows.map(({ isUp, isFirst }) => ({ isUp, isFirst }))).toEqual([
    { isUp: false, isFirst: true },
    { isUp: true, isFirst: false },
  ]);
  expect(keeper.isAlive()).toBe(false);
  draw(1);
  expect(keeper.isAlive()).toBe(true);
  expect(told).toEqual([]);
  for (let fall = 0; fall < 3; fall++) crash();
  expect(up()).toEqual(['out_of_order']);
  expect(keeper.renew()).toBe(false);
  expect(up()).toEqual(['out_of_order']);
});

test('falls that are far apart never close the kiosk', () => {
  const { told, crash, draw } = keep();
  for (let fall = 0; fall < 20; fall++) {
    crash();
    draw(31);
  }
  expect(new Set(told)).toEqual(new Set(['crashed opened_again']));
});

describe('a loop: three falls in a minute', () => {
  test('says that the kiosk is out of order, rests, and tries again', () => {
    const { clock, told, up, crash, keeper } = keep();
    for (let fall = 0; fall < 3; fall++) crash();
    expect(told).toEqual(['crashed opened_again', 'crashed opened_again', 'crashed out_of_order']);
    expect(up()).toEqual(['out_of_order']);
    expect(keeper.isAlive()).toBe(false);
    clock.advance(REST_MS - 1);
    expect(up()).toEqual(['out_of_order']);
    clock.advance(1);
    expect(up()).toEqual(['kiosk']);
  });

  test('ends when the page has held for a minute; a later fall is a first one again', () => {
    const { clock, told, up, crash, draw } = keep();
    for (let fall = 0; fall < 3; fall++) crash();
    clock.advance(REST_MS);
    draw(HOLD_MS / SECOND - 1);
    expect(told.at(-1)).toBe('crashed out_of_order');
    draw(1);
    expect(told.at(-1)).toBe('held');
    crash();
    expect(told.at(-1)).toBe('crashed opened_again');
    expect(up()).toEqual(['kiosk']);
  });

  test('goes on when the page falls at its next chance, also much later', () => {
    const { clock, told, up, crash, draw } = keep();
    for (let fall = 0; fall < 3; fall++) crash();
    for (let chance = 0; chance < 5; chance++) {
      clock.advance(REST_MS);
      draw(40);
      crash();
      expect(told.at(-1)).toBe('crashed out_of_order');
      expect(up()).toEqual(['out_of_order']);
    }
    expect(told).not.toContain('held');
  });

  test('is not made worse by a fall of the page that says so', () => {
    const { clock, told, windows, crash, up } = keep();
    for (let fall = 0; fall < 3; fall++) crash();
    windows.at(-1)!.fall('crashed');
    expect(told).toHaveLength(3);
    clock.advance(REST_MS);
    expect(up()).toEqual(['kiosk']);
  });
});

test('a developer may stop the page in a debugger', () => {
  const { clock, told } = keep(false);
  clock.advance(1000 * SECOND);
  expect(told).toEqual([]);
});

test('at the end nothing is opened any more', () => {
  const { clock, keeper, windows, crash, told } = keep();
  crash();
  keeper.stop();
  windows.at(-1)!.fall('closed');
  clock.advance(1000 * SECOND);
  expect(windows).toHaveLength(2);
  expect(told).toHaveLength(1);
  expect(clock.pending()).toBe(0);
});
