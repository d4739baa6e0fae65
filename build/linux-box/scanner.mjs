// @ts-check
import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A barcode scanner as umockdev describes one: with a serial line, and with reports of its own (HID). */
const USB = '/devices/pci0000:00/0000:00:14.0/usb1/1-1';
const SERIAL = `${USB}/1-1:1.0/tty/ttyACM0`;
const HID = `${USB}/1-1:1.1/0003:05E0:1701.0001/hidraw/hidraw0`;
const SCANNER = `P: ${USB}
N: bus/usb/001/002
E: DEVNAME=/dev/bus/usb/001/002
E: DEVTYPE=usb_device
E: SUBSYSTEM=usb
A: idVendor=05e0

P: ${USB}/1-1:1.0
E: DEVTYPE=usb_interface
E: SUBSYSTEM=usb

P: ${USB}/1-1:1.1
E: DEVTYPE=usb_interface
E: SUBSYSTEM=usb

P: ${SERIAL}
N: ttyACM0
E: DEVNAME=/dev/ttyACM0
E: SUBSYSTEM=tty
E: MAJOR=166
E: MINOR=0

P: ${HID}
N: hidraw0
E: DEVNAME=/dev/hidraw0
E: SUBSYSTEM=hidraw
E: MAJOR=241
E: MINOR=0
`;

/**
 * Has udev tell what it would do with a scanner that is plugged in.
 * @param {string} box folder of a system that has udev, umockdev and the kiosk
 * @param {(...args: string[]) => Promise<string>} inBox runs a program there, with /sys and /dev, and answers what it said
 * @throws when that is not what the kiosk needs
 */
export async function plugInScanner(box, inBox) {
  writeFileSync(join(box, 'scanner'), SCANNER);
  /** @param {string} device */
  const plugIn = (device) => inBox('umockdev-run', '--device=/scanner', '--', 'udevadm', 'test', `/sys${device}`);
  const serial = await plugIn(SERIAL);
  const hid = await plugIn(HID);
  rmSync(join(box, 'scanner'));
  const group = (await inBox('getent', 'group', 'thanx-kiosk')).split(':')[2];
  const told = (/** @type {string} */ text) =>
    [...text.matchAll(/70-thanx-kiosk\.rules:\d+ (.*)$/gm)].map(([, what]) => what);
  assert.deepEqual(told(serial), [`GROUP ${group}`, 'MODE 0660', "LINK 'thanx-kiosk/ttyACM0'"], serial);
  assert.match(serial, /^ID_MM_DEVICE_IGNORE=1$/m);
  assert.deepEqual(told(hid), [`GROUP ${group}`, 'MODE 0660'], hid);
}
