// @vitest-environment jsdom
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useKiosk } from '../store';
import { useSounds } from './use-sounds';

const openContext = vi.fn();

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.stubGlobal('fetch', () => Promise.resolve(new Response()));
  vi.stubGlobal('AudioContext', openContext);
  openContext.mockReset();
});
afterEach(() => {
  vi.unstubAllGlobals();
  useKiosk.setState(useKiosk.getInitialState(), true);
});

/** A page that can be heard, with a button that is pressed. */
async function pressAt(volume: number): Promise<void> {
  function Page(): ReactNode {
    useSounds();
    return <button type="button">Add</button>;
  }
  useKiosk.setState({ info: { soundVolume: volume } as never });
  const container = document.body.appendChild(document.createElement('div'));
  const root = createRoot(container);
  act(() => {
    root.render(<Page />);
  });
  container.querySelector('button')?.click();
  await vi.waitFor(() => {
    if (volume > 0) expect(openContext).toHaveBeenCalled();
  });
  act(() => {
    root.unmount();
  });
  container.remove();
}

test('with volume 0 no loudspeaker is opened', async () => {
  await pressAt(0);
  await pressAt(0.1);
  expect(openContext).toHaveBeenCalledOnce();
});
