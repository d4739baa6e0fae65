// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createCodeOutline } from './code-outline';

const LIGHT = { mean: 1, brightest: 2 };
const outline = [
  { x: 0.25, y: 0.5 },
  { x: 0.5, y: 0.5 },
  { x: 0.5, y: 1 },
];

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test('its box is set once, as long as the camera sends pictures of one size', () => {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const video = { videoWidth: 640, videoHeight: 480 };
  const drawn = createCodeOutline(video as HTMLVideoElement, svg);
  const set = vi.spyOn(svg, 'setAttribute');
  drawn.show({ outline, light: LIGHT });
  drawn.show({ outline, light: LIGHT });
  Object.assign(video, { videoWidth: 1280, videoHeight: 720 });
  drawn.show({ outline, light: LIGHT });
  expect(set.mock.calls).toEqual([
    ['viewBox', '0 0 640 480'],
    ['viewBox', '0 0 1280 720'],
  ]);
});

test('the frame follows what is seen, in the video’s own pixels, and goes soon after it', () => {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.append(document.createElementNS('http://www.w3.org/2000/svg', 'polygon'));
  const drawn = createCodeOutline({ videoWidth: 640, videoHeight: 480 } as HTMLVideoElement, svg);
  drawn.show({ light: LIGHT });
  expect(svg.dataset.seen).toBeUndefined();
  drawn.show({ outline, light: LIGHT });
  expect(svg.dataset.seen).toBe('code');
  expect(svg.getAttribute('viewBox')).toBe('0 0 640 480');
  expect(svg.querySelector('polygon')?.getAttribute('points')).toBe('160,240 320,240 320,480');
  drawn.show({ outline, code: { text: 'a', format: 'qr', isSure: true }, light: LIGHT });
  expect(svg.dataset.seen).toBe('read');
  vi.advanceTimersByTime(300);
  drawn.show({ light: LIGHT });
  expect(svg.dataset.seen).toBe('read');
  vi.advanceTimersByTime(100);
  expect(svg.dataset.seen).toBeUndefined();
  drawn.show({ outline, light: LIGHT });
  drawn.end();
  expect(svg.dataset.seen).toBeUndefined();
  expect(vi.getTimerCount()).toBe(0);
});
