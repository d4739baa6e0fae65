/**
 * Whether a graphics processor puts the screen together, by what Chromium says of itself. Where it has not said yet, or says what
 * it did not when this was written, there is one: most boxes have, and without one everything still works.
 */
export function hasGraphics({ gpu_compositing: compositing }: { readonly gpu_compositing?: string }): boolean {
  return !compositing?.startsWith('disabled');
}
