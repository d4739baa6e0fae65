import type { ReactNode } from 'react';
import type { Screen as ScreenOf } from '../../app/session/public-status';
import { assertNever } from '../../app/result';
import { send } from '../client';
import { Button } from '../design/button';
import { Spinner } from '../design/spinner';
import { useLongWait } from '../design/use-long-wait';
import { useWords, type Words } from '../language/words';
import { Screen } from '../parts/screen';
import { SimulatedTerminal } from '../parts/simulated-terminal';
import { TerminalDrawing } from '../parts/terminal-drawing';
import { useKiosk } from '../store';
import './paying.css';

/** The terminal has the word; the screen says what it wants. */
export function PayingScreen({ content }: { readonly content: ScreenOf<'paying'> }): ReactNode {
  const words = useWords();
  const { t, money } = words;
  const isTraining = useKiosk((kiosk) => kiosk.info?.training === true);
  const { step, basket } = content;
  // For a card one waits at the terminal, which says itself what it wants.
  const isLong = useLongWait(step === 'waiting_for_card' ? undefined : step);
  // Later than that the terminal decides: a press could not be kept.
  const canCancel = step === 'connecting' || step === 'waiting_for_card';
  return (
    <Screen
      name="paying"
      onBack={canCancel ? () => send('cancel_payment') : undefined}
      layout="message"
      picture={<TerminalDrawing step={step} />}
      title={titleOf(step, words)}
      lead={
        <p className="paying__amount" role="status" aria-atomic={false}>
          <strong>{money(basket.total)}</strong>
          <span className="paying__step" data-long={isLong || undefined}>
            {step !== 'waiting_for_card' && <Spinner />}
            {isLong && step !== 'waiting_for_card' ? longHintOf(step, words) : hintOf(step, words)}
          </span>
        </p>
      }
      actions={
        <>
          {isTraining && <SimulatedTerminal />}
          <Button size="large" isWide isDisabled={!canCancel} onPress={() => send('cancel_payment')}>
            {t('paying.cancel')}
          </Button>
        </>
      }
    />
  );
}

function titleOf(step: ScreenOf<'paying'>['step'], { t }: Words): string {
  switch (step) {
    case 'connecting':
      return t('paying.connecting');
    case 'waiting_for_card':
      return t('paying.waiting');
    case 'authorizing':
      return t('paying.authorizing');
    case 'cancelling':
      return t('paying.cancelling');
    case 'checking':
      return t('paying.checking');
    default:
      return assertNever(step);
  }
}

function hintOf(step: ScreenOf<'paying'>['step'], { t }: Words): string {
  switch (step) {
    case 'connecting':
      return t('paying.connecting_hint');
    case 'waiting_for_card':
      return t('paying.waiting_hint');
    case 'authorizing':
      return t('paying.authorizing_hint');
    case 'cancelling':
      return t('paying.cancelling_hint');
    case 'checking':
      return t('paying.checking_hint');
    default:
      return assertNever(step);
  }
}

/** After some seconds: what one can do. */
function longHintOf(step: Exclude<ScreenOf<'paying'>['step'], 'waiting_for_card'>, { t }: Words): string {
  switch (step) {
    case 'connecting':
      return t('paying.connecting_long');
    case 'authorizing':
      return t('paying.authorizing_long');
    case 'cancelling':
      return t('paying.cancelling_long');
    case 'checking':
      return t('paying.checking_long');
    default:
      return assertNever(step);
  }
}
