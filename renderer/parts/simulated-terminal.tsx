import type { ReactNode } from 'react';
import { TERMINAL_GESTURES } from '../../app/ipc/terminal-gestures';
import { send } from '../client';
import { Button } from '../design/button';
import { useWords } from '../language/words';
import './simulated-terminal.css';

/** In training: what a person's hand would do at the terminal. */
export function SimulatedTerminal(): ReactNode {
  const { t } = useWords();
  const names = {
    present_card: t('training.present_card'),
    present_declined_card: t('training.present_declined_card'),
    press_cancel: t('training.press_cancel'),
    unplug: t('training.unplug'),
    plug_in: t('training.plug_in'),
  } as const satisfies Record<(typeof TERMINAL_GESTURES)[number], string>;
  return (
    <section className="simulated-terminal" aria-label={t('training.terminal')}>
      <h2 className="simulated-terminal__title">{t('training.terminal')}</h2>
      <div className="simulated-terminal__gestures">
        {TERMINAL_GESTURES.map((gesture) => (
          <Button key={gesture} size="small" onPress={() => send('touch_terminal', { gesture })}>
            {names[gesture]}
          </Button>
        ))}
      </div>
    </section>
  );
}
