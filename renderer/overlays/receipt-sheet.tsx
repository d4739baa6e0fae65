import { useEffect, useState, type ReactNode } from 'react';
import { create } from 'qrcode';
import type { CommandOutput } from '../../app/ipc/contract';
import { ask, tellFailure } from '../client';
import { Button } from '../design/button';
import { Icon } from '../design/icon';
import { Scroller } from '../design/scroller';
import { Sheet } from '../design/sheet';
import { useLongWait } from '../design/use-long-wait';
import { knownLanguage } from '../language/languages';
import { useWords } from '../language/words';
import { useKiosk } from '../store';
import './receipt-sheet.css';

type Receipt = CommandOutput<'get_receipt'>;
type Printing = 'busy' | CommandOutput<'print_receipt'>['outcome'];

/** The receipt on the screen, as a code to take along, and on paper where there is a printer. */
export function ReceiptSheet({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useWords();
  const language = useKiosk((kiosk) => knownLanguage(kiosk.language ?? kiosk.info?.language ?? 'en'));
  const hasPrinter = useKiosk((kiosk) => kiosk.info?.hasPrinter === true);
  const [receipt, setReceipt] = useState<Receipt>();
  const [printing, setPrinting] = useState<Printing>();
  const isLong = useLongWait(printing === 'busy' ? 'printing' : undefined);
  useEffect(() => {
    void ask('get_receipt', { language }).then((answer) => {
      if (answer.ok) setReceipt(answer.value);
      else tellFailure(answer);
    });
  }, [language]);
  const print = (): void => {
    setPrinting('busy');
    void ask('print_receipt', { language }).then((answer) => {
      setPrinting(answer.ok ? answer.value.outcome : 'unavailable');
    });
  };
  return (
    <Sheet isOpen title={t('receipt.title')} onClose={onClose} className="receipt-sheet">
      <div className="receipt-sheet__parts">
        <Scroller className="receipt-sheet__paper">{receipt && <Rows rows={receipt.rows} />}</Scroller>
        {receipt && receipt.codeText !== '' && (
          <figure className="receipt-sheet__code">
            <Code text={receipt.codeText} label={t('receipt.code')} />
            <figcaption>{t('receipt.scan')}</figcaption>
          </figure>
        )}
      </div>
      <div className="receipt-sheet__foot">
        <p role="status" className="receipt-sheet__printing">
          {printing !== undefined && t(`receipt.${isLong ? 'busy_long' : printing}`)}
        </p>
        {hasPrinter && (
          <Button variant="primary" size="large" isWide isPending={printing === 'busy'} onPress={print}>
            {t('receipt.print')}
          </Button>
        )}
        <Button size="large" isWide icon={<Icon name="close" />} onPress={onClose}>
          {t('receipt.close')}
        </Button>
      </div>
    </Sheet>
  );
}

function Rows({ rows }: Pick<Receipt, 'rows'>): ReactNode {
  return rows.map((row, index) => {
    const key = `${index} ${row.kind}`;
    if (row.kind === 'rule') return <hr key={key} />;
    const isStrong = 'isStrong' in row && row.isStrong === true;
    return (
      <p key={key} className={`receipt-row receipt-row--${row.kind}`} data-strong={isStrong || undefined}>
        {row.kind === 'pair' ? (
          <>
            <bdi>{row.left}</bdi>
            <bdi>{row.right}</bdi>
          </>
        ) : (
          <bdi>{row.text}</bdi>
        )}
      </p>
    );
  });
}

/** Light modules wanted around a code, by the standard. */
const QUIET = 4;

function Code({ text, label }: { readonly text: string; readonly label: string }): ReactNode {
  const { modules } = create(text, { errorCorrectionLevel: 'L' });
  const { size } = modules;
  const dark = Array.from(modules.data).flatMap((isDark, index) =>
    isDark ? [`M${(index % size) + QUIET} ${Math.floor(index / size) + QUIET}h1v1h-1z`] : [],
  );
  const side = size + 2 * QUIET;
  return (
    <svg
      className="receipt-code"
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={`M0 0h${side}v${side}h-${side}z`} className="receipt-code__light" />
      <path d={dark.join('')} className="receipt-code__dark" />
    </svg>
  );
}
