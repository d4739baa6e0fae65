import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { COMMAND_NAMES, SCAN_CHANNEL, STATUS_CHANNEL, channelOf } from '../app/ipc/command-names';
import type { CommandName } from '../app/ipc/contract';
import type { PublicStatus } from '../app/session/public-status';
import { APP_ORIGIN } from './app-files';
import { answerCommand, type CommandComplaint, type CommandHandlers } from './commands';

/** The only code that touches `ipcMain`: opens the channel of each command. */
export function serveCommands(
  handlers: CommandHandlers,
  complain: (name: CommandName, complaint: CommandComplaint) => void,
): void {
  for (const name of COMMAND_NAMES) {
    ipcMain.handle(channelOf(name), (event, input: unknown) =>
      answerCommand(handlers, name, input, isOurTopFrame(event), complain),
    );
  }
}

/** Sends a status to the page, if it is there. */
export function sendStatus(page: WebContents, status: PublicStatus): void {
  if (!page.isDestroyed()) page.send(STATUS_CHANNEL, status);
}

/** Sends a code to the page, if it is there, which takes it as one that was typed: only it knows whether staff stand before it. */
export function sendScan(page: WebContents, text: string): void {
  if (!page.isDestroyed()) page.send(SCAN_CHANNEL, text);
}

function isOurTopFrame(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame === event.sender.mainFrame && frame.origin === APP_ORIGIN;
}
