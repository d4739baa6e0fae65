import { describe, expect, test } from 'vitest';
import { describeRefusedStart, refusedAtStart, type Start } from './start-guard';

const release = (start: Partial<Start> = {}): readonly string[] =>
  refusedAtStart({ build: 'release', argv: ['/opt/kiosk'], env: {}, platform: 'linux', ...start });

describe('a release refuses', () => {
  test.each([
    '--remote-debugging-port=9222',
    '--remote-debugging-pipe',
    '--remote-debugging-address=0.0.0.0',
    '--remote-allow-origins=*',
    '--inspect',
    '--inspect=0.0.0.0:9229',
    '--inspect-brk',
    '--inspect-port=9229',
    '--js-flags=--expose-gc',
    '--load-extension=/tmp/evil',
    '--no-sandbox',
    '--disable-web-security',
    '--allow-file-access-from-files',
    '--ignore-certificate-errors',
    '--host-rules=MAP * 127.0.0.1',
    '--proxy-server=127.0.0.1:8080',
    '--ssl-key-log-file=/tmp/keys',
    '--log-net-log=/tmp/net.json',
    '--user-data-dir=/tmp/other',
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    '--use-file-for-fake-video-capture=/tmp/x.y4m',
    '--enable-blink-features=X',
    '--disable-features=IsolateOrigins',
    '--renderer-cmd-prefix=gdb',
    '--gpu-launcher=/tmp/evil',
    '--utility-cmd-prefix=/tmp/evil',
    '--require=/tmp/evil.js',
    '-r',
  ])('%s', (argument) => {
    const name = argument.replace(/^-+/, '').replace(/=.*/, '');
    expect(release({ argv: ['/opt/kiosk', argument] })).toEqual([`--${name}`]);
  });

  test.each(['NODE_TLS_REJECT_UNAUTHORIZED', 'SSLKEYLOGFILE', 'NODE_DEBUG', 'DEBUG'])(
    '%s in the environment',
    (name) => {
      expect(release({ env: { [name]: '0' } })).toEqual([name]);
      expect(release({ env: { [name]: '' } })).toEqual([]);
    },
  );

  test('a switch in other letters, with one dash, with a slash on Windows, or behind something else', () => {
    expect(release({ argv: ['/opt/kiosk', 'file', '-INSPECT'] })).toEqual(['--inspect']);
    expect(release({ argv: ['kiosk.exe', '/remote-debugging-port=1'], platform: 'win32' })).toEqual([
      '--remote-debugging-port',
    ]);
    expect(release({ argv: ['/opt/kiosk', '--lang=en', '--', '--js-flags=x'] })).toEqual(['--js-flags']);
  });
});

test('a release starts with what fits it to its screen, and ignores what other programs want opened', () => {
  const argv = ['/opt/kiosk', '--ozone-platform=wayland', '--force-device-scale-factor=1.5', '--lang=es'];
  expect(release({ argv })).toEqual([]);
  expect(release({ argv: ['/opt/kiosk', 'thanx://pay?order=1', '/etc/passwd'] })).toEqual([]);
});

test.each(['development', 'test'] as const)('a %s build refuses nothing', (build) => {
  expect(release({ build, argv: ['kiosk', '--inspect'], env: { NODE_DEBUG: 'http' } })).toEqual([]);
});

test('the sentence names what was refused, never a value', () => {
  expect(describeRefusedStart(release({ argv: ['kiosk', '--js-flags=secret'], env: { NODE_DEBUG: 'http' } }))).toBe(
    'A shipped kiosk does not start with --js-flags, NODE_DEBUG. Start it without.',
  );
});
