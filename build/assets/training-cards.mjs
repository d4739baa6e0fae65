// @ts-check
/** `npm run training:cards`: QR pictures of the training's guests, and a sheet of cards to print. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setUp } from '../setup.mjs';
import { root, runAsProgram, say } from '../setup/run.mjs';
import { cardSheet } from './card-sheet.mjs';
import { formatted, loadTypeScript } from './load.mjs';

/** @typedef {import('../../main/training/guests.ts').TrainingGuests} Guests */
/** @typedef {import('../../main/training/guests.ts').TrainingMember} Member */

/**
 * One QR picture.
 * @typedef {object} Code
 * @property {string} file its name in `assets/training/qr/`
 * @property {string} text what it says to a scanner
 * @property {string} caption what it does, for the person who holds the card
 */

/**
 * The codes of a guest: the check-in first, then one for each reward that the training restaurant takes today.
 * @param {Member} member
 * @param {string} location the Thanx id of the training restaurant
 * @returns {[Code, ...Code[]]}
 */
export function codesOf(member, location) {
  const name = fileName(member);
  const usable = member.rewards.filter(
    ({ state, expires_in_days, fraudulent, restriction_location_ids }) =>
      state === 'redeemable' &&
      !fraudulent &&
      (expires_in_days === undefined || expires_in_days > 0) &&
      (restriction_location_ids.length === 0 || restriction_location_ids.includes(location)),
  );
  return [
    { file: `${name}.png`, text: member.user_id, caption: 'Check in' },
    ...usable.map(({ id, label }) => ({
      file: `${name}-${id}.png`,
      text: `${member.user_id}|${id}`,
      caption: `Check in with “${label}”`,
    })),
  ];
}

/**
 * All codes of all guests.
 * @param {Guests} guests
 * @returns {Code[]}
 */
export function allCodes(guests) {
  const location = ownLocation(guests);
  const codes = guests.members.flatMap((member) => codesOf(member, location));
  const doubled = codes.find(({ file }, index) => codes.findIndex((other) => other.file === file) !== index);
  if (doubled) throw new Error(`Two guests of assets/training/guests.json would both be ${doubled.file}: rename one.`);
  return codes;
}

/**
 * The printable sheet.
 * @param {Guests} guests
 */
export async function writeSheet(guests) {
  const location = ownLocation(guests);
  const cards = guests.members.map((member) => ({ member, codes: codesOf(member, location) }));
  return await formatted('assets/training/cards.html', cardSheet(cards, guests.newcomers));
}

/** @param {Guests} guests */
function ownLocation(guests) {
  const [first] = guests.locations;
  if (!first) throw new Error('assets/training/guests.json names no location.');
  return first.id;
}

/** @param {Member} member */
function fileName({ first_name, user_id }) {
  const name = first_name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');
  return name === '' ? user_id : name;
}

runAsProgram(import.meta.url, async () => {
  await setUp();
  const { default: qrcode } = await import('qrcode');
  const { parseTrainingGuests } = /** @type {typeof import('../../main/training/guests.ts')} */ (
    await loadTypeScript('main/training/guests.ts')
  );
  const training = join(root, 'assets/training');
  const read = parseTrainingGuests(await readFile(join(training, 'guests.json'), 'utf8'));
  if (!read.ok) throw new Error(`assets/training/guests.json: ${read.error}`);

  const codes = allCodes(read.value);
  // A guest who left must not leave a picture behind.
  await rm(join(training, 'qr'), { recursive: true, force: true });
  await mkdir(join(training, 'qr'), { recursive: true });
  for (const { file, text } of codes) {
    // The quiet zone of four modules is part of the symbol (ISO/IEC 18004), and printers cut close.
    await qrcode.toFile(join(training, 'qr', file), text, { errorCorrectionLevel: 'M', margin: 4, width: 480 });
  }
  await writeFile(join(training, 'cards.html'), await writeSheet(read.value));
  say(`${codes.length} QR pictures and assets/training/cards.html for ${read.value.members.length} guests`);
});
