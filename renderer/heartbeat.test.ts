// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startHeartbeat } from './heartbeat';

/** jsdom lays nothing out: a screen has the size that a test gives it. */
function show(size: { readonly width: number; readonly height: number }): void {
  document.body.innerHTML = '<div id="root"><main></main></div>';
  vi.spyOn(document.querySelector('main')!, 'getBoundingClientRect').mockReturnValue(size as DOMRect);
}

const SCREEN = { width: 1080, height: 1920 };
let frames: FrameRequestCallback[] = [];

/** The compositor asks for the next frame. */
function draw(): void {
  const due = frames;
  frames = [];
  for (const callback of due) callback(0);
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  frames = [];
  vi.spyOn(window, 'requestAnimationFrame').mockImplementation((callback) => frames.push(callback));
  vi.spyOn(window, 'cancelAnimationFrame').mockImplementation(() => (frames = []));
});

afterEach(() => {
  vi.useRealTimers();
  document.body.innerHTML = '';
});

test('a page that draws says so at once and then every few seconds', () => {
  const beat = vi.fn();
  show(SCREEN);
  const stop = startHeartbeat(window, beat);
  draw();
  expect(beat).not.toHaveBeenCalled();
  draw();
  expect(beat).toHaveBeenCalledTimes(1);
  for (let second = 0; second < 10; second += 2.5) {
    vi.advanceTimersByTime(2500);
    draw();
    draw();
  }
  expect(beat).toHaveBeenCalledTimes(5);
  stop();
  vi.advanceTimersByTime(60_000);
  draw();
  draw();
  expect(beat).toHaveBeenCalledTimes(5);
});

test('a page that gets no frames says nothing, and not many times over when they come back', () => {
  const beat = vi.fn();
  show(SCREEN);
  startHeartbeat(window, beat);
  vi.advanceTimersByTime(60_000);
  expect(beat).not.toHaveBeenCalled();
  draw();
  draw();
  expect(beat).toHaveBeenCalledTimes(1);
});

test.each([
  ['nothing', () => (document.body.innerHTML = '<div id="root"></div>')],
  ['a screen without a size', () => show({ width: 1080, height: 0 })],
])('a page that shows %s says nothing', (_what, showIt) => {
  const beat = vi.fn();
  showIt();
  startHeartbeat(window, beat);
  draw();
  draw();
  expect(beat).not.toHaveBeenCalled();
});

test('a page whose first screen comes late says so with its first frames', () => {
  const beat = vi.fn();
  startHeartbeat(window, beat);
  for (let frame = 0; frame < 6; frame++) draw();
  expect(beat).not.toHaveBeenCalled();
  show(SCREEN);
  draw();
  draw();
  expect(beat).toHaveBeenCalledTimes(1);
  for (let frame = 0; frame < 6; frame++) draw();
  expect(beat).toHaveBeenCalledTimes(1);
});
