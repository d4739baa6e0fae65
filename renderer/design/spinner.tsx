import type { ReactNode } from 'react';
import './spinner.css';

/** A turning ring, as large as the text around it. Says nothing by itself: put the words beside it. */
export function Spinner(): ReactNode {
  return <span className="spinner" aria-hidden="true" />;
}
