/** A key as Electron tells of it before the page does; what matters of its `Input`. */
export interface PressedKey {
  /** `keyDown`, `keyUp`, `rawKeyDown` or `char`. */
  readonly type: string;
  /** As in a DOM event: `a`, `F5`, `Enter`, `BrowserBack`. */
  readonly key: string;
  readonly control: boolean;
  readonly alt: boolean;
  readonly meta: boolean;
}

/** Keys without a character that the page has a use for. All others (F1 to F24, Print, Insert, Browser…, Launch…) it never sees. */
const KEYS: ReadonlySet<string> = new Set([
  ...['Enter', 'Tab', 'Backspace', 'Delete', 'Escape', 'Home', 'End', 'PageUp', 'PageDown'],
  ...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'],
  // By themselves they do nothing, and a scanner presses them around its characters.
  ...['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'NumLock', 'ScrollLock', 'Fn'],
  // Input methods and dead keys.
  ...['Process', 'Dead', 'Unidentified', ''],
]);

/**
 * Whether a key may reach the page. Shortcuts may not: none of them is for guests, and those of a browser print, find, zoom,
 * reload, close and open tools. Staff may paste, where they have opened their console. What the system itself catches before
 * any program (Alt+Tab, Ctrl+Alt+Del) is not seen here.
 */
export function mayReachPage(press: PressedKey, isStaff: boolean): boolean {
  const { key, control, alt, meta } = press;
  if (key.length > 1 || key === '') return KEYS.has(key) && (isModifier(key) || !(control || alt || meta));
  if (meta) return false;
  // AltGr, which writes `@` or `|` on many layouts, can arrive as Ctrl+Alt; with a plain letter or digit it writes nothing.
  if (control && alt) return !/[a-z0-9]/i.test(key);
  if (control && !alt && isStaff) return key.toLowerCase() === 'v';
  return !control && !alt;
}

function isModifier(key: string): boolean {
  return ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta'].includes(key);
}
