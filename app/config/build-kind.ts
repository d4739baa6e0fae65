/** How this program was built; a release refuses what only development needs. */
export type BuildKind = 'development' | 'test' | 'release';
