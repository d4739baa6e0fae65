import '@fontsource-variable/figtree/wght.css';
import '@fontsource-variable/fraunces/opsz.css';
// Fetched when the first Arabic letter is drawn, not before.
import '@fontsource-variable/noto-sans-arabic/wght.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { refuseBrowserGestures } from './browser-gestures';
import { ask, connect } from './client';
import './design/tokens.css';
import './design/base.css';
import { startHeartbeat } from './heartbeat';
import { startLanguage } from './language/i18n';
import { setScreen } from './store';

/**
 * Main answers in a tenth of this; words that ask for patience are for when it does not. Drawn at once, they cost the attract
 * screen a frame (bench:start: 20 of 500 ms).
 */
const UNNOTICED_MS = 300;

const container = document.getElementById('root');
if (!container) throw new Error('index.html has no #root');
startLanguage();
refuseBrowserGestures(window);
startHeartbeat(window, () => void ask('frame_drawn'));
// Journeys that look at every screen put the page's own state there, as main's statuses put the rest.
if (__BUILD__ === 'test') Object.defineProperty(window, 'setScreen', { value: setScreen });
void Promise.race([connect(), new Promise((resolve) => setTimeout(resolve, UNNOTICED_MS))]).then(() => {
  createRoot(container).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
});
