// node, as CommonJS: the code about duplicates lies beside this file.
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { loadDuplicatesSync } = require("./node.cjs");

loadDuplicatesSync(readFileSync(join(__dirname, "duplicates.wasm")));
