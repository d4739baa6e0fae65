import { memo, type ReactNode } from 'react';
import { Logo } from './logo';
import './masthead.css';

/** Whose kiosk this is. */
export const Masthead = memo(function Masthead(): ReactNode {
  return <Logo className="masthead__logo" />;
});
