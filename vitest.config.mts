import { defineConfig } from 'vitest/config';

export default defineConfig({
  define: { __BUILD__: JSON.stringify('test') },
  test: {
    // A test of the page asks for `// @vitest-environment jsdom` itself.
    environment: 'node',
    include: ['{app,main,renderer}/**/*.test.{ts,tsx}', 'build/**/*.test.mjs'],
    restoreMocks: true,
    // Files share a process and its modules: a fifth of the CPU time. So no test file may leave anything changed behind.
    isolate: false,
    // Property and lint tests take their time on two busy cores, and that is no failure.
    testTimeout: 20_000,
  },
});
