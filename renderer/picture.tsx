import type { ReactNode } from 'react';
import { classNames } from './design/class-names';
import { useKiosk } from './store';
import './picture.css';

/** See {@link Picture}. */
export interface PictureProps {
  /** As the menu names it; absent: a plain plate of colour. */
  readonly path: string | undefined;
  readonly className?: string;
  /** Far down a list, loaded when it comes near. */
  readonly isLazy?: boolean;
}

/** Where a picture of the menu in force is served. It is kept while the page lives, so each menu has addresses of its own. */
function pictureAddress(path: string, menuVersion: number): string {
  return `/menu/${path.split('/').map(encodeURIComponent).join('/')}?menu=${menuVersion}`;
}

/** A picture of the menu. The name always stands beside it, so it is silent. Keeps its place before it is there. */
export function Picture({ path, className, isLazy }: PictureProps): ReactNode {
  const version = useKiosk((kiosk) => kiosk.menu?.version ?? 0);
  return (
    <span className={classNames('picture', className)}>
      {path !== undefined && (
        <img
          src={pictureAddress(path, version)}
          alt=""
          loading={isLazy === true ? 'lazy' : 'eager'}
          decoding="async"
          draggable={false}
          onError={(event) => {
            // A file that the merchant forgot must not show a broken-picture mark.
            event.currentTarget.hidden = true;
          }}
        />
      )}
    </span>
  );
}
