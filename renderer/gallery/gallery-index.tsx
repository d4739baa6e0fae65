import type { ReactNode } from 'react';

/** Links to all states. */
export function Index({ names }: { readonly names: readonly string[] }): ReactNode {
  return (
    <ul style={{ columns: 3, padding: 40, overflow: 'auto', blockSize: '100%' }}>
      {names.map((name) => (
        <li key={name}>
          <a href={`?state=${name}`}>{name}</a>
        </li>
      ))}
    </ul>
  );
}
