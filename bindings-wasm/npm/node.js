// node, as a module: the bytes lie beside this file.
import { readFileSync } from "node:fs";
import { initSync } from "./slim.js";

initSync({ module: readFileSync(new URL("./qalqan.wasm", import.meta.url)) });

export * from "./calls.js";
