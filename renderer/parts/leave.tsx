import { memo, type ReactNode } from 'react';
import { send } from '../client';
import { Button } from '../design/button';
import { Icon } from '../design/icon';
import { Sheet } from '../design/sheet';
import { useWords } from '../language/words';
import { setScreen, useKiosk } from '../store';

/** Gives the kiosk back; asks first, since an order would be lost. */
export const LeaveButton = memo(function LeaveButton(): ReactNode {
  const { t } = useWords();
  const isAsking = useKiosk((kiosk) => kiosk.isAskingToLeave);
  const stay = (): void => {
    setScreen({ isAskingToLeave: false });
  };
  return (
    <>
      <Button
        size="small"
        icon={<Icon name="close" />}
        onPress={() => {
          setScreen({ isAskingToLeave: true });
        }}
      >
        {t('leave.button')}
      </Button>
      <Sheet kind="dialog" isOpen={isAsking} title={t('leave.title')} onClose={stay}>
        <p>{t('leave.text')}</p>
        <div className="sheet__actions">
          <Button variant="primary" size="large" isWide onPress={stay}>
            {t('leave.stay')}
          </Button>
          <Button variant="danger" size="large" isWide onPress={() => send('leave')}>
            {t('leave.leave')}
          </Button>
        </div>
      </Sheet>
    </>
  );
});
