// Browsers and bundlers: the bytes are fetched from beside this file.
import init from "./slim.js";

await init({ module_or_path: new URL("./qalqan.wasm", import.meta.url) });

export * from "./calls.js";
