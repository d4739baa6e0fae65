import { useEffect, useState, type ReactNode } from 'react';
import type { Screen as ScreenOf } from '../../app/session/public-status';
import { ask, send } from '../client';
import { Button } from '../design/button';
import { Icon } from '../design/icon';
import { useWords } from '../language/words';
import { Emblem } from '../parts/emblem';
import { Screen } from '../parts/screen';
import { PinEntry } from '../staff/pin-entry';
import { TrainingPin } from '../staff/pin-pad';
import './age-check.css';

/** Staff look at the guest's ID and give their PIN, or the guest does without at a touch. */
export function AgeCheckScreen({ content }: { readonly content: ScreenOf<'age_check'> }): ReactNode {
  const { t, text, list } = useWords();
  const { limit, items } = content;
  const trainingPin = useTrainingPin();
  return (
    <Screen
      name="age_check"
      layout="message"
      picture={<Emblem icon="id" tone="accent" />}
      title={t('age_check.title', { limit })}
      lead={t('age_check.lead', { items: list(items.map(text)) })}
      onBack={() => send('open_review')}
      actions={
        <>
          <Button size="large" isWide icon={<Icon name="trash" />} onPress={() => send('remove_age_limited')}>
            {t('age_check.remove')}
          </Button>
          <div className="screen__lesser">
            <Button icon={<Icon name="back" />} onPress={() => send('open_review')}>
              {t('errand.back')}
            </Button>
          </div>
        </>
      }
    >
      <section className="age-check staff-scope" aria-label={t('age_check.staff')}>
        <PinEntry
          check={(pin) => ask('staff_approve_age', { pin })}
          lead={t('age_check.staff')}
          label={t('age_check.approve')}
        />
        {trainingPin !== undefined && <TrainingPin pin={trainingPin} />}
      </section>
    </Screen>
  );
}

function useTrainingPin(): string | undefined {
  const [pin, setPin] = useState<string>();
  useEffect(() => {
    void ask('staff_status').then((answer) => {
      if (answer.ok) setPin(answer.value.trainingPin);
    });
  }, []);
  return pin;
}
