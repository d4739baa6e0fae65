// @ts-check
/**
 * `npm run provisioning:code -- code.png`: writes the setup code of the Thanx credentials in the environment as a QR picture.
 * Without a file it draws the code in the terminal. See docs/provisioning.md.
 */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { loadTypeScript } from './assets/load.mjs';
import { setUp } from './setup.mjs';
import { runAsProgram, say } from './setup/run.mjs';

/** @typedef {typeof import('../app/config/thanx-credentials.ts')} Credentials */
/** @typedef {typeof import('../app/config/provisioning-code.ts')} Code */

runAsProgram(import.meta.url, async () => {
  await setUp();
  const { default: qrcode } = await import('qrcode');
  const { describeCredentialProblem, readThanxCredentials, THANX_VARIABLES } = /** @type {Credentials} */ (
    await loadTypeScript('app/config/thanx-credentials.ts')
  );
  const { toSetupCode } = /** @type {Code} */ (await loadTypeScript('app/config/provisioning-code.ts'));
  const read = readThanxCredentials(process.env, 'development');
  if (!read.ok) throw new Error(describeCredentialProblem(read.error, 'environment'));
  if (!read.value) throw new Error(`Nothing to write: set ${Object.values(THANX_VARIABLES).join(', ')}.`);
  const code = toSetupCode(read.value);
  const [file] = process.argv.slice(2);
  if (file === undefined) {
    console.log(await qrcode.toString(code, { type: 'terminal', small: true, errorCorrectionLevel: 'L' }));
    return;
  }
  // Few and large squares: a kiosk's camera reads it from a phone's screen or a sheet of paper.
  const picture = await qrcode.toBuffer(code, { errorCorrectionLevel: 'L', scale: 8, margin: 4 });
  await writeFile(resolve(file), picture, { mode: 0o600 });
  say(`${file} holds the merchant's secrets: delete it when the kiosk is set up`);
});
