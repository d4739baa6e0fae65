import { useEffect, useEffectEvent } from 'react';
import { flushSync } from 'react-dom';
import { onTypedKey, type TypedKey } from '../scan/typed-keys';

/** Hears the keys of a physical keyboard while the component is shown. */
export function useTypedKeys(listener: (key: TypedKey) => void): void {
  const hear = useEffectEvent(listener);
  // Keys rolled over each other arrive in one go: each must find what the one before it wrote.
  useEffect(() => onTypedKey((key) => flushSync(() => hear(key))), []);
}
