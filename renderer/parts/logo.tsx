import type { ReactNode } from 'react';
import { isDark } from '../../app/look/theme';
import { useTheme } from '../design/use-theme';
import { useKiosk } from '../store';

/** The merchant's logo, as it can be seen on the ground that the guest has chosen, or its name. */
export function Logo({ className }: { readonly className: string }): ReactNode {
  const name = useKiosk((kiosk) => kiosk.info?.merchantName ?? '');
  const brand = useKiosk((kiosk) => kiosk.info?.brand);
  const picture = isDark(useTheme()) ? brand?.logoOnDark : brand?.logo;
  return picture === undefined ? (
    <span className={`${className} ${className}--name`}>{name}</span>
  ) : (
    <img className={className} src={picture} alt={name} draggable={false} />
  );
}
