import type { ReactNode } from 'react';
import './code-drawing.css';

/** Dark squares of something that looks like a code and is none: a real one could be scanned. */
const DOTS = ['110101', '011001', '101110', '010011', '111010', '001101'].flatMap((row, y) =>
  Array.from(row).flatMap((dot, x) => (dot === '1' ? [{ x, y }] : [])),
);

/** A phone that shows a code. */
export function CodeDrawing(): ReactNode {
  return (
    <svg className="code-drawing" viewBox="0 0 200 300" aria-hidden="true">
      <rect className="code-drawing__phone" x="20" y="6" width="160" height="288" rx="28" />
      <rect className="code-drawing__glass" x="31" y="20" width="138" height="260" rx="18" />
      <circle className="code-drawing__accent" cx="100" cy="58" r="18" />
      <path className="code-drawing__tick" d="m92 58 6 6 11-12" />
      <g className="code-drawing__dots">
        {DOTS.map(({ x, y }) => (
          <rect key={`${x} ${y}`} x={52 + x * 16} y={100 + y * 16} width="15" height="15" rx="3" />
        ))}
      </g>
      <rect className="code-drawing__line" x="62" y="220" width="76" height="10" rx="5" />
      <rect className="code-drawing__line" x="76" y="240" width="48" height="10" rx="5" />
    </svg>
  );
}
