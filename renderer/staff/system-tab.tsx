import { useState, type ReactNode } from 'react';
import type { TFunction } from 'i18next';
import type { StaffSystem } from '../../app/staff/contract';
import { err, ok, type Result } from '../../app/result';
import { Button } from '../design/button';
import { Scroller } from '../design/scroller';
import { ConfirmSheet, saidBy } from './confirm-sheet';
import { StaffIcon, type StaffIconName } from './staff-icon';
import { Answered, Banner, Facts, Panel, StaffChip } from './staff-parts';
import { askStaff, useStaffAnswer } from './staff-session';
import { plainWords, useStaffWords } from './staff-words';
import './system-tab.css';

/** What staff can do with the kiosk itself. */
type Service = 'out_of_order' | 'in_order' | 'export_log' | 'restart' | 'exit';

const ICONS: Record<Service, StaffIconName> = {
  out_of_order: 'pause',
  in_order: 'play',
  export_log: 'save',
  restart: 'sync',
  exit: 'power',
};

const GRAVE: readonly Service[] = ['out_of_order', 'restart', 'exit'];

/** How the kiosk stands, and its service. */
export function SystemTab(): ReactNode {
  const { t } = useStaffWords();
  const system = useStaffAnswer({ ask: () => askStaff('staff_system'), of: 'system' });
  const [asked, setAsked] = useState<Service>();
  const [said, setSaid] = useState<string>();
  return (
    <Scroller className="staff-scroll">
      <div className="staff-page staff-page--wide">
        <Answered answer={system}>
          {(value) => (
            <>
              {value.outOfOrder && (
                <div className="staff-across">
                  <Banner tone="warn">{t('staff.system.is_on')}</Banner>
                </div>
              )}
              {value.setAside !== undefined && (
                <div className="staff-across">
                  <Banner tone="danger">{t('staff.system.set_aside', { file: value.setAside })}</Banner>
                </div>
              )}
              {said !== undefined && (
                <div className="staff-across">
                  <Banner tone="good">{said}</Banner>
                </div>
              )}
              <ThisKiosk system={value} />
              <Panel title={t('staff.system.actions')}>
                <div className="system-tab__services">
                  {servicesNow(value.outOfOrder).map((service) => (
                    <ServiceButton key={service} service={service} onPress={() => setAsked(service)} />
                  ))}
                </div>
              </Panel>
              <Alerts alerts={value.alerts} />
            </>
          )}
        </Answered>
        {asked !== undefined && (
          <ConfirmSheet
            title={t(`staff.confirm.${asked}_title`)}
            text={t(`staff.confirm.${asked}`)}
            label={t(`staff.system.${asked}`)}
            isGrave={GRAVE.includes(asked)}
            act={() => perform(asked, t)}
            onClose={() => setAsked(undefined)}
            onDone={(sentence) => {
              setSaid(sentence);
              setAsked(undefined);
              system.reload();
            }}
          />
        )}
      </div>
    </Scroller>
  );
}

function servicesNow(isOutOfOrder: boolean): readonly Service[] {
  return [isOutOfOrder ? 'in_order' : 'out_of_order', 'export_log', 'restart', 'exit'];
}

async function perform(service: Service, t: TFunction): Promise<Result<string, string>> {
  const failed = t('staff.failed');
  switch (service) {
    case 'out_of_order':
    case 'in_order': {
      const isOn = service === 'out_of_order';
      return saidBy(
        await askStaff('staff_set_out_of_order', { on: isOn }),
        (value) =>
          value.done
            ? ok(t(isOn ? 'staff.system.is_on' : 'staff.system.is_off'))
            : err(value.why === 'not_possible_now' ? t('staff.why.service_not_now') : t(`staff.why.${value.why}`)),
        failed,
      );
    }
    case 'export_log':
      return saidBy(await askStaff('staff_export_log'), ({ path }) => ok(t('staff.system.saved_to', { path })), failed);
    case 'restart':
      return saidBy(await askStaff('staff_restart'), () => ok(t('staff.loading')), failed);
    case 'exit':
      return saidBy(await askStaff('staff_exit'), () => ok(t('staff.loading')), failed);
  }
}

interface ServiceButtonProps {
  readonly service: Service;
  readonly onPress: () => void;
}

function ServiceButton({ service, onPress }: ServiceButtonProps): ReactNode {
  const { t } = useStaffWords();
  const hint = `${service}-hint`;
  return (
    <div className="system-tab__service">
      <Button isWide icon={<StaffIcon name={ICONS[service]} />} aria-describedby={hint} onPress={onPress}>
        {t(`staff.system.${service}`)}
      </Button>
      <p id={hint} className="staff-soft staff-small">
        {t(`staff.system.${service}_hint`)}
      </p>
    </div>
  );
}

function ThisKiosk({ system }: { readonly system: StaffSystem }): ReactNode {
  const { t, bytes, duration, number, time } = useStaffWords();
  const { version, build, training, startedAt, now, freeDiskBytes, ledgerBytes, orders } = system;
  const size = (count: number | undefined): string => (count === undefined ? t('staff.unknown') : bytes(count));
  return (
    <Panel title={t('staff.system.kiosk')}>
      <Facts
        facts={[
          { name: t('staff.system.version'), value: version },
          { name: t('staff.system.build'), value: plainWords(build) },
          {
            name: t('staff.system.mode'),
            value: (
              <StaffChip tone={training ? 'warn' : 'good'}>
                {t(training ? 'staff.system.training' : 'staff.system.live')}
              </StaffChip>
            ),
          },
          {
            name: t('staff.system.uptime'),
            value: `${duration(now - startedAt)}, ${t('staff.system.since', { time: time(startedAt) })}`,
          },
          { name: t('staff.system.disk'), value: size(freeDiskBytes) },
          {
            name: t('staff.system.ledger'),
            value: `${t('staff.system.ledger_orders', { count: orders, orders: number(orders) })} · ${size(ledgerBytes)}`,
          },
        ]}
      />
    </Panel>
  );
}

function Alerts({ alerts }: Pick<StaffSystem, 'alerts'>): ReactNode {
  const { t, moment } = useStaffWords();
  return (
    <Panel className="staff-across" title={t('staff.system.alerts')}>
      {alerts.length === 0 ? (
        <p className="staff-soft">{t('staff.system.alerts_none')}</p>
      ) : (
        <ul className="system-tab__alerts">
          {alerts.map((alert, index) => (
            <li key={`${alert.at} ${index}`}>
              <span className="staff-soft">{moment(alert.at)}</span>
              <span className="system-tab__alert">{plainWords(alert.kind)}</span>
              {alert.detail !== undefined && <span className="staff-soft">{plainWords(alert.detail)}</span>}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
