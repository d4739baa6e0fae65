// @ts-check

/**
 * Why nothing may be released from this machine and this tree, as a sentence; undefined where it may be.
 * @param {object} here
 * @param {string} here.wanted Electron's version that is pinned
 * @param {string} here.runtime the version at hand: the stand-in is never the pinned one
 * @param {{ readonly code: number, readonly output: string }} here.tree what `git status --porcelain` says
 * @returns {string | undefined}
 */
export function whyNoRelease({ wanted, runtime, tree }) {
  if (runtime !== wanted) {
    return (
      `A release is built with Electron ${wanted}, and the runtime at hand is ${runtime}. Set ELECTRON_OVERRIDE_DIST_PATH to ` +
      'the right one, or run npm run setup -- --retry-runtime where its release host can be reached.'
    );
  }
  if (tree.code !== 0 || tree.output.trim() !== '') {
    return `A release is built from a commit, and this tree differs from it:\n${tree.output}`;
  }
  return undefined;
}
