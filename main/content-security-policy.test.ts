import { expect, test } from 'vitest';
import { contentSecurityPolicy } from './content-security-policy';

test('a built page may run and draw only what comes from its files', () => {
  const policy = contentSecurityPolicy({ nonce: 'abc', isHot: false });
  expect(policy).not.toMatch(/'unsafe-|ws:|http/);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("media-src 'self';");
  expect(policy).toContain("style-src 'self' 'nonce-abc'");
});
