import { defineConfig } from 'playwright/test';

export default defineConfig({
  outputDir: 'out/e2e',
  // A journey that passes only the second time is a fault of the kiosk or of the journey.
  retries: 0,
  workers: 2,
  fullyParallel: true,
  // Far more than any journey needs, since a machine may stand still for seconds: what a wait is for either comes or never does.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env.CI !== undefined,
  reporter: [['list']],
  projects: [
    { name: 'journeys', testDir: 'e2e', testMatch: '**/*.spec.ts' },
    {
      name: 'look',
      testDir: 'e2e/look',
      testMatch: 'look.ts',
      timeout: 600_000,
      snapshotPathTemplate: 'out/look/accepted/{arg}{ext}',
    },
    { name: 'tour', testDir: 'e2e/tour', testMatch: 'tour.ts', timeout: 300_000 },
  ],
});
