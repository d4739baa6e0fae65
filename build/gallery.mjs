// @ts-check
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { setUp } from './setup.mjs';
import { root, runAsProgram, say } from './setup/run.mjs';

/**
 * `npm run gallery`: serves every screen of the kiosk in every state, with invented contents, to a browser.
 * `npm run gallery -- --shoot [--sheet] [1080x1920,1920x1080] [text=large] [contrast=low] [language=ar] [brand=maple-and-rye] [name …]` takes pictures of
 * them into `out/gallery/` instead, with Debian's Chromium or the one that `CHROMIUM` names. Not part of any build of the app.
 */
async function gallery() {
  await setUp();
  const { default: react } = await import('@vitejs/plugin-react');
  const { createServer } = await import('vite');
  const args = process.argv.slice(2);
  const server = await createServer({
    configFile: false,
    root: join(root, 'renderer'),
    define: { __BUILD__: JSON.stringify('development') },
    plugins: [react(), assetsPlugin()],
    server: { host: '127.0.0.1', port: 5199, strictPort: false },
    logLevel: 'warn',
  });
  await server.listen();
  const address = `${server.resolvedUrls?.local[0] ?? ''}gallery/`;
  if (!args.includes('--shoot')) {
    say(`The gallery is at ${address}`);
    await new Promise((resolve) => process.once('SIGINT', resolve));
    await server.close();
    return;
  }
  try {
    await shoot(address, args);
  } finally {
    await server.close();
  }
}

/** Serves `assets/`, and the sample menu's pictures, where the app's own protocol would. */
function assetsPlugin() {
  return {
    name: 'kiosk-assets',
    /** @param {import('vite').ViteDevServer} server */
    configureServer(server) {
      for (const [address, folder] of /** @type {const} */ ([
        ['/assets', join(root, 'assets')],
        ['/menu', join(root, 'assets', 'menu')],
        ['/brand', join(root, 'assets', 'brands')],
      ])) {
        server.middlewares.use(address, (request, response, next) => {
          const path = join(folder, normalize(decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/')));
          if (!path.startsWith(folder) || !existsSync(path) || path.endsWith('.json')) {
            next();
            return;
          }
          response.setHeader('content-type', path.endsWith('.svg') ? 'image/svg+xml' : 'application/octet-stream');
          response.end(readFileSync(path));
        });
      }
    },
  };
}

/** What a guest may have chosen: `text=largest contrast=high_dark language=ar`, each given to the page and to the folder's name. */
const CHOICES = /^(text|contrast|language|training|brand)=/;

/** @param {string} address @param {readonly string[]} args */
async function shoot(address, args) {
  const { chromium } = await import('playwright');
  const sizes = args.filter((argument) => /^\d+x\d+/.test(argument)).flatMap((list) => list.split(','));
  const choices = args.filter((argument) => CHOICES.test(argument));
  const wanted = args.filter((argument) => !/^(--|\d+x\d+)/.test(argument) && !CHOICES.test(argument));
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
  });
  try {
    for (const size of sizes.length > 0 ? sizes : ['1080x1920', '1920x1080']) {
      const [width = 0, height = 0] = size.split('x').map(Number);
      const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' });
      page.on('pageerror', (error) => say(`${page.url()} threw ${error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error') say(`${page.url()} said ${message.text()}`);
      });
      await page.goto(address);
      const all = await page.getByRole('link').allTextContents();
      const names = all.filter((each) => wanted.length === 0 || wanted.some((part) => each.includes(part)));
      const folder = join(root, 'out/gallery', [size, ...choices.map((choice) => choice.split('=')[1])].join('-'));
      mkdirSync(folder, { recursive: true });
      for (const name of names) {
        await page.goto(`${address}?${[`state=${name}`, ...choices].join('&')}`);
        await page.waitForLoadState('networkidle');
        await page.waitForTimeout(250);
        await page.screenshot({ path: join(folder, `${name}.png`) });
      }
      if (args.includes('--sheet')) await sheet(page, folder, names);
      await page.close();
    }
  } finally {
    await browser.close();
  }
}

/**
 * All pictures of a folder beside each other, into `<folder>.png`: what does not fit its company is seen at once.
 * @param {import('playwright').Page} page
 * @param {string} folder
 * @param {readonly string[]} names
 */
async function sheet(page, folder, names) {
  const figures = names.map((name) => {
    const picture = readFileSync(join(folder, `${name}.png`)).toString('base64');
    return `<figure><img src="data:image/png;base64,${picture}"><figcaption>${name}</figcaption></figure>`;
  });
  await page.setViewportSize({ width: 2000, height: 1000 });
  await page.setContent(
    '<style>body{display:grid;grid-template-columns:repeat(auto-fill,minmax(380px,1fr));gap:12px;margin:12px;font:16px sans-serif}' +
      `figure{margin:0}img{width:100%;border:1px solid #999}</style>${figures.join('')}`,
  );
  await page.screenshot({ path: `${folder}.png`, fullPage: true });
}

runAsProgram(import.meta.url, gallery);
