import { useState, type ReactNode } from 'react';
import type { StaffSync } from '../../app/staff/contract';
import { Button } from '../design/button';
import { ProgressBar } from '../design/progress-bar';
import { Scroller } from '../design/scroller';
import { drained } from './countdown';
import { Answered, Banner, Facts, Panel, StaffChip } from './staff-parts';
import { askStaff, useStaffAnswer } from './staff-session';
import { StaffIcon } from './staff-icon';
import { plainWords, useStaffWords } from './staff-words';
import './sync-tab.css';

/** Only while this page is shown, and only within the kiosk: Thanx is asked nothing. */
const REFRESH_MS = 2000;

/** How deliveries to Thanx and the kitchen stand, and what is stuck. */
export function SyncTab(): ReactNode {
  const { t } = useStaffWords();
  const answer = useStaffAnswer({ ask: () => askStaff('staff_sync'), of: 'sync', everyMs: REFRESH_MS });
  const [retried, setRetried] = useState<number>();
  const retry = (deliveryId?: number): void => {
    void askStaff('staff_retry', deliveryId === undefined ? {} : { deliveryId }).then((result) => {
      setRetried(result.ok ? result.value.retried : 0);
      answer.reload();
    });
  };
  return (
    <Scroller className="staff-scroll">
      <div className="staff-page staff-page--wide">
        <Answered answer={answer}>
          {(sync) => (
            <>
              <Standing sync={sync} />
              {retried !== undefined && retried > 0 && (
                <div className="staff-across">
                  <Banner tone="good">{t('staff.sync.retried', { count: retried })}</Banner>
                </div>
              )}
              <Counts sync={sync} />
              <Lines sync={sync} />
              <Parked sync={sync} onRetry={retry} />
            </>
          )}
        </Answered>
      </div>
    </Scroller>
  );
}

function Standing({ sync }: { readonly sync: StaffSync }): ReactNode {
  const { t } = useStaffWords();
  const { pending, parked } = sync;
  // What waited at most since the page was opened or the last time nothing waited: the whole of the bar.
  const [peak, setPeak] = useState(pending);
  if (pending > peak) setPeak(pending);
  else if (pending === 0 && peak > 0) setPeak(0);
  return (
    <section className="sync-standing staff-across">
      {parked > 0 ? (
        <Banner tone="danger">{t('staff.sync.stuck', { count: parked })}</Banner>
      ) : (
        pending === 0 && <Banner tone="good">{t('staff.sync.all_done')}</Banner>
      )}
      {pending > 0 && (
        <div className="staff-panel">
          <p className="sync-standing__waiting">{t('staff.sync.waiting', { count: pending })}</p>
          <ProgressBar percent={drained(pending, Math.max(peak, pending))} label={t('staff.sync.progress')} />
        </div>
      )}
    </section>
  );
}

function Counts({ sync }: { readonly sync: StaffSync }): ReactNode {
  const { t, number, moment } = useStaffWords();
  return (
    <Panel title={t('staff.tab.sync')}>
      <Facts
        facts={[
          { name: t('staff.sync.pending'), value: number(sync.pending) },
          { name: t('staff.sync.in_flight'), value: number(sync.inFlight) },
          { name: t('staff.sync.parked'), value: number(sync.parked) },
          {
            name: t('staff.sync.oldest'),
            value: sync.oldestAt === undefined ? t('staff.none') : moment(sync.oldestAt),
          },
          {
            name: t('staff.sync.last'),
            value: sync.lastDeliveredAt === undefined ? t('staff.sync.never') : moment(sync.lastDeliveredAt),
          },
        ]}
      />
    </Panel>
  );
}

function Lines({ sync }: { readonly sync: StaffSync }): ReactNode {
  const { t } = useStaffWords();
  const line = (state: 'up' | 'down'): ReactNode => (
    <StaffChip tone={state === 'up' ? 'good' : 'danger'}>{t(`staff.sync.${state}`)}</StaffChip>
  );
  const breaker = (state: StaffSync['breakers']['partner']): ReactNode => (
    <StaffChip tone={state === 'closed' ? 'good' : state === 'open' ? 'danger' : 'warn'}>
      {t(`staff.sync.${state}`)}
    </StaffChip>
  );
  return (
    <Panel title={t('staff.sync.lines')}>
      <Facts
        facts={[
          { name: t('staff.sync.thanx'), value: line(sync.thanx) },
          { name: t('staff.sync.partner'), value: breaker(sync.breakers.partner) },
          { name: t('staff.sync.loyalty'), value: breaker(sync.breakers.loyalty) },
          { name: t('staff.sync.sink'), value: line(sync.sink) },
        ]}
      />
    </Panel>
  );
}

interface ParkedProps {
  readonly sync: StaffSync;
  readonly onRetry: (deliveryId?: number) => void;
}

function Parked({ sync: { parkedDeliveries, parked }, onRetry }: ParkedProps): ReactNode {
  const { t } = useStaffWords();
  return (
    <Panel
      className="staff-across"
      title={t('staff.sync.parked_title')}
      end={
        parked > 1 && (
          <Button icon={<StaffIcon name="sync" />} variant="primary" onPress={() => onRetry()}>
            {t('staff.sync.retry_all')}
          </Button>
        )
      }
    >
      {parkedDeliveries.length === 0 ? (
        <p className="staff-soft">{t('staff.sync.parked_none')}</p>
      ) : (
        <ul className="parked-list">
          {parkedDeliveries.map((delivery) => (
            <li key={delivery.id}>
              <span className="parked-list__number">{delivery.number ?? '–'}</span>
              <span>
                <span className="parked-list__what">
                  {t(delivery.destination === 'thanx' ? 'staff.sync.to_thanx' : 'staff.sync.to_sink', {
                    what: plainWords(delivery.what),
                  })}
                </span>
                <span className="staff-soft staff-small">
                  {[plainWords(delivery.failure), delivery.status, delivery.code]
                    .filter((part) => part !== undefined)
                    .join(' · ')}
                </span>
              </span>
              <Button
                aria-label={`${t('staff.sync.retry')}: ${delivery.number ?? '–'}`}
                onPress={() => onRetry(delivery.id)}
              >
                {t('staff.sync.retry')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
