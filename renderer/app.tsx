import { useEffect, type ReactNode } from 'react';
import type { ScreenContent } from '../app/session/public-status';
import { reportPresence } from './client';
import { Spinner } from './design/spinner';
import { listenForArrows } from './keys/arrow-keys';
import { useDisplay } from './design/use-display';
import { SpokenLanguage, useGuestsLanguage } from './language/guests-language';
import { useLongWait } from './design/use-long-wait';
import { useWords } from './language/words';
import { DisplaySheet } from './overlays/display-sheet';
import { HelpSheet } from './overlays/help-sheet';
import { Notices } from './overlays/notices';
import { TrainingRibbon } from './overlays/training-ribbon';
import { loadLater } from './load-later';
import { Toolbar } from './parts/toolbar';
import { listenToScanners } from './scanners';
import { AttractScreen } from './screens/attract';
import { StaffDoor } from './staff/staff-door';
import { useStaff } from './staff/staff-state';
import { useKiosk } from './store';
import './app.css';

/** All that a guest sees after the first touch or scan; loaded while the attract screen is looked at. */
const visit = loadLater(() => import('./visit'));

/** The whole of what is drawn, in the language that is spoken now. */
export function App(): ReactNode {
  return (
    <SpokenLanguage>
      <Kiosk />
    </SpokenLanguage>
  );
}

/** Ribbon, one screen, what lies over it. Asks for no more of a status than it needs: there is a status with each touch. */
function Kiosk(): ReactNode {
  const screen = useKiosk((kiosk) => kiosk.status?.content.screen);
  const info = useKiosk((kiosk) => kiosk.info);
  useGuestsLanguage();
  useDisplay();
  useEffect(() => reportPresence(window), []);
  useEffect(() => listenToScanners(window), []);
  useEffect(() => listenForArrows(document, { isOff: () => useStaff.getState().isOpen }), []);
  useEffect(() => {
    if (screen === undefined) return undefined;
    if (screen === 'attract') return onceDrawn(visit.start);
    visit.start();
    return undefined;
  }, [screen]);
  const isTraining = info?.training === true;
  useEffect(() => {
    document.documentElement.toggleAttribute('data-training', isTraining);
  }, [isTraining]);
  if (screen === undefined || !info) return <Waiting />;
  return (
    <div className="app">
      {isTraining && <TrainingRibbon />}
      <Stage />
      <Toolbar />
      <Overlays />
      <Sheets />
      <StaffDoor />
    </div>
  );
}

function Stage(): ReactNode {
  const status = useKiosk((kiosk) => kiosk.status);
  return (
    status && (
      <div className="app__screen" key={`${status.visit} ${status.content.screen}`}>
        <ScreenOf content={status.content} />
      </div>
    )
  );
}

function ScreenOf({ content }: { readonly content: ScreenContent }): ReactNode {
  const loaded = visit.usePart();
  if (content.screen === 'attract') return <AttractScreen />;
  return loaded ? <loaded.VisitScreen content={content} /> : <Waiting />;
}

function Overlays(): ReactNode {
  const status = useKiosk((kiosk) => kiosk.status);
  const loaded = visit.usePart();
  const isStaff = useStaff((staff) => staff.isOpen);
  if (!status) return null;
  return (
    <>
      {loaded && <loaded.VisitOverlays status={status} />}
      {!isStaff && <Notices status={status} />}
    </>
  );
}

function Sheets(): ReactNode {
  const help = useKiosk((kiosk) => kiosk.status?.help);
  const isStaff = useStaff((staff) => staff.isOpen);
  if (isStaff) return null;
  return (
    <>
      <DisplaySheet />
      <HelpSheet help={help} />
    </>
  );
}

/** Before main has answered; a blink, unless something is wrong. */
function Waiting(): ReactNode {
  const { t } = useWords();
  const isLong = useLongWait('main');
  return (
    <main className="app-waiting" role="status">
      <Spinner />
      <p>{t(isLong ? 'app.waiting_long' : 'app.waiting')}</p>
    </main>
  );
}

/** Calls back when the page has been drawn and has nothing to do, or after a second. Answers how to take that back. */
function onceDrawn(next: () => void): () => void {
  const handle = requestIdleCallback(next, { timeout: 1000 });
  return () => {
    cancelIdleCallback(handle);
  };
}
