// node, as CommonJS: the words lie beside this file.
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { loadWords } = require("./node.cjs");

loadWords(readFileSync(join(__dirname, "qalqan.words")));
