import { expect, test } from 'vitest';
import type { PublicStatus } from '../../app/session/public-status';
import { ALONE_MS, VISITS_OF_A_PAGE } from '../../app/supervision/page-life';
import { createFakeClock } from '../testing/fake-clock';
import { createPageRenewal } from './page-renewal';

const ATTRACT = { screen: 'attract' } as PublicStatus['content'];
const MENU = { screen: 'menu' } as PublicStatus['content'];

function watch() {
  const clock = createFakeClock();
  const renewed: number[] = [];
  const staff = { isThere: false };
  const renewal = createPageRenewal({
    clock,
    isStaff: () => staff.isThere,
    renew: (visits) => renewed.push(visits),
  });
  renewal.see({ content: ATTRACT });
  const comeAndGo = (guests: number): void => {
    for (let guest = 0; guest < guests; guest++) {
      renewal.see({ content: MENU });
      renewal.see({ content: MENU });
      renewal.see({ content: ATTRACT });
      renewal.see({ content: ATTRACT });
    }
  };
  return { clock, renewed, staff, renewal, comeAndGo, begin: () => renewal.see({ content: MENU }) };
}

test('after so many visits, and a while in which nobody is there, the page is renewed once; then it is counted anew', () => {
  const { clock, renewed, comeAndGo } = watch();
  comeAndGo(VISITS_OF_A_PAGE - 1);
  clock.advance(10 * ALONE_MS);
  expect(renewed).toEqual([]);
  comeAndGo(1);
  clock.advance(ALONE_MS - 1);
  expect(renewed).toEqual([]);
  clock.advance(1);
  expect(renewed).toEqual([VISITS_OF_A_PAGE]);
  clock.advance(10 * ALONE_MS);
  comeAndGo(VISITS_OF_A_PAGE - 1);
  clock.advance(10 * ALONE_MS);
  expect(renewed).toEqual([VISITS_OF_A_PAGE]);
});

test('never under a guest: one who comes in time keeps the page, and it is renewed after them', () => {
  const { clock, renewed, comeAndGo, begin } = watch();
  comeAndGo(VISITS_OF_A_PAGE);
  clock.advance(ALONE_MS - 1);
  begin();
  clock.advance(10 * ALONE_MS);
  expect(renewed).toEqual([]);
  comeAndGo(1);
  clock.advance(ALONE_MS);
  expect(renewed).toEqual([VISITS_OF_A_PAGE + 1]);
});

test('never under a finger: whoever touches the attract screen is given time', () => {
  const { clock, renewed, renewal, comeAndGo } = watch();
  renewal.touched();
  comeAndGo(VISITS_OF_A_PAGE);
  clock.advance(ALONE_MS - 1);
  renewal.touched();
  clock.advance(ALONE_MS - 1);
  expect(renewed).toEqual([]);
  clock.advance(1);
  expect(renewed).toEqual([VISITS_OF_A_PAGE]);
});

test('never under staff: it waits until they are gone', () => {
  const { clock, renewed, staff, comeAndGo } = watch();
  comeAndGo(VISITS_OF_A_PAGE);
  staff.isThere = true;
  clock.advance(10 * ALONE_MS);
  expect(renewed).toEqual([]);
  staff.isThere = false;
  clock.advance(ALONE_MS);
  expect(renewed).toEqual([VISITS_OF_A_PAGE]);
});

test('stopped, it waits for nothing', () => {
  const { clock, renewed, renewal, comeAndGo } = watch();
  comeAndGo(VISITS_OF_A_PAGE);
  renewal.stop();
  expect(clock.pending()).toBe(0);
  expect(renewed).toEqual([]);
});
