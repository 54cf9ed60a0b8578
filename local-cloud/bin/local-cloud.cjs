#!/usr/bin/env node
// The sources are TypeScript, and run as they are.
require('tsx/cjs');
require('../main.ts');
