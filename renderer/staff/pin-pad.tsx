import type { ReactNode } from 'react';
import { ask } from '../client';
import { Button } from '../design/button';
import { Icon } from '../design/icon';
import { Sheet } from '../design/sheet';
import { useWords } from '../language/words';
import { PinEntry } from './pin-entry';
import { closeStaff } from './staff-state';
import './pin-pad.css';

/** See {@link PinPad}. */
export interface PinPadProps {
  /** Shown to everybody: in training it is no secret. */
  readonly trainingPin: string | undefined;
  readonly onOpen: () => void;
}

/** Asks for the PIN that opens the console. Escape closes it. */
export function PinPad({ trainingPin, onOpen }: PinPadProps): ReactNode {
  const { t } = useWords();
  return (
    <Sheet kind="dialog" className="staff-scope pin-pad" isOpen title={t('staff.pin.title')} onClose={closeStaff}>
      <PinEntry
        check={(pin) => ask('staff_unlock', { pin })}
        onOpen={onOpen}
        lead={t('staff.pin.lead')}
        label={t('staff.pin.open')}
      />
      {trainingPin !== undefined && <TrainingPin pin={trainingPin} />}
      <Button isWide onPress={closeStaff}>
        {t('staff.pin.cancel')}
      </Button>
    </Sheet>
  );
}

/** Training mode's PIN, which is no secret. */
export function TrainingPin({ pin }: { readonly pin: string }): ReactNode {
  const { t } = useWords();
  return (
    <p className="pin-pad__training">
      <Icon name="info" />
      <bdi>{t('staff.pin.training', { pin })}</bdi>
    </p>
  );
}
