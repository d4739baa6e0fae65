import type { ReactNode } from 'react';
import { Button } from '../design/button';
import { Icon } from '../design/icon';
import { useWords } from '../language/words';
import { setScreen, useKiosk } from '../store';

/** Asks for staff, on any screen; says so while they are called. Nothing where the merchant does not want it. */
export function HelpButton(): ReactNode {
  const { t } = useWords();
  const isWanted = useKiosk((kiosk) => kiosk.info?.helpButton === true);
  const help = useKiosk((kiosk) => kiosk.status?.help);
  if (!isWanted) return null;
  return (
    <Button
      size="small"
      variant={help === undefined ? 'secondary' : 'good'}
      icon={<Icon name={help === undefined ? 'hand' : 'check'} />}
      onPress={() => {
        setScreen({ isAskingForHelp: true });
      }}
    >
      {help === undefined ? t('help.button') : t('help.open')}
    </Button>
  );
}
