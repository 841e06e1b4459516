// Browsers and bundlers: the words are fetched from beside this file.
import { loadWords } from "./browser.js";

const answer = await fetch(new URL("./qalqan.words", import.meta.url));
if (!answer.ok) throw new Error(`the words were not fetched: ${answer.status}`);
loadWords(await answer.arrayBuffer());
