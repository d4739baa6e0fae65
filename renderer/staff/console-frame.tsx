import { useEffect, useRef, type ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { Button } from '../design/button';
import { Icon } from '../design/icon';
import { Layer } from '../design/layer';
import { useIsLandscape } from '../parts/use-media';
import { useWords } from '../language/words';
import { DayTab } from './day-tab';
import { DevicesTab } from './devices-tab';
import { MenuTab } from './menu-tab';
import { HelpBanner } from './help-banner';
import { OrdersTab } from './orders-tab';
import { leaveStaff } from './staff-session';
import { StaffIcon, type StaffIconName } from './staff-icon';
import { setStaff, STAFF_TABS, useStaff, type StaffTab } from './staff-state';
import { SyncTab } from './sync-tab';
import { SystemTab } from './system-tab';
import { ThanxTab } from './thanx-tab';
import { useLock } from './use-lock';
import './console-frame.css';

/** See {@link ConsoleFrame}. */
export interface ConsoleFrameProps {
  /** Who is signed in. */
  readonly name: string;
  /** How long it may lie untouched, ms. */
  readonly span: number;
}

const ICONS: Record<StaffTab, StaffIconName> = {
  orders: 'list',
  menu: 'tag',
  sync: 'sync',
  devices: 'plug',
  thanx: 'key',
  system: 'gear',
  day: 'calendar',
};

/** The unlocked console, over the whole of the guest's screen: its pages, who is there, and when it locks. */
export function ConsoleFrame({ name, span }: ConsoleFrameProps): ReactNode {
  const { t } = useWords();
  const tab = useStaff((staff) => staff.tab);
  const lock = useLock(span);
  const isLandscape = useIsLandscape();
  const dialog = useRef<HTMLElement>(null);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      // What had the focus is gone, such as the button of an action that was done: keys would reach nothing any more.
      // Below a sheet the console is hidden, and the sheet looks after itself.
      if (document.activeElement !== document.body || dialog.current?.closest('[aria-hidden=true]')) return;
      dialog.current?.focus();
      if (event.key === 'Escape') leaveStaff();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => {
      window.removeEventListener('keydown', onKeyDown, { capture: true });
    };
  }, []);
  return (
    <Layer
      isOpen
      onClose={leaveStaff}
      closesBeside={false}
      ref={dialog}
      aria-label={t('staff.title')}
      classes={{ scrim: 'staff-over', box: 'staff-scope staff', dialog: 'staff__dialog' }}
    >
      <header className="staff__head">
        <span className="staff__title">{t('staff.title')}</span>
        <span className="staff__name">{name}</span>
        <span className="staff__locks" role="timer" data-soon={lock.kind === 'warning' || undefined}>
          {lock.kind === 'warning' && (
            <>
              <Icon name="clock" />
              {t('staff.locks_in', { seconds: lock.seconds })}
            </>
          )}
        </span>
        <Button className="staff__lock" icon={<StaffIcon name="lock" />} onPress={leaveStaff}>
          {t('staff.lock')}
        </Button>
      </header>
      <HelpBanner />
      <Tabs
        className="staff__body"
        orientation={isLandscape ? 'vertical' : 'horizontal'}
        selectedKey={tab}
        onSelectionChange={(key) => setStaff({ tab: key as StaffTab })}
      >
        <TabList className="staff__tabs" aria-label={t('staff.tabs')}>
          {STAFF_TABS.map((each) => (
            <Tab key={each} id={each} className="staff__tab">
              <StaffIcon name={ICONS[each]} />
              <span>{t(`staff.tab.${each}`)}</span>
            </Tab>
          ))}
        </TabList>
        {STAFF_TABS.map((each) => (
          <TabPanel key={each} id={each} className="staff__page">
            <Page tab={each} />
          </TabPanel>
        ))}
      </Tabs>
    </Layer>
  );
}

function Page({ tab }: { readonly tab: StaffTab }): ReactNode {
  switch (tab) {
    case 'orders':
      return <OrdersTab />;
    case 'menu':
      return <MenuTab />;
    case 'sync':
      return <SyncTab />;
    case 'devices':
      return <DevicesTab />;
    case 'thanx':
      return <ThanxTab />;
    case 'system':
      return <SystemTab />;
    case 'day':
      return <DayTab />;
  }
}
