// @ts-check
/**
 * `npm run test:linux-box`: installs the store box into a fresh Debian in a folder, twice, has systemd check the units there,
 * and takes it off again. Needs root on Debian or Ubuntu with `debootstrap`; the fresh Debian is fetched once and kept in the cache.
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { plugInScanner } from './linux-box/scanner.mjs';
import { cacheFolder } from './setup/cache.mjs';
import { isRoot, root, run, runAsProgram, say } from './setup/run.mjs';

const SUITE = 'bookworm';
const PACKAGES = ['systemd', 'systemd-sysv', 'libpam-systemd', 'udev', 'dbus', 'weston', 'umockdev'];
/** What systemd gives a service that is open to everything is 9.6; a browser's engine cannot come near 0. */
const MOST_EXPOSED = 5;

const work = join(root, 'out', 'linux-box');
const box = join(work, 'root');
const scripts = join(root, 'build', 'linux');

/** @param {string} command @param {...string} args */
async function ask(command, ...args) {
  return await run(command, args, { quiet: true });
}

/** @param {string} command @param {...string} args */
async function must(command, ...args) {
  const { code, output } = await ask(command, ...args);
  assert.equal(code, 0, `${command} ${args.join(' ')} failed:\n${output}`);
  return output.trim();
}

/** @param {...string} args */
const inBox = (...args) => must('chroot', box, ...args);

/** What a container of the box is started with. */
const container = ['--quiet', '--register=no', '--keep-unit', `--directory=${box}`];

/** @param {'install.sh' | 'uninstall.sh'} script @param {...string} args */
async function runScript(script, ...args) {
  return await run('sh', [join(scripts, script), ...args], { quiet: true, env: { ...process.env, DESTDIR: box } });
}

async function freshDebian() {
  const packages = createHash('sha256').update(PACKAGES.join()).digest('hex').slice(0, 8);
  const base = join(cacheFolder(), `linux-box-${SUITE}-${packages}`);
  if (!existsSync(base)) {
    say(`Fetching a fresh Debian (${SUITE}), once`);
    rmSync(`${base}.new`, { recursive: true, force: true });
    mkdirSync(cacheFolder(), { recursive: true });
    await must('debootstrap', '--variant=minbase', `--include=${PACKAGES.join(',')}`, SUITE, `${base}.new`);
    renameSync(`${base}.new`, base);
  }
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  await must('cp', '-a', base, box);
}

/**
 * What stands for the kiosk: in its first life it writes down what systemd lets it see and do, then gives no sign of life; in the
 * second it ends by itself; in the third it says that its configuration is wrong.
 */
const STAND_IN = `#!/bin/sh
cd /var/lib/thanx-kiosk || exit 78
echo life >> lives
systemd-notify READY=1
case $(wc -l < lives) in
  1)
    {
      id -un
      ls "$CREDENTIALS_DIRECTORY"
      cat "$CREDENTIALS_DIRECTORY/THANX_CLIENT_ID" "$CREDENTIALS_DIRECTORY/KIOSK_SEAL_KEY"
      echo
      env | grep '^KIOSK_'
      echo "started with $*"
      for place in /etc /usr /opt/thanx-kiosk /home /root; do touch $place/mark 2>/dev/null && echo "can write $place"; done
      test -S "$WAYLAND_DISPLAY" && echo 'the socket of the screen'
      ls /etc/thanx-kiosk/credentials/thanx 2>/dev/null && echo 'can read the credentials of root'
      echo "core files: $(ulimit -c)"
      unshare --user --map-root-user true && echo 'namespaces for the sandbox'
    } > report 2>&1
    sleep 60
    ;;
  2) exit 0 ;;
  *) exit 78 ;;
esac
`;

/** A package as it is unpacked: only that it can be started matters here. */
function stubPackage() {
  const folder = join(work, 'thanx-kiosk-0.0.0');
  mkdirSync(join(folder, 'resources'), { recursive: true });
  writeFileSync(join(folder, 'thanx-kiosk'), STAND_IN);
  chmodSync(join(folder, 'thanx-kiosk'), 0o755);
  writeFileSync(join(folder, 'resources', 'app.asar'), 'app');
  return folder;
}

