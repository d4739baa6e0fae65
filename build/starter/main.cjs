'use strict';
// The default app of official Electron, cut to the one thing we need of it: `electron <folder>` runs the app there.
const { app } = require('electron');
const { readFileSync } = require('node:fs');
const { resolve } = require('node:path');

const folder = resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.');
const manifest = JSON.parse(readFileSync(resolve(folder, 'package.json'), 'utf8'));
app.setAppPath(folder);
app.setName(manifest.productName ?? manifest.name);
app.setVersion(manifest.version);
require(resolve(folder, manifest.main));
