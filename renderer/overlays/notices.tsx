import { useEffect, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { PublicStatus } from '../../app/session/public-status';
import { Toast } from '../design/toast';
import { noticeSentence, noticeTone } from '../language/sentences';
import { useWords } from '../language/words';
import { setScreen, useKiosk } from '../store';

const SHOWN_MS = 6000;

/** Main's sentences, and the one for a command that failed, over whatever screen there is. */
export function Notices({ status }: { readonly status: PublicStatus }): ReactNode {
  const { notice, content } = status;
  const words = useWords();
  const catalog = useKiosk((kiosk) => kiosk.menu?.catalog);
  const failures = useKiosk((kiosk) => kiosk.failures);
  const isNoticeFresh = useFresh(notice?.serial ?? 0);
  const isFailureFresh = useFresh(failures);
  const opened = notice?.notice.kind === 'choose_options' ? notice.notice.itemId : undefined;
  const serial = notice?.serial;
  useEffect(() => {
    // By serial: the same item scanned a second time opens a second time.
    if (opened !== undefined) setScreen({ openItem: { itemId: opened } });
  }, [opened, serial]);
  // At the door the screen itself shows it; elsewhere a scan would seem to have done nothing.
  const isAsking = 'signIn' in content && content.signIn.state === 'asking' && content.screen !== 'check_in';
  const said = isNoticeFresh && notice ? noticeSentence(notice.notice, words, catalog) : undefined;
  // The rewards begin with the same words, and it would lie over the first of them.
  const isGreeted = content.screen === 'rewards' && notice?.notice.kind === 'signed_in';
  // Beside the page and not in it: a sheet hides the page from who cannot see, but these are read out over it.
  return createPortal(
    <div className="toasts" role="status" aria-live="polite" data-react-aria-top-layer="true">
      {isGreeted && <p className="visually-hidden">{said}</p>}
      {notice && said !== undefined && !isGreeted && (
        <Toast key={serial} tone={noticeTone(notice.notice) ?? 'plain'}>
          {said}
        </Toast>
      )}
      {isAsking && <Toast tone="plain">{words.t('sign_in.asking')}</Toast>}
      {isFailureFresh && (
        <Toast key={`failure ${failures}`} tone="warn">
          {words.t('notice.failed')}
        </Toast>
      )}
    </div>,
    document.body,
  );
}

/** True for some seconds after `count` grew; what was there at first is not news if it is zero. */
function useFresh(count: number): boolean {
  const [shown, setShown] = useState(0);
  useEffect(() => {
    if (count === 0) return undefined;
    const timer = setTimeout(() => {
      setShown(count);
    }, SHOWN_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [count]);
  return count > 0 && shown !== count;
}
