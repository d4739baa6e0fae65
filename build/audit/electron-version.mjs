// @ts-check
/** Whether the Electron that is pinned still gets what mends Chromium's flaws. */
import { runNpm } from '../setup/run.mjs';
import { wantedVersion } from '../setup/runtime.mjs';

/** The newest three majors are mended: https://www.electronjs.org/docs/latest/tutorial/electron-timelines. */
const SUPPORTED_MAJORS = 3;

/**
 * @param {string} pinned
 * @param {string} newest
 * @returns {string[]} what is wrong, as sentences
 */
export function judgeElectron(pinned, newest) {
  const [ours = 0, theirs = 0] = [pinned, newest].map((version) => Number(version.split('.')[0]));
  if (ours > theirs - SUPPORTED_MAJORS) return [];
  return [
    `Electron ${pinned} is mended no more: ${newest} is the newest, and the newest ${SUPPORTED_MAJORS} majors are`,
  ];
}

/**
 * Asks the registry for the newest.
 * @returns {Promise<{ wrong: string[] } | { notAsked: string }>}
 */
export async function lookForNewerElectron() {
  const { code, output } = await runNpm(['view', 'electron', 'dist-tags.latest'], { quiet: true });
  const newest = /^\d+\.\d+\.\d+$/m.exec(output)?.[0];
  if (code !== 0 || newest === undefined) return { notAsked: 'the registry does not say which is the newest' };
  return { wrong: judgeElectron(wantedVersion(), newest) };
}
