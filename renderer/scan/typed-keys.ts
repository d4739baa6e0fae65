/** One key of a physical keyboard that a person pressed. */
export type TypedKey =
  /** What the key writes: one character, never a line end. */
  | { readonly kind: 'character'; readonly text: string }
  /** Backspace. */
  | { readonly kind: 'erase' };

const listeners = new Set<(key: TypedKey) => void>();

/**
 * Calls back for each key that a person typed, wherever the focus is, until the returned function is called. The one way for
 * a field to hear of a physical keyboard: characters no longer reach inputs themselves, since `listenForScans` must hold each
 * back until it knows that no scanner sent it.
 */
export function onTypedKey(listener: (key: TypedKey) => void): () => void {
  // A wrapper of its own, so that one function subscribed twice is also called twice and leaves one at a time.
  const own = (key: TypedKey): void => {
    listener(key);
  };
  listeners.add(own);
  return () => {
    listeners.delete(own);
  };
}

/** Tells all subscribers. What `listenForScans` does with what a person types. */
export function publishTypedKey(key: TypedKey): void {
  for (const listener of [...listeners]) listener(key);
}
