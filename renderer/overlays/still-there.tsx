import { useEffect, useState, type ReactNode } from 'react';
import { send } from '../client';
import { Button } from '../design/button';
import { CountdownBar } from '../design/progress-bar';
import { Sheet } from '../design/sheet';
import { useWords } from '../language/words';

/** Asks whether anybody is still there; any touch or key says yes. `ms` is absent while nothing is asked. */
export function StillThere({ ms }: { readonly ms: number | undefined }): ReactNode {
  const { t } = useWords();
  return (
    <Sheet kind="dialog" isAlert isOpen={ms !== undefined} title={t('still_there.title')} onClose={() => send('stay')}>
      {ms !== undefined && (
        <>
          <Countdown key={ms} ms={ms} />
          <div className="sheet__actions">
            <Button variant="primary" size="large" isWide autoFocus onPress={() => send('stay')}>
              {t('still_there.stay')}
            </Button>
          </div>
        </>
      )}
    </Sheet>
  );
}

function Countdown({ ms }: { readonly ms: number }): ReactNode {
  const { t } = useWords();
  const [left, setLeft] = useState(Math.ceil(ms / 1000));
  useEffect(() => {
    const timer = setInterval(() => {
      setLeft((seconds) => Math.max(0, seconds - 1));
    }, 1000);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return (
    <>
      <p>{t('still_there.text', { count: left })}</p>
      <CountdownBar ms={ms} />
    </>
  );
}
