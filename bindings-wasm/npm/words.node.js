// node, as a module: the words lie beside this file.
import { readFileSync } from "node:fs";
import { loadWords } from "./node.js";

loadWords(readFileSync(new URL("./qalqan.words", import.meta.url)));
