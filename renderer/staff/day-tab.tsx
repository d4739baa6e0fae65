import { useState, type ReactNode } from 'react';
import type { StaffDay } from '../../app/staff/contract';
import { sum } from '../../app/money';
import { ok } from '../../app/result';
import { Button } from '../design/button';
import { Icon } from '../design/icon';
import { Scroller } from '../design/scroller';
import { ConfirmSheet, saidBy } from './confirm-sheet';
import { shiftDay } from './day-text';
import { StaffIcon } from './staff-icon';
import { Answered, Banner, Facts, Panel } from './staff-parts';
import { askStaff, useStaffAnswer } from './staff-session';
import { useStaffWords } from './staff-words';
import './day-tab.css';

/** A day's figures, and the day before and after. */
export function DayTab(): ReactNode {
  const { t, longDay } = useStaffWords();
  const today = useStaffAnswer({ ask: () => askStaff('staff_day', {}), of: 'today' });
  const [picked, setPicked] = useState<string>();
  const [isSaving, setSaving] = useState(false);
  const [said, setSaid] = useState<string>();
  const now = today.value?.day;
  const day = picked ?? now;
  const go = (by: number): void => {
    if (day === undefined) return;
    const next = shiftDay(day, by);
    setPicked(next === now ? undefined : next);
    setSaid(undefined);
  };
  return (
    <Scroller className="staff-scroll">
      <div className="staff-page">
        <Answered answer={today}>
          {(first) => (
            <>
              <div className="day-tab__days">
                <Button aria-label={t('staff.day.previous')} onPress={() => go(-1)}>
                  <Icon name="back" />
                </Button>
                <h2>
                  <span role="status" className="day-tab__day">
                    {longDay(day ?? first.day)}
                    {day === now && <span className="staff-soft">{t('staff.day.today')}</span>}
                  </span>
                </h2>
                <Button aria-label={t('staff.day.next')} isDisabled={day === now} onPress={() => go(1)}>
                  <Icon name="forward" />
                </Button>
              </div>
              {said !== undefined && <Banner tone="good">{said}</Banner>}
              {picked === undefined ? <Figures day={first} /> : <OtherDay day={picked} />}
              <Button isWide variant="primary" icon={<StaffIcon name="save" />} onPress={() => setSaving(true)}>
                {t('staff.day.save')}
              </Button>
            </>
          )}
        </Answered>
        {isSaving && day !== undefined && (
          <ConfirmSheet
            title={t('staff.confirm.save_day_title')}
            text={t('staff.confirm.save_day', { day: longDay(day) })}
            label={t('staff.day.save')}
            act={async () =>
              saidBy(
                await askStaff('staff_save_day', { day }),
                ({ path }) => ok(t('staff.day.saved', { path })),
                t('staff.failed'),
              )
            }
            onClose={() => setSaving(false)}
            onDone={(sentence) => {
              setSaid(sentence);
              setSaving(false);
            }}
          />
        )}
      </div>
    </Scroller>
  );
}

function OtherDay({ day }: { readonly day: string }): ReactNode {
  const answer = useStaffAnswer({ ask: () => askStaff('staff_day', { day }), of: day });
  return <Answered answer={answer}>{(value) => <Figures day={value} />}</Answered>;
}

function Figures({ day }: { readonly day: StaffDay }): ReactNode {
  const { t, money, number, minus } = useStaffWords();
  const { discounts, refunds } = day;
  return (
    <>
      <div className="day-tab__figures">
        <Figure name={t('staff.day.sales')} value={money(day.sales)} hint={t('staff.day.sales_hint')} isMain />
        <Figure name={t('staff.day.orders')} value={number(day.orders)} />
      </div>
      <div className="day-tab__parts">
        <Panel title={t('staff.day.figures')}>
          <Facts
            facts={[
              { name: t('staff.day.tax'), value: money(day.tax) },
              { name: t('staff.day.tips'), value: money(day.tips) },
              {
                name: t('staff.day.refunds'),
                value: `${t('staff.day.times', { count: number(refunds.count) })} ${money(refunds.amount)}`,
              },
              { name: t('staff.day.voided'), value: number(day.voided) },
              { name: t('staff.day.undelivered'), value: number(day.undelivered) },
            ]}
          />
        </Panel>
        <Panel title={t('staff.day.discounts')}>
          {discounts.length === 0 ? (
            <p className="staff-soft">{t('staff.day.discounts_none')}</p>
          ) : (
            <Facts
              facts={[
                ...discounts.map((discount) => ({
                  name: `${t('staff.day.times', { count: number(discount.count) })} ${discount.label === '' ? t('staff.story.discount') : discount.label}`,
                  value: minus(discount.amount),
                })),
                {
                  name: t('staff.day.discounts_total'),
                  value: minus(sum(discounts.map((discount) => discount.amount))),
                  isSum: true,
                },
              ]}
            />
          )}
        </Panel>
      </div>
    </>
  );
}

interface FigureProps {
  readonly name: string;
  readonly value: string;
  readonly hint?: string;
  readonly isMain?: boolean;
}

function Figure({ name, value, hint, isMain }: FigureProps): ReactNode {
  return (
    <div className="day-figure" data-main={isMain === true || undefined}>
      <span className="day-figure__name">{name}</span>
      <span className="day-figure__value">{value}</span>
      {hint !== undefined && <span className="day-figure__hint staff-small">{hint}</span>}
    </div>
  );
}
