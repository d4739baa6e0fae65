// @ts-check
import { importTableRule } from './import-table.mjs';
import { inClone, ruleTester } from './testing.mjs';

/** @param {string} path @param {string} code */
const file = (path, code) => ({ filename: inClone(path), code });

ruleTester.run('import-table', importTableRule, {
  valid: [
    file('app/order/order.ts', "import { z } from 'zod'; import { ok } from '../result';"),
    file('app/catalog/barcode.test.ts', "import { test } from 'vitest'; import fc from 'fast-check';"),
    file('app/check-in/phone.ts', "import { parse } from 'libphonenumber-js/max';"),
    file(
      'main/index.ts',
      "import { app } from 'electron'; import { join } from 'node:path'; import a from '../app/a';",
    ),
    file('main/preload.ts', "import { ipcRenderer } from 'electron'; import { commands } from '../app/ipc/contract';"),
    file('renderer/app.tsx', "import { useState } from 'react'; import type { Status } from '../app/session/status';"),
    file('renderer/scan/testing/program.ts', "import { readFile } from 'node:fs/promises';"),
    file('renderer/text.ts', "import english from '../assets/locales/en.json'; import logo from './logo.svg?url';"),
    file('e2e/pay.spec.ts', "import type { Door } from '../main/training/control-door'; import 'playwright/test';"),
    file('playwright.config.ts', "import { defineConfig } from 'playwright/test';"),
  ],
  invalid: [
    { ...file('app/a.ts', "import { app } from 'electron';"), errors: [{ messageId: 'electron' }] },
    { ...file('app/a.ts', "import { join } from 'node:path';"), errors: [{ messageId: 'node' }] },
    { ...file('app/a.ts', "import { join } from 'path';"), errors: [{ messageId: 'node' }] },
    { ...file('app/a.ts', "import { x } from '../main/x';"), errors: [{ messageId: 'folder' }] },
    { ...file('app/a.ts', "import type { x } from '../renderer/x';"), errors: [{ messageId: 'folder' }] },
    { ...file('app/a.ts', "export { x } from '../main/x';"), errors: [{ messageId: 'folder' }] },
    { ...file('app/a.ts', "export * from '../main/x';"), errors: [{ messageId: 'folder' }] },
    { ...file('app/a.ts', "type X = import('../main/x').X;"), errors: [{ messageId: 'folder' }] },
    { ...file('app/a.ts', "const x = import('../main/x');"), errors: [{ messageId: 'folder' }] },
    { ...file('app/a.ts', "const x = require('node:fs');"), errors: [{ messageId: 'node' }] },
    { ...file('app/a.ts', "import axios from 'axios';"), errors: [{ messageId: 'package' }] },
    { ...file('app/a.ts', "import fc from 'fast-check';"), errors: [{ messageId: 'package' }] },
    { ...file('app/a.ts', "import { x } from '../apple/x';"), errors: [{ messageId: 'folder' }] },
    { ...file('main/a.ts', "import { x } from '../renderer/x';"), errors: [{ messageId: 'folder' }] },
    { ...file('main/a.ts', "import { useState } from 'react';"), errors: [{ messageId: 'package' }] },
    { ...file('main/preload.ts', "import { x } from './x';"), errors: [{ messageId: 'folder' }] },
    { ...file('main/preload.ts', "import { x } from 'node:fs';"), errors: [{ messageId: 'node' }] },
    { ...file('renderer/a.ts', "import { x } from '../main/x';"), errors: [{ messageId: 'folder' }] },
    { ...file('renderer/a.ts', "import { ipcRenderer } from 'electron';"), errors: [{ messageId: 'electron' }] },
    { ...file('renderer/a.ts', "import { x } from 'node:fs';"), errors: [{ messageId: 'node' }] },
    { ...file('e2e/a.spec.ts', "import { x } from '../main/ledger/x';"), errors: [{ messageId: 'folder' }] },
    { ...file('e2e/a.spec.ts', "import { x } from '../renderer/x';"), errors: [{ messageId: 'folder' }] },
  ],
});
