import type { ReactNode } from 'react';
import type { Screen as ScreenOf } from '../../app/session/public-status';
import './terminal-drawing.css';

/** A card terminal that shows what to do: the card comes to it while it waits, and rests while it works. */
export function TerminalDrawing({ step }: { readonly step: ScreenOf<'paying'>['step'] }): ReactNode {
  return (
    <svg className={`terminal terminal--${step}`} viewBox="0 0 360 320" aria-hidden="true">
      <g className="terminal__body">
        <rect x="40" y="26" width="170" height="270" rx="26" />
        <rect className="terminal__screen" x="60" y="48" width="130" height="92" rx="10" />
        {[0, 1, 2, 3].flatMap((row) =>
          [0, 1, 2].map((column) => (
            <rect
              key={`${row}${column}`}
              className={row === 3 ? `terminal__key terminal__key--${column}` : 'terminal__key'}
              x={62 + column * 45}
              y={160 + row * 31}
              width="36"
              height="22"
              rx="6"
            />
          )),
        )}
      </g>
      <g className="terminal__waves">
        <path d="M112 108a22 22 0 0 1 26 0" />
        <path d="M103 95a38 38 0 0 1 44 0" />
        <path d="M94 82a54 54 0 0 1 62 0" />
      </g>
      <g className="terminal__dots">
        <circle cx="105" cy="94" r="7" />
        <circle cx="125" cy="94" r="7" />
        <circle cx="145" cy="94" r="7" />
      </g>
      <g className="terminal__card">
        <rect x="196" y="62" width="136" height="88" rx="12" />
        <rect className="terminal__stripe" x="196" y="80" width="136" height="17" />
        <rect className="terminal__chip" x="210" y="112" width="26" height="20" rx="4" />
      </g>
    </svg>
  );
}
