import { expect, test } from './kiosk';
import { barriers, CONTRAST_RULES, prepareAxe } from './steps/axe';
import { unreached } from './steps/keys';
import { chooseContrast, drawNothing, show, STATES_OF_EACH_KIND } from './steps/show';

for (const size of ['1080x1920', '1920x1080']) {
  test(`no screen at ${size} has a barrier that axe knows of nor a target that arrows miss, in English or Arabic, in any contrast`, async ({
    startKiosk,
  }) => {
    test.setTimeout(300_000);
    const kiosk = await startKiosk({ window: size });
    await prepareAxe(kiosk.page);
    await drawNothing(kiosk);
    const found: string[] = [];
    for (const [name, state] of STATES_OF_EACH_KIND) {
      for (const language of ['en', 'ar'] as const) {
        await show(kiosk, state, { language, contrast: 'standard' });
        for (const barrier of await barriers(kiosk.page)) found.push(`${name} ${language}: ${barrier}`);
        for (const target of await unreached(kiosk.page))
          found.push(`${name} ${language}: no arrow leads to ${target}`);
        for (const [contrast, rules] of Object.entries(CONTRAST_RULES)) {
          await chooseContrast(kiosk.page, contrast as keyof typeof CONTRAST_RULES);
          for (const barrier of await barriers(kiosk.page, rules))
            found.push(`${name} ${language} ${contrast}: ${barrier}`);
        }
      }
    }
    expect(found).toEqual([]);
  });
}
