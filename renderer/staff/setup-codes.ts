const listeners = new Set<(code: string) => void>();

/**
 * Calls back for each setup code that is scanned while the console is open, until the returned function is called. What is not
 * heard is gone: a setup code is kept nowhere.
 */
export function onSetupCode(listener: (code: string) => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Tells all who wait for one. */
export function publishSetupCode(code: string): void {
  for (const listener of [...listeners]) listener(code);
}
