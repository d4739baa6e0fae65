import '@fontsource-variable/figtree/wght.css';
import '@fontsource-variable/fraunces/opsz.css';
import '@fontsource-variable/noto-sans-arabic/wght.css';
import { createRoot } from 'react-dom/client';
import { CONTRASTS, TEXT_SIZES } from '../../app/look/display';
import { App } from '../app';
import { connect } from '../client';
import '../design/tokens.css';
import '../design/base.css';
import { LONG_WAIT_MS } from '../design/use-long-wait';
import { startLanguage } from '../language/i18n';
import { knownLanguage } from '../language/languages';
import { setScreen } from '../store';
import { createFakeKiosk } from './fake-kiosk';
import { Index } from './gallery-index';
import { STATES } from './states';

/** `?state=menu` shows that state as the kiosk would, with `&language=ar&text=large&contrast=low` if so; without it, the list of them all. */
const query = new URLSearchParams(location.search);
const name = query.get('state') ?? '';
const state = STATES[name];
const container = document.getElementById('root');
if (!container) throw new Error('index.html has no #root');
startLanguage();
if (state?.isLongWait === true) {
  const real = window.setTimeout.bind(window);
  const hurried = (then: () => void, ms?: number): number => real(then, ms === LONG_WAIT_MS ? 0 : ms);
  Object.assign(window, { setTimeout: hurried });
}
if (state) {
  Object.defineProperty(window, 'kiosk', {
    value: createFakeKiosk(state, {
      brand: query.get('brand') ?? 'harbor-lane',
      training: query.get('training') !== 'no',
    }),
  });
  void connect().then(() => {
    setScreen({
      language: knownLanguage(query.get('language') ?? 'en'),
      textSize: TEXT_SIZES.find((size) => size === query.get('text')) ?? 'normal',
      contrast: CONTRASTS.find((contrast) => contrast === query.get('contrast')) ?? 'standard',
      ...state.screen,
    });
    void state.begin?.();
  });
}
createRoot(container).render(state ? <App /> : <Index names={Object.keys(STATES)} />);
