import { useState, type ReactNode } from 'react';
import type { StaffCredentials } from '../../app/staff/credentials-contract';
import { err, ok } from '../../app/result';
import { Button } from '../design/button';
import { Scroller } from '../design/scroller';
import { ConfirmSheet, saidBy } from './confirm-sheet';
import { SetupPanel } from './setup-panel';
import { StaffIcon } from './staff-icon';
import { Answered, Banner, Facts, Panel, StaffChip } from './staff-parts';
import { askStaff, useStaffAnswer } from './staff-session';
import { useStaffWords } from './staff-words';
import './thanx-tab.css';

/** Whose kiosk this is for Thanx, and how it becomes a merchant's. */
export function ThanxTab(): ReactNode {
  const { t } = useStaffWords();
  const credentials = useStaffAnswer({ ask: () => askStaff('staff_credentials'), of: 'credentials' });
  const [said, setSaid] = useState<string>();
  return (
    <Scroller className="staff-scroll">
      <div className="staff-page staff-page--wide thanx-tab">
        {said !== undefined && (
          <div className="staff-across">
            <Banner tone="good">{said}</Banner>
          </div>
        )}
        <Answered answer={credentials}>
          {(value) => (
            <>
              <Account credentials={value} onRemoved={setSaid} />
              {said === undefined && value.hindrance === undefined && (
                <SetupPanel
                  title={t(value.source === 'sealed' ? 'staff.thanx.setup_again' : 'staff.thanx.setup')}
                  onDone={setSaid}
                />
              )}
            </>
          )}
        </Answered>
      </div>
    </Scroller>
  );
}

interface AccountProps {
  readonly credentials: StaffCredentials;
  readonly onRemoved: (sentence: string) => void;
}

function Account({ credentials, onRemoved }: AccountProps): ReactNode {
  const { t, time } = useStaffWords();
  const [isAsked, setAsked] = useState(false);
  const { source, host, clientIdEnd, locationId, sealedAt, sealedBy, hindrance, hindranceDetail } = credentials;
  return (
    <Panel
      title={t('staff.thanx.account')}
      end={
        <StaffChip tone={source === 'training' ? 'warn' : 'good'}>
          {t(source === 'training' ? 'staff.system.training' : 'staff.system.live')}
        </StaffChip>
      }
    >
      <Facts
        facts={[
          { name: t('staff.thanx.from'), value: t(`staff.thanx.source.${source}`) },
          host && { name: t('staff.thanx.host'), value: t(`staff.thanx.hosts.${host}`) },
          clientIdEnd === undefined
            ? undefined
            : { name: t('staff.thanx.client'), value: t('staff.thanx.client_end', { end: clientIdEnd }) },
          locationId === undefined ? undefined : { name: t('staff.thanx.store'), value: locationId },
          sealedAt === undefined || sealedBy === undefined
            ? undefined
            : {
                name: t('staff.thanx.sealed'),
                value: t('staff.thanx.sealed_by', { time: time(sealedAt), name: sealedBy }),
              },
        ]}
      />
      {hindrance !== undefined && (
        <Banner tone="warn">
          {[t(`staff.thanx.hindrance.${hindrance}`), hindranceDetail].filter(Boolean).join(' ')}
        </Banner>
      )}
      {source === 'sealed' && (
        <div className="thanx-tab__remove">
          <Button
            isWide
            icon={<StaffIcon name="power" />}
            aria-describedby="remove-hint"
            onPress={() => setAsked(true)}
          >
            {t('staff.thanx.remove')}
          </Button>
          <p id="remove-hint" className="staff-soft staff-small">
            {t('staff.thanx.remove_hint')}
          </p>
        </div>
      )}
      {isAsked && (
        <ConfirmSheet
          title={t('staff.confirm.remove_title')}
          text={t('staff.confirm.remove')}
          label={t('staff.thanx.remove')}
          isGrave
          act={async () =>
            saidBy(
              await askStaff('staff_wipe_credentials'),
              (value) => (value.done ? ok(t('staff.thanx.restarting')) : err(t(`staff.thanx.not_done.${value.why}`))),
              t('staff.failed'),
            )
          }
          onClose={() => setAsked(false)}
          onDone={(sentence) => {
            setAsked(false);
            onRemoved(sentence);
          }}
        />
      )}
    </Panel>
  );
}
