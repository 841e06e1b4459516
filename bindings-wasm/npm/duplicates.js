// Browsers and bundlers: the code about duplicates is fetched from beside this file.
import { loadDuplicates } from "./browser.js";

const answer = await fetch(new URL("./duplicates.wasm", import.meta.url));
if (!answer.ok) throw new Error(`the code about duplicates was not fetched: ${answer.status}`);
await loadDuplicates(await answer.arrayBuffer());
