// @ts-check
/** `npm run staff:pin`: asks for a staff member's name and PIN and prints the line for `staff.pins` in kiosk.config.json. */
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { loadTypeScript } from './assets/load.mjs';
import { setUp } from './setup.mjs';
import { runAsProgram } from './setup/run.mjs';

/** @typedef {{ hashPin: (pin: string) => Promise<string> }} PinHash */

runAsProgram(import.meta.url, async () => {
  await setUp();
  let isHidden = false;
  const output = new Writable({
    write: (chunk, _encoding, done) => {
      if (!isHidden) process.stdout.write(chunk);
      done();
    },
  });
  const terminal = createInterface({ input: process.stdin, output, terminal: process.stdin.isTTY });
  // Line by line and not by question(): when the answers come through a pipe, all of them are there at once.
  const lines = terminal[Symbol.asyncIterator]();
  /** @param {string} question @param {boolean} [hidden] */
  const ask = async (question, hidden = false) => {
    process.stdout.write(question);
    isHidden = hidden;
    const { value } = await lines.next();
    isHidden = false;
    if (hidden) process.stdout.write('\n');
    return String(value ?? '').trim();
  };
  const name = await ask('Name of the staff member: ');
  const pin = await ask('PIN, 4 to 12 digits (not shown): ', true);
  const again = await ask('The same PIN again: ', true);
  terminal.close();
  if (name === '' || name.length > 60) throw new Error('A name has 1 to 60 characters.');
  if (!/^\d{4,12}$/.test(pin)) throw new Error('A PIN has 4 to 12 digits.');
  if (pin !== again) throw new Error('The two PINs differ.');
  if (/^(\d)\1+$/.test(pin) || '01234567890123'.includes(pin)) throw new Error('Anybody would try that PIN first.');
  const { hashPin } = /** @type {PinHash} */ (await loadTypeScript('main/staff/pin-hash.ts'));
  console.log('\nUnder "staff": { "pins": [ … ] } in kiosk.config.json:\n');
  console.log(JSON.stringify({ name, hash: await hashPin(pin) }));
});
