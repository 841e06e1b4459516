// node, as a module: the code about duplicates lies beside this file.
import { readFileSync } from "node:fs";
import { loadDuplicatesSync } from "./node.js";

loadDuplicatesSync(readFileSync(new URL("./duplicates.wasm", import.meta.url)));
