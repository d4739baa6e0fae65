import { contextBridge, ipcRenderer } from 'electron';
import { COMMAND_NAMES, SCAN_CHANNEL, STATUS_CHANNEL, channelOf } from '../app/ipc/command-names';
import type { KioskBridge } from '../app/ipc/kiosk-bridge';

const commands = Object.fromEntries(
  COMMAND_NAMES.map((name) => [name, (input: unknown) => ipcRenderer.invoke(channelOf(name), input)]),
);

const subscription =
  (channel: string) =>
  (listener: (value: unknown) => void): (() => void) => {
    // The event object would hand the page a way to the sender: it stays here.
    const forward = (_event: unknown, value: unknown): void => {
      listener(value);
    };
    ipcRenderer.on(channel, forward);
    return () => {
      ipcRenderer.removeListener(channel, forward);
    };
  };

const bridge = {
  ...commands,
  onStatus: subscription(STATUS_CHANNEL),
  onScan: subscription(SCAN_CHANNEL),
} as unknown as KioskBridge;

contextBridge.exposeInMainWorld('kiosk', bridge);
