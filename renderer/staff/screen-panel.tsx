import { useState, type ReactNode } from 'react';
import { pixelsPerInch } from '../../app/look/display';
import { err, ok } from '../../app/result';
import type { StaffDevices } from '../../app/staff/contract';
import { refreshInfo } from '../client';
import { Button } from '../design/button';
import { ConfirmSheet, saidBy } from './confirm-sheet';
import { RulerSheet } from './ruler-sheet';
import { Banner, Facts, Panel, StaffChip } from './staff-parts';
import { askStaff } from './staff-session';
import { useStaffWords } from './staff-words';
import './screen-panel.css';

/** See {@link ScreenPanel}. */
export interface ScreenPanelProps {
  readonly screen: StaffDevices['screen'];
  /** It is another one now. */
  readonly onChanged: () => void;
}

/** How fine the screen is, so that texts and targets have their size; measured with a bank card. */
export function ScreenPanel({ screen, onChanged }: ScreenPanelProps): ReactNode {
  const { t, number } = useStaffWords();
  const { pixelsPerMm, source } = screen;
  const [asked, setAsked] = useState<'measure' | 'forget'>();
  const [said, setSaid] = useState<string>();
  const done = (sentence: string): void => {
    setAsked(undefined);
    setSaid(sentence);
    void refreshInfo();
    onChanged();
  };
  return (
    <Panel
      title={t('staff.screen.title')}
      end={<StaffChip tone={source === 'assumed' ? 'warn' : 'good'}>{t(`staff.screen.source.${source}`)}</StaffChip>}
    >
      {said !== undefined && <Banner tone="good">{said}</Banner>}
      <Facts
        facts={[
          {
            name: t('staff.screen.fineness'),
            value: t('staff.screen.per_inch', { pixels: number(Math.round(pixelsPerInch(pixelsPerMm) * 10) / 10) }),
          },
        ]}
      />
      <div className="screen-panel__ways">
        <Button onPress={() => setAsked('measure')}>{t('staff.screen.measure')}</Button>
        {source === 'measured' && (
          <Button variant="quiet" onPress={() => setAsked('forget')}>
            {t('staff.screen.forget')}
          </Button>
        )}
      </div>
      {asked === 'measure' && (
        <RulerSheet
          pixelsPerMm={pixelsPerMm}
          onClose={() => setAsked(undefined)}
          onDone={() => done(t('staff.screen.measured'))}
        />
      )}
      {asked === 'forget' && (
        <ConfirmSheet
          title={t('staff.confirm.forget_screen_title')}
          text={t('staff.confirm.forget_screen')}
          label={t('staff.screen.forget')}
          act={async () =>
            saidBy(
              await askStaff('staff_forget_screen'),
              (value) => (value.done ? ok(t('staff.screen.forgotten')) : err(t(`staff.why.${value.why}`))),
              t('staff.failed'),
            )
          }
          onClose={() => setAsked(undefined)}
          onDone={done}
        />
      )}
    </Panel>
  );
}
