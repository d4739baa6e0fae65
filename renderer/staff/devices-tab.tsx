import { useState, type ReactNode } from 'react';
import type { ScannerState } from '../../app/devices/scanner';
import type { StaffDevices } from '../../app/staff/contract';
import { Button } from '../design/button';
import { Icon } from '../design/icon';
import { Scroller } from '../design/scroller';
import { CameraScanner } from '../scan/camera-scanner';
import { useKiosk } from '../store';
import { codeText, kindText } from './code-text';
import { ScreenPanel } from './screen-panel';
import { Answered, Facts, Panel, StaffChip, type StaffTone } from './staff-parts';
import { askStaff, useStaffAnswer } from './staff-session';
import { takeStaffScan, useStaff } from './staff-state';
import { useStaffWords } from './staff-words';
import './devices-tab.css';

/** What the camera sees and reads, what was scanned, how terminal and network are. */
export function DevicesTab(): ReactNode {
  const devices = useStaffAnswer({ ask: () => askStaff('staff_devices'), of: 'devices' });
  return (
    <Scroller className="staff-scroll">
      <div className="staff-page staff-page--wide">
        <Camera />
        <div className="devices-tab__others">
          <Answered answer={devices}>
            {({ terminal, scanner, screen }) => (
              <>
                <Terminal terminal={terminal} />
                {scanner !== 'none' && <SerialScanner scanner={scanner} />}
                <ScreenPanel screen={screen} onChanged={devices.reload} />
              </>
            )}
          </Answered>
          <Network />
          <LastScans before={devices.value?.lastScans ?? []} />
        </div>
      </div>
    </Scroller>
  );
}

function Camera(): ReactNode {
  const { t, moment } = useStaffWords();
  const cameraName = useKiosk((kiosk) => kiosk.info?.camera);
  const [last] = useStaff((staff) => staff.scans);
  return (
    <Panel title={t('staff.devices.camera')}>
      <div className="devices-tab__camera">
        <CameraScanner
          {...(cameraName !== undefined && { cameraName })}
          onCode={(text) => {
            takeStaffScan(text, 'camera');
          }}
        />
      </div>
      <p className="devices-tab__read" role="status" data-read={last !== undefined || undefined} key={last?.serial}>
        <Icon name={last ? 'check' : 'scan'} />
        {last ? (
          <span>
            {codeText(last.text, t)} · {moment(last.at)}
          </span>
        ) : (
          <span>{t('staff.devices.nothing_read')}</span>
        )}
      </p>
      <p className="staff-soft staff-small">{t('staff.devices.camera_hint')}</p>
    </Panel>
  );
}

const TONES: Record<StaffDevices['terminal'], StaffTone> = {
  ready: 'good',
  simulated: 'warn',
  unavailable: 'danger',
  none: 'plain',
};

function Terminal({ terminal }: Pick<StaffDevices, 'terminal'>): ReactNode {
  const { t } = useStaffWords();
  return (
    <Panel
      title={t('staff.devices.terminal')}
      end={<StaffChip tone={TONES[terminal]}>{t(`staff.devices.terminal_${terminal}`)}</StaffChip>}
    >
      {null}
    </Panel>
  );
}

const SCANNER_TONES: Record<ScannerState, StaffTone> = { ready: 'good', missing: 'warn', broken: 'danger' };

function SerialScanner({ scanner }: { readonly scanner: ScannerState }): ReactNode {
  const { t } = useStaffWords();
  return (
    <Panel
      title={t('staff.devices.scanner')}
      end={<StaffChip tone={SCANNER_TONES[scanner]}>{t(`staff.devices.scanner_${scanner}`)}</StaffChip>}
    >
      {scanner !== 'ready' && <p className="staff-soft">{t(`staff.devices.scanner_${scanner}_help`)}</p>}
    </Panel>
  );
}

type Reach = 'reachable' | 'unreachable';

function Network(): ReactNode {
  const { t } = useStaffWords();
  const [isAsking, setAsking] = useState(false);
  const [found, setFound] = useState<{ readonly partner: Reach; readonly loyalty: Reach } | 'failed'>();
  const check = (): void => {
    setAsking(true);
    void askStaff('staff_check_network').then((answer) => {
      setAsking(false);
      setFound(answer.ok ? answer.value : 'failed');
    });
  };
  const chip = (reach: Reach): ReactNode => (
    <StaffChip tone={reach === 'reachable' ? 'good' : 'danger'}>{t(`staff.devices.${reach}`)}</StaffChip>
  );
  return (
    <Panel
      title={t('staff.devices.network')}
      end={
        <Button isPending={isAsking} onPress={check}>
          {t('staff.devices.network_check')}
        </Button>
      }
    >
      {found === undefined && <p className="staff-soft">{t('staff.devices.network_not_checked')}</p>}
      {found === 'failed' && <p role="alert">{t('staff.failed')}</p>}
      {typeof found === 'object' && (
        <Facts
          facts={[
            { name: t('staff.sync.partner'), value: chip(found.partner) },
            { name: t('staff.sync.loyalty'), value: chip(found.loyalty) },
          ]}
        />
      )}
    </Panel>
  );
}

/** Those of this visit to the console, which main does not hear of, and before them the guests'. */
function LastScans({ before }: { readonly before: StaffDevices['lastScans'] }): ReactNode {
  const { t, moment } = useStaffWords();
  const here = useStaff((staff) => staff.scans);
  const scans = [
    ...here.map((scan) => ({ at: scan.at, source: scan.source, text: codeText(scan.text, t) })),
    ...before.map((scan) => ({ at: scan.at, source: scan.source, text: kindText(scan.kind, t) })),
  ].slice(0, SHOWN);
  return (
    <Panel title={t('staff.devices.scans')}>
      {scans.length === 0 ? (
        <p className="staff-soft">{t('staff.devices.scans_none')}</p>
      ) : (
        <ul className="devices-tab__scans">
          {scans.map((scan, index) => (
            <li key={`${scan.at} ${index}`}>
              <span className="staff-soft">{moment(scan.at)}</span>
              <span className="devices-tab__kind">{scan.text}</span>
              <span className="staff-soft">
                {t(scan.source === 'camera' ? 'staff.devices.by_camera' : 'staff.devices.by_scanner')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

const SHOWN = 10;
