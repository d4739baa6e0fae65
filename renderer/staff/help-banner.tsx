import type { ReactNode } from 'react';
import { ask, tellFailure } from '../client';
import { Button } from '../design/button';
import { Icon } from '../design/icon';
import { useWords } from '../language/words';
import { useKiosk } from '../store';
import './help-banner.css';

/** A guest has called: staff say that they are on the way, and that it is done. Nothing while nobody calls. */
export function HelpBanner(): ReactNode {
  const { t } = useWords();
  const help = useKiosk((kiosk) => kiosk.status?.help);
  if (help === undefined) return null;
  const tell = (name: 'staff_answer_help' | 'staff_clear_help'): void => {
    void ask(name).then(tellFailure);
  };
  return (
    <div className="help-banner" role="status">
      <Icon name="hand" />
      <p>{help === 'called' ? t('staff.help.called') : t('staff.help.coming')}</p>
      {help === 'called' && (
        <Button size="small" onPress={() => tell('staff_answer_help')}>
          {t('staff.help.answer')}
        </Button>
      )}
      <Button size="small" variant="primary" onPress={() => tell('staff_clear_help')}>
        {t('staff.help.clear')}
      </Button>
    </div>
  );
}
