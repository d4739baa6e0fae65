// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AttractShow, type AttractShowProps } from './attract-show';

let container: HTMLElement;
let root: Root;
const play = vi.fn(() => Promise.resolve());
const pause = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockImplementation(play);
  vi.spyOn(HTMLMediaElement.prototype, 'pause').mockImplementation(pause);
  play.mockClear();
  pause.mockClear();
  container = document.body.appendChild(document.createElement('div'));
  root = createRoot(container);
});
afterEach(() => {
  act(() => {
    root.unmount();
  });
  container.remove();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function show(props: Partial<AttractShowProps>): void {
  act(() => {
    root.render(<AttractShow files={['/a.jpg', '/b.jpg']} seconds={8} isStill={false} instead="the menu" {...props} />);
  });
}

function pass(seconds: number): void {
  act(() => {
    vi.advanceTimersByTime(seconds * 1000);
  });
}

const pictures = (): HTMLImageElement[] => [...container.querySelectorAll('img')];
const nameOf = (picture: HTMLImageElement): string => picture.getAttribute('src') ?? '';
/** The one on top of those that can be seen, and what is there unseen. */
const seen = (): string | undefined =>
  pictures()
    .filter((each) => each.dataset.shown === 'true')
    .map(nameOf)
    .at(-1);
const unseen = (): string[] =>
  pictures()
    .filter((each) => each.dataset.shown === undefined)
    .map(nameOf);

test('each picture has its turn, and the next is there before it', () => {
  show({});
  expect([seen(), unseen()]).toEqual(['/a.jpg', ['/b.jpg']]);
  const [, next] = pictures();
  pass(8);
  expect([seen(), unseen()]).toEqual(['/b.jpg', ['/a.jpg']]);
  expect(pictures()[1]).toBe(next);
  pass(7);
  expect(seen()).toBe('/b.jpg');
  pass(1);
  expect(seen()).toBe('/a.jpg');
  expect(pictures()).toHaveLength(3);
});

test('where nothing may move, the first picture stays', () => {
  show({ isStill: true });
  pass(60);
  expect(pictures().map(nameOf)).toEqual(['/a.jpg']);
});

test('a single picture has nothing to change with', () => {
  show({ files: ['/a.jpg'] });
  pass(60);
  expect(pictures().map(nameOf)).toEqual(['/a.jpg']);
});

test('a picture that cannot be shown is left out, and without any the menu’s own are shown', () => {
  show({});
  act(() => {
    pictures()[1]?.dispatchEvent(new Event('error'));
  });
  pass(8);
  expect(pictures().map(nameOf)).toEqual(['/a.jpg']);
  act(() => {
    pictures()[0]?.dispatchEvent(new Event('error'));
  });
  expect(container.textContent).toBe('the menu');
  show({ files: [] });
  expect(container.textContent).toBe('the menu');
});

test('a video plays again and again, mute, and stands still where nothing may move', () => {
  show({ files: ['/loop.webm'] });
  const video = container.querySelector('video')!;
  expect(video).toMatchObject({ loop: true, muted: true, controls: false });
  expect(play).toHaveBeenCalledOnce();
  show({ files: ['/loop.webm'], isStill: true });
  expect(pause).toHaveBeenCalledOnce();
});

test('a video that cannot be played gives way to the menu’s own pictures', () => {
  show({ files: ['/loop.mp4'] });
  act(() => {
    container.querySelector('video')!.dispatchEvent(new Event('error'));
  });
  expect(container.textContent).toBe('the menu');
});
