import { test, type KioskConfigFile } from '../kiosk';
import { checkInByPhone, begin } from '../steps/check-in';
import { seeScreen } from '../steps/screen';
import { openAlbum } from './album';
import { MAPLE_AND_RYE, tourBrand } from './brand';
import { tourCamera, tourCheckIn, tourRewards } from './arriving';
import { tourAsked, tourMenu } from './ordering';
import { tourEndings, tourPaying, tourStillThere } from './paying';
import { tourStaff } from './staff';

/** A folder where the ledger should be: it cannot be opened, and the kiosk takes no orders. */
const NO_LEDGER = { 'data/training/ledger.sqlite/in-the-way': '' };

/** A store that wants to know everything before an order is placed. */
const ASKING = {
  dining: { modes: ['eat_in', 'take_away'] },
  order_label: 'table',
  tips: { percents: [15, 18, 20] },
} satisfies KioskConfigFile;

for (const window of ['1080x1920', '1920x1080']) {
  test(`tour at ${window}`, async ({ startKiosk }) => {
    const album = await openAlbum(window);
    const kiosk = await startKiosk({ window, config: { payment: { at_counter: true } } });
    await tourCheckIn(kiosk, album);
    const seeing = await startKiosk({ window, camera: 'maya7k2p' });
    await tourCamera(seeing, album);
    // Windows that draw behind the others would slow them down.
    await seeing.app.close();
    await tourRewards(kiosk, album);
    const earning = await startKiosk({ window, config: { check_in: { redeem_with: ['qr'] }, ...ASKING } });
    await begin(earning.page);
    await checkInByPhone(earning.page, '4155550101');
    await seeScreen(earning.page, 'rewards');
    await album.picture(earning.page, 'rewards-earn-only');
    await tourAsked(earning, album);
    await earning.app.close();
    await tourMenu(kiosk, album);
    await tourPaying(kiosk, album);
    await tourEndings(kiosk, album);
    await tourStaff(kiosk, album);
    await kiosk.app.close();
    const impatient = await startKiosk({
      window,
      config: { timeouts: { idle_seconds: 5, still_there_seconds: 15 } },
    });
    await tourStillThere(impatient, album);
    await impatient.app.close();
    const bakery = await startKiosk({ window, env: MAPLE_AND_RYE });
    await tourBrand(bakery, album);
    await bakery.app.close();
    const broken = await startKiosk({ window, files: NO_LEDGER });
    await seeScreen(broken.page, 'out_of_order');
    await album.picture(broken.page, 'out-of-order');
  });
}