/**
 * Every file below some folders of the box with its rights, its owner and a hash of its content.
 * @param {...string} folders
 */
function manifest(...folders) {
  /** @type {Map<string, string>} */
  const found = new Map();
  /** @param {string} path */
  const look = (path) => {
    const full = join(box, path);
    if (!existsSync(full) && !isLink(full)) return;
    const { mode, uid, gid } = lstatSync(full);
    const content = isLink(full) ? readlinkSync(full) : lstatSync(full).isFile() ? hash(full) : '';
    found.set(path, `${mode.toString(8)} ${uid}:${gid} ${content}`);
    if (lstatSync(full).isDirectory()) for (const name of readdirSync(full)) look(join(path, name));
  };
  folders.forEach(look);
  return found;
}

/** @param {string} path */
function isLink(path) {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

/** @param {string} file */
function hash(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

const OURS = [
  '/opt',
  '/etc/thanx-kiosk',
  '/etc/systemd/system',
  '/etc/pam.d',
  '/etc/udev/rules.d',
  '/usr/lib/sysusers.d',
];

async function installing() {
  const before = manifest(...OURS);
  const folder = stubPackage();
  for (const wrong of [[], [join(work, 'none.tar.gz')], [join(folder, 'resources')]]) {
    const { code, output } = await runScript('install.sh', ...wrong);
    assert.equal(code, 1, `install.sh ${wrong.join(' ')} was not refused`);
    assert.match(output, /^thanx-kiosk: /m);
  }
  assert.deepEqual(manifest(...OURS), before, 'a refused installation left something');

  const archive = join(work, 'thanx-kiosk-0.0.0.tar.gz');
  await must('tar', '-czf', archive, '-C', work, 'thanx-kiosk-0.0.0');
  let last = await runScript('install.sh', archive);
  assert.equal(last.code, 0, last.output);
  const once = manifest(...OURS);
  last = await runScript('install.sh', archive);
  assert.equal(last.code, 0, last.output);
  assert.deepEqual(manifest(...OURS), once, 'the second installation changed something');
  say('ok  installed from an archive; the second time changes nothing, wrong packages are refused');

  appendFileSync(join(box, 'etc/thanx-kiosk/weston.ini'), '\n# ours\n');
  writeFileSync(join(box, 'etc/thanx-kiosk/kiosk.config.json'), '{ "merchant_name": "Ours" }\n');
  const key = hash(join(box, 'etc/thanx-kiosk/seal-key.cred'));
  writeFileSync(join(folder, 'resources', 'app.asar'), 'a newer app');
  last = await runScript('install.sh', folder);
  assert.equal(last.code, 0, last.output);
  assert.match(readFileSync(join(box, 'etc/thanx-kiosk/weston.ini'), 'utf8'), /# ours/);
  assert.match(readFileSync(join(box, 'etc/thanx-kiosk/kiosk.config.json'), 'utf8'), /Ours/);
  assert.equal(hash(join(box, 'etc/thanx-kiosk/seal-key.cred')), key, 'a new version made a new key');
  assert.equal(readFileSync(join(box, 'opt/thanx-kiosk/resources/app.asar'), 'utf8'), 'a newer app');
  say('ok  a newer version replaces the program and keeps configuration and key');
}

async function whatIsInstalled() {
  const units = ['thanx-kiosk.service', 'thanx-kiosk-screen.service'];
  const verified = await ask(
    'chroot',
    box,
    'systemd-analyze',
    'verify',
    ...units.map((unit) => `/etc/systemd/system/${unit}`),
  );
  assert.equal(`${verified.code} ${verified.output.trim()}`, '0 ', 'systemd-analyze verify');
  for (const unit of units) assert.equal(await inBox('systemctl', 'is-enabled', unit), 'enabled');
  assert.equal(await inBox('systemctl', 'get-default'), 'graphical.target');
  say('ok  systemd-analyze verify has nothing to say; both units are enabled');

  const rated = await inBox('systemd-analyze', 'security', '--offline=true', '/etc/systemd/system/thanx-kiosk.service');
  const exposure = Number(/exposure level.*?: ([\d.]+)/.exec(rated)?.[1]);
  assert.ok(exposure < MOST_EXPOSED, `systemd-analyze security rates the kiosk ${exposure}\n${rated}`);
  say(`ok  systemd-analyze security: ${exposure} (9.6 is a service without any protection)`);

  assert.match(await inBox('getent', 'passwd', 'thanx-kiosk'), /:\/usr\/sbin\/nologin$/);
  assert.match(await inBox('id', '-nG', 'thanx-kiosk'), /\bvideo\b/);
  const key = await inBox('systemd-creds', 'decrypt', '--name=KIOSK_SEAL_KEY', '/etc/thanx-kiosk/seal-key.cred', '-');
  assert.match(key, /^[0-9a-f]{64}$/);
  const rights = manifest('/etc/thanx-kiosk');
  for (const secret of ['seal-key.cred', 'credentials', 'credentials/thanx', 'credentials/kiosk']) {
    assert.match(rights.get(`/etc/thanx-kiosk/${secret}`) ?? '', /00 0:0 /, `${secret} can be read by others`);
  }
  say('ok  its own user without a login; the key that seals opens, and root alone can read it');

  assert.match(await inBox('weston', '--version'), /^weston \d/);
  for (const module of ['libweston-10/../weston/kiosk-shell.so', 'weston/systemd-notify.so']) {
    assert.ok(existsSync(join(box, 'usr/lib/x86_64-linux-gnu', module)), `weston has no ${module}`);
  }
  say('ok  weston is there, with the modules that the units name');
}

/** Boots the box in a container and lets its systemd run the stand-in through three lives. */
async function running() {
  if ((await ask('systemd-nspawn', '--version')).code !== 0) {
    return say('--  not booted: systemd-nspawn is missing (apt-get install systemd-container)');
  }
  await plugInScanner(box, (...args) => must('systemd-nspawn', ...container, ...args));
  say('ok  a scanner that is plugged in, serial or HID, is the kiosk’s');
  const units = join(box, 'etc/systemd/system');
  const shorter = join(units, 'thanx-kiosk.service.d');
  mkdirSync(shorter);
  writeFileSync(join(shorter, 'shorter.conf'), '[Service]\nWatchdogSec=2\n');
  // A container has no terminal and no graphics card: all else of the compositor is as the unit says.
  const screenFile = join(units, 'thanx-kiosk-screen.service');
  const started = /^ExecStart=(.*)$/m.exec(readFileSync(screenFile, 'utf8'))?.[1] ?? '';
  const headless = join(units, 'thanx-kiosk-screen.service.d');
  mkdirSync(headless);
  writeFileSync(
    join(headless, 'headless.conf'),
    `[Service]
StandardInput=null
TTYPath=
TTYReset=no
TTYVHangup=no
TTYVTDisallocate=no
ExecStart=
ExecStart=${started} --backend=headless-backend.so
`,
  );
  writeFileSync(join(box, 'etc/thanx-kiosk/credentials/thanx/CLIENT_ID'), 'client-of-the-box');
  writeFileSync(
    join(units, 'watch.service'),
    `[Service]
Type=oneshot
ExecStart=/bin/sh -c 'for try in $$(seq 60); do sleep 0.5; [ "$$(systemctl show -P ExecMainStatus thanx-kiosk)" = 78 ] && break; done; \\
  sleep 4; systemctl show -P NRestarts -P SubState thanx-kiosk > /seen; journalctl -b -u thanx-kiosk >> /seen; \\
  screen=$$(systemctl show -P MainPID thanx-kiosk-screen); systemctl show -P NRestarts -P SubState thanx-kiosk-screen > /screen; \\
  readlink /proc/$$screen/cwd >> /screen; nsenter --target $$screen --mount ls -ld /var/lib/thanx-kiosk >> /screen 2>&1; \\
  journalctl -b -u thanx-kiosk-screen >> /screen; systemctl poweroff --no-block'
[Install]
WantedBy=multi-user.target
`,
  );
  await inBox('systemctl', 'enable', 'watch.service');
  const boot = await run('systemd-nspawn', [...container, '--boot'], { quiet: true, timeoutMs: 90_000 });
  assert.ok(existsSync(join(box, 'seen')), `the box did not come up:\n${boot.output}`);
  const seen = readFileSync(join(box, 'seen'), 'utf8');
  const report = readFileSync(join(box, 'var/lib/thanx-kiosk/report'), 'utf8');
  assert.match(report, /^thanx-kiosk\nKIOSK_SEAL_KEY\nTHANX_CLIENT_ID\nclient-of-the-box[0-9a-f]{64}\n/);
  assert.match(report, /^KIOSK_SUPERVISED=1$/m);
  assert.match(report, /namespaces for the sandbox/);
  assert.match(report, /^core files: 0$/m);
  assert.match(report, /^the socket of the screen$/m);
  assert.match(report, /^started with --ozone-platform=wayland$/m);
  assert.doesNotMatch(report, /can (?:write|read)/);
  assert.match(seen, /Watchdog timeout/);
  assert.match(seen, /^2\nfailed\n/, `not three lives:\n${seen}`);
  assert.equal(readFileSync(join(box, 'var/lib/thanx-kiosk/lives'), 'utf8'), 'life\n'.repeat(3));
  const onScreen = readFileSync(join(box, 'screen'), 'utf8');
  assert.match(
    onScreen,
    /^0\nrunning\n\/\nls: cannot access '\/var\/lib\/thanx-kiosk'/,
    `the compositor is not as it should be:\n${onScreen}`,
  );
  await inBox('systemctl', 'disable', 'watch.service');
  for (const made of [
    shorter,
    headless,
    join(units, 'watch.service'),
    join(box, 'etc/thanx-kiosk/credentials/thanx/CLIENT_ID'),
  ]) {
    rmSync(made, { recursive: true });
  }
  say(
    'ok  booted: systemd hands over credentials and key, lets it write nowhere else, kills it without a sign of life, starts it',
  );
  say('    again after any end, and not after a wrong configuration');
  say(
    'ok  the compositor runs beside it without a card, gives it its socket, and sees nothing of what the kiosk keeps',
  );
}

async function uninstalling(/** @type {Map<string, string>} */ before) {
  mkdirSync(join(box, 'var/lib/thanx-kiosk'), { recursive: true });
  writeFileSync(join(box, 'var/lib/thanx-kiosk/ledger.sqlite'), 'orders');
  for (let time = 0; time < 2; time++) {
    const { code, output } = await runScript('uninstall.sh');
    assert.equal(code, 0, output);
  }
  assert.ok(existsSync(join(box, 'etc/thanx-kiosk/kiosk.config.json')));
  assert.ok(existsSync(join(box, 'var/lib/thanx-kiosk/ledger.sqlite')));
  const last = await runScript('uninstall.sh', '--purge');
  assert.equal(last.code, 0, last.output);
  assert.ok(!existsSync(join(box, 'var/lib/thanx-kiosk')));
  const left = [...manifest(...OURS)].filter(([path, what]) => before.get(path) !== what).map(([path]) => path);
  // That this machine starts into its screen is no more than a default.
  assert.deepEqual(
    left.filter((path) => !/default\.target$|^\/etc\/systemd\/system(\/\w+\.target\.wants)?$/.test(path)),
    [],
  );
  assert.equal((await runScript('uninstall.sh', '--all')).code, 1);
  say('ok  uninstalled twice, configuration and data kept; --purge leaves nothing');
}

runAsProgram(import.meta.url, async () => {
  if (process.platform !== 'linux' || !isRoot()) throw new Error('npm run test:linux-box needs root on Linux');
  if ((await ask('debootstrap', '--version')).code !== 0)
    throw new Error('debootstrap is missing: apt-get install debootstrap');
  await freshDebian();
  const before = manifest(...OURS);
  await installing();
  await whatIsInstalled();
  await running();
  await uninstalling(before);
  rmSync(work, { recursive: true, force: true });
  say('The store box installs, is checked by systemd, and goes again');
});
