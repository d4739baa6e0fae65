/**
 * `next`, in which each part that is equal to the one at its place in `before` is that very object again: what is drawn from such a
 * part need not be drawn again. For plain JSON values, as they come through IPC.
 */
export function keepEqual<Value>(before: unknown, next: Value): Value {
  if (Object.is(before, next)) return next;
  if (Array.isArray(before) && Array.isArray(next)) {
    const parts = next.map((part, index) => keepEqual<unknown>(before[index], part));
    const isSame = before.length === parts.length && parts.every((part, index) => Object.is(part, before[index]));
    return (isSame ? before : parts) as Value;
  }
  if (!isRecord(before) || !isRecord(next)) return next;
  const names = Object.keys(next);
  const parts = Object.fromEntries(names.map((name) => [name, keepEqual(before[name], next[name])]));
  const isSame =
    Object.keys(before).length === names.length &&
    names.every((name) => name in before && Object.is(parts[name], before[name]));
  return (isSame ? before : parts) as Value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
