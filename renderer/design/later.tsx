import { useDeferredValue, type ReactNode } from 'react';

/**
 * The larger part of what a touch opens, drawn a moment after the rest: the first picture that answers the touch comes sooner on a
 * slow machine, and no further touch has to wait for this one.
 */
export function Later({ children }: { readonly children: ReactNode }): ReactNode {
  return useDeferredValue(true, false) ? children : null;
}
