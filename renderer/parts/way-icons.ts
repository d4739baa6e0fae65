import type { EntryWay } from '../../app/config/kiosk-config';
import type { IconName } from '../design/icon';

/** The picture of each way to check in. */
export const WAY_ICONS = { qr: 'scan', phone: 'phone', email: 'mail' } as const satisfies Record<EntryWay, IconName>;
