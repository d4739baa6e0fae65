import { useState, type ReactNode } from 'react';
import type { StaffAction, StaffOrderStory } from '../../app/staff/contract';
import { Button } from '../design/button';
import { Icon } from '../design/icon';
import { Scroller } from '../design/scroller';
import { Sheet } from '../design/sheet';
import { useLongWait } from '../design/use-long-wait';
import { effectsOf, REASONS } from './order-facts';
import { ReasonEntry } from './reason-entry';
import { StaffIcon } from './staff-icon';
import { Banner } from './staff-parts';
import { askStaff } from './staff-session';
import { useStaffWords } from './staff-words';
import './action-sheet.css';

/** See {@link ActionSheet}. */
export interface ActionSheetProps {
  readonly story: StaffOrderStory;
  readonly action: StaffAction;
  readonly onClose: () => void;
  readonly onDone: () => void;
  /** It was not done; the sheet stays and says why. */
  readonly onRefused: () => void;
}

type Step = 'asking' | 'doing' | 'refused';

const GRAVE: readonly StaffAction[] = ['void', 'refund', 'money_was_not_taken'];

/** Says once what an action does to money, reward and points, asks why, does it, and says why not if it could not. */
export function ActionSheet({ story, action, onClose, onDone, onRefused }: ActionSheetProps): ReactNode {
  const words = useStaffWords();
  const { t, money } = words;
  const [only] = REASONS[action];
  const [reason, setReason] = useState(
    REASONS[action].length === 1 && only !== undefined ? t(`staff.reason.${only}`) : '',
  );
  const [step, setStep] = useState<Step>('asking');
  const [why, setWhy] = useState<string>();
  const isLong = useLongWait(step === 'doing' ? action : undefined);
  // As it was when it was asked: the story behind may already be another.
  const [effects] = useState(() => effectsOf(story, action, words));
  const [asked] = useState(() => ({
    number: story.summary.number ?? '–',
    amount: money(story.actions.find((possible) => possible.action === action)?.amount ?? story.summary.total),
    hasAmount: story.actions.find((possible) => possible.action === action)?.amount !== undefined,
  }));

  const perform = (): void => {
    setStep('doing');
    void askStaff('staff_act', { orderId: story.summary.orderId, action, reason: reason.trim() }).then((answer) => {
      if (answer.ok && answer.value.done) {
        onDone();
        return;
      }
      setWhy(answer.ok && !answer.value.done ? t(`staff.why.${answer.value.why}`) : t('staff.why.failed'));
      setStep('refused');
      onRefused();
    });
  };

  const label = action === 'refund' && !asked.hasAmount ? t('staff.action.refund') : t(`staff.do.${action}`, asked);
  return (
    <Sheet
      kind="dialog"
      className="staff-scope action-sheet"
      isOpen
      title={t(`staff.ask.${action}`, { number: asked.number })}
      {...(step !== 'doing' && { onClose })}
    >
      {step === 'refused' ? (
        <>
          <Banner tone="danger">{why}</Banner>
          <Button size="large" isWide autoFocus onPress={onClose}>
            {t('staff.sheet.close')}
          </Button>
        </>
      ) : (
        <>
          <Scroller className="action-sheet__asked">
            <dl className="action-sheet__effects" aria-label={t('staff.effect.title')}>
              <Effect icon={<StaffIcon name="money" />} name={t('staff.effect.money')} text={effects.money} />
              <Effect icon={<Icon name="gift" />} name={t('staff.effect.reward')} text={effects.reward} />
              <Effect icon={<Icon name="star" />} name={t('staff.effect.points')} text={effects.points} />
            </dl>
            <ReasonEntry
              presets={REASONS[action].map((key) => t(`staff.reason.${key}`))}
              value={reason}
              isDisabled={step === 'doing'}
              onChange={setReason}
            />
          </Scroller>
          {isLong && <Banner tone="warn">{t('staff.sheet.long')}</Banner>}
          <div className="action-sheet__ways">
            <Button size="large" isDisabled={step === 'doing'} onPress={onClose}>
              {t('staff.sheet.cancel')}
            </Button>
            <Button
              size="large"
              variant="primary"
              className={GRAVE.includes(action) ? 'button--grave' : ''}
              isPending={step === 'doing'}
              isDisabled={reason.trim() === ''}
              onPress={perform}
            >
              {label}
            </Button>
          </div>
        </>
      )}
    </Sheet>
  );
}

interface EffectProps {
  readonly icon: ReactNode;
  readonly name: string;
  readonly text: string;
}

function Effect({ icon, name, text }: EffectProps): ReactNode {
  return (
    <div>
      <dt>
        {icon}
        {name}
      </dt>
      <dd>{text}</dd>
    </div>
  );
}
