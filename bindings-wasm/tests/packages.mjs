// The package as its users take it: node as a module and as CommonJS, without a loader
// of ours, in a plain page, and through a bundler.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { browse, result } from "./chromium.mjs";
import { check, close, installed, packed, root, serve, tools, vectors } from "./shared.mjs";

const home = installed("packages");
const pack = join(home, "node_modules/@qalqan/core");

/** Runs a script as a user of the package would. */
function run(name, text, cwd = home) {
  const file = join(home, name);
  writeFileSync(file, text);
  return execFileSync(process.execPath, [file], { cwd, encoding: "utf8" }).trim();
}

const PRINT = 'console.log(checkAmount({ amount: "2487.71" }).answer.tiyn);';

await check("node, a module", () => {
  assert.equal(run("a.mjs", `import { checkAmount } from "@qalqan/core";\n${PRINT}`), "248771");
});

await check("node, CommonJS", () => {
  assert.equal(run("b.cjs", `const { checkAmount } = require("@qalqan/core");\n${PRINT}`), "248771");
});

await check("slim, the caller brings the bytes", () => {
  const text = `import { readFileSync } from "node:fs";
import { checkAmount, initSync } from "@qalqan/core/slim";
const bytes = readFileSync(new URL(import.meta.resolve("@qalqan/core/qalqan.wasm")));
try { checkAmount({}); console.log("no"); } catch {}
initSync({ module: bytes });
${PRINT}`;
  assert.equal(run("c.mjs", text), "248771");
});

const TOLD = 'console.log(checkAmount({ amount: "x", language: "ru" }).answer.verdict.findings[0].sentence.length > 20);';

await check("words, where sentences are wanted", () => {
  for (const entry of ["@qalqan/core", "@qalqan/core/check"]) {
    const module = `import { checkAmount } from "${entry}";\nimport "${entry}/words";\n${TOLD}`;
    assert.equal(run("words.mjs", module), "true");
    const common = `const { checkAmount } = require("${entry}");\nrequire("${entry}/words");\n${TOLD}`;
    assert.equal(run("words.cjs", common), "true");
    const slim = `import { readFileSync } from "node:fs";
import { checkAmount, initSync, loadWords } from "${entry}/slim";
const bytes = (name) => readFileSync(new URL(import.meta.resolve("${entry}/" + name)));
initSync({ module: bytes("qalqan.wasm") });
loadWords(bytes("qalqan.words"));
${TOLD}`;
    assert.equal(run("words-slim.mjs", slim), "true");
  }
});

await check("the code about duplicates, where it is needed", () => {
  const [before, after] = ["error?.code", "answer?.verdict.outcome"].map((told) => `console.log(judgeDuplicates({}).${told});`);
  const due = "duplicates-not-loaded\nrefused";
  const module = `import { judgeDuplicates } from "@qalqan/core/check";\n${before}\nawait import("@qalqan/core/check/duplicates");\n${after}`;
  assert.equal(run("duplicates.mjs", module), due);
  const common = `const { judgeDuplicates } = require("@qalqan/core/check");\n${before}\nrequire("@qalqan/core/check/duplicates");\n${after}`;
  assert.equal(run("duplicates.cjs", common), due);
  const slim = `import { readFileSync } from "node:fs";
import { initSync, judgeDuplicates, loadDuplicates } from "@qalqan/core/check/slim";
const bytes = (name) => readFileSync(new URL(import.meta.resolve("@qalqan/core/check/" + name)));
initSync({ module: bytes("qalqan.wasm") });
${before}
await loadDuplicates(bytes("duplicates.wasm"));
${after}`;
  assert.equal(run("duplicates-slim.mjs", slim), due);
});

for (const readme of ["README.md", "bindings-wasm/npm/README.md"]) {
  await check(`the examples of ${readme}`, () => {
    const blocks = [...readFileSync(join(root, readme), "utf8").matchAll(/```js\n(.*?)```/gs)];
    assert.equal(blocks.length, 1);
    for (const [, block] of blocks) {
      const due = [...block.matchAll(/console\.log\(.*?\); \/\/ (.*)/g)].map(([, line]) => line);
      assert.ok(due.length > 0);
      assert.deepEqual(run("readme.mjs", block, root).split("\n"), due);
    }
  });
}

const list = (text, name) => run(name, `${text}console.log(Object.keys(door).sort().join());`).split(",");

for (const entry of ["@qalqan/core", "@qalqan/core/check"]) {
  await check(`every way into ${entry} exports the same`, () => {
    const module = list(`import * as door from "${entry}";\n`, "names.mjs");
    assert.deepEqual(list(`const door = require("${entry}");\n`, "names.cjs"), module);
    assert.ok(module.includes("checkAct") && !module.includes("initSync"));
    assert.deepEqual(module.filter((name) => name.startsWith("__")), []);
    const slim = list(`import * as door from "${entry}/slim";\n`, "slim.mjs");
    assert.deepEqual(slim, [...module, "initSync", "default"].sort());
  });
}

await check("the entry for front-ends has a part of the whole, and answers the same", () => {
  const [whole, part] = ["@qalqan/core", "@qalqan/core/check"].map((entry) =>
    list(`import * as door from "${entry}";\n`, "names.mjs"),
  );
  assert.deepEqual(part.filter((name) => !whole.includes(name)), ["loadDuplicates", "loadDuplicatesSync"]);
  const due = ["checkAct", "verifyVisit", "preflightShare", "judgeDuplicates", "checkId", "checkAmount", "addTerm", "rules", "explain", "Checker"];
  assert.deepEqual(due.filter((name) => !part.includes(name)), []);
  assert.ok(part.length * 2 < whole.length, `${part.length} of ${whole.length}`);
  const text = `import * as whole from "@qalqan/core";
import * as part from "@qalqan/core/check";
import "@qalqan/core/check/duplicates";
console.log(part.calls().length, whole.calls().length);
for (const name of part.calls().filter((name) => name !== "rules")) {
  if (part[name + "Json"]("{}") !== whole[name + "Json"]("{}")) console.log(name);
}
const checker = new part.Checker({});
console.log(checker.checkActJson("{}") === new whole.Checker({}).checkActJson("{}"));
console.log(part.callJson("openAccount", "{}"));`;
  const [counts, same, other] = run("part.mjs", text).split("\n");
  assert.ok(counts.split(" ").every((count) => Number(count) > 10), counts);
  assert.equal(same, "true");
  assert.equal(JSON.parse(other).error.code, "unknown-call");
});

await check("the entry for front-ends has the texts of every rule that its calls tell of", async () => {
  const [whole, part] = [await packed("node.js"), await packed("check/node.js")];
  for (const loader of ["words", "check/words", "check/duplicates"]) await packed(`${loader}.node.js`);
  const codes = new Set();
  const own = vectors().filter(({ call }) => part.calls().includes(call) && !["rules", "explain"].includes(call));
  for (const { call, input } of own) {
    const answer = part.callJson(call, JSON.stringify(input));
    assert.equal(answer, whole.callJson(call, JSON.stringify(input)));
    for (const [, code] of answer.matchAll(/"code":"([A-Z]{3}-\d{3})"/g)) codes.add(code);
  }
  assert.ok(codes.size > 80, `${codes.size}`);
  for (const language of ["kk", "ru", "en"]) {
    const [all, known] = [whole, part].map((door) => door.rules({ language }).answer.rules);
    const told = new Map(known.map((rule) => [rule.code, rule]));
    assert.deepEqual([...codes].filter((code) => !told.has(code)), []);
    assert.deepEqual(known, all.filter(({ code }) => told.has(code)));
    for (const { code } of all) {
      const explained = [whole, part].map((door) => door.explainJson(JSON.stringify({ code, language })));
      if (told.has(code)) assert.equal(explained[1], explained[0]);
      else assert.equal(JSON.parse(explained[1]).answer.verdict.findings[0].code, "INP-002");
    }
  }
});

await check("`using` frees, as TypeScript compiles it", () => {
  const text = `import { Checker } from "@qalqan/core";
let kept: Checker;
{ using checker = new Checker({}); kept = checker; console.log(kept.report().complete); }
try { kept.report(); } catch { console.log("freed"); }`;
  writeFileSync(join(home, "using.mts"), text);
  const options = "--strict --target es2022 --module nodenext --lib es2022,dom,esnext.disposable".split(" ");
  execFileSync(process.execPath, [join(tools, "typescript/bin/tsc"), ...options, "using.mts"], { cwd: home });
  const shown = execFileSync(process.execPath, [join(home, "using.mjs")], { encoding: "utf8" });
  assert.equal(shown.trim().split("\n").at(-1), "freed");
});

await check("the archive holds the licences", () => {
  for (const name of ["LICENSE-APACHE", "LICENSE-MIT", "README.md"]) assert.ok(existsSync(join(pack, name)), name);
});

await check("package.json names files that are there", () => {
  const { exports, version } = JSON.parse(readFileSync(join(pack, "package.json"), "utf8"));
  const files = (held) => (typeof held === "string" ? [held] : Object.values(held).flatMap(files));
  for (const file of files(exports)) assert.ok(existsSync(join(pack, file)), file);
  const workspace = readFileSync(join(root, "Cargo.toml"), "utf8");
  assert.equal(version, /^version = "(.*)"$/m.exec(workspace)[1]);
});

const ENTRIES = { whole: "@qalqan/core", check: "@qalqan/core/check" };
const FOLDERS = { whole: "pack", check: "pack/check" };
const SHOW = `window.result = checkAmount({ amount: "2487.71" }).answer.tiyn;`;
/** The same, once the words are loaded and a sentence was told. */
const TELL = `const { verdict } = checkAmount({ amount: "x", language: "kk" }).answer;
if (verdict.findings[0].sentence.length > 20) ${SHOW}`;
/** Loads the code about duplicates, by these words; nothing in the whole entry, which has it. */
const judge = (word, load) => word === "whole" ? "" : `
const told = () => judgeDuplicates({}).error?.code;
if (told() !== "duplicates-not-loaded") throw new Error(told());
${load};
if (told() !== undefined) throw new Error(told());`;

/** What a page of a folder shows in a real browser. */
async function shown(folders, page) {
  const server = await serve(folders);
  try {
    return await browse((tab, said) => result(tab, said, `${server.address}/${page}`));
  } finally {
    server.stop();
  }
}

for (const [word, folder] of Object.entries(FOLDERS)) {
  await check(`a plain page, ${word}`, async () => {
    const page = `<!doctype html><script type="module">
import { checkAmount, judgeDuplicates } from "/${folder}/browser.js";
await import("/${folder}/words.js");${judge(word, `await import("/${folder}/duplicates.js")`)}\n${TELL}</script>`;
    assert.equal(await shown({ pack, "page.html": { bytes: () => page } }, "page.html"), 248771);
  });
}

const PAGE = '<!doctype html><script type="module" src="./main.js"></script>';

/** A site with one script that imports an entry, and perhaps more before it. */
function site(name, text) {
  const folder = join(home, name);
  mkdirSync(folder);
  writeFileSync(join(folder, "index.html"), PAGE);
  writeFileSync(join(folder, "main.js"), text);
  return folder;
}

const { build, createServer } = await import(pathToFileURL(join(tools, "vite/dist/node/index.js")).href);

for (const [word, entry] of Object.entries(ENTRIES)) {
  const root = site(`vite-${word}`, `import { checkAmount, judgeDuplicates } from "${entry}";
await import("${entry}/words");${judge(word, `await import("${entry}/duplicates")`)}\n${TELL}`);

  await check(`Vite's own server, ${word}`, async () => {
    const vite = await createServer({
      root,
      configFile: false,
      logLevel: "error",
      cacheDir: join(home, `vite-cache-${word}`),
      optimizeDeps: { exclude: Object.values(ENTRIES) },
      server: { host: "127.0.0.1", port: 0 },
    });
    try {
      await vite.listen();
      assert.equal(await browse((page, said) => result(page, said, vite.resolvedUrls.local[0])), 248771);
    } finally {
      await vite.close();
    }
  });

  await check(`a bundle by Vite, ${word}`, async () => {
    await build({ root, base: "./", configFile: false, logLevel: "error", build: { target: "es2022" } });
    assert.equal(await shown({ dist: join(root, "dist") }, "dist/index.html"), 248771);
  });
}

const esbuild = await import(pathToFileURL(join(tools, "esbuild/lib/main.js")).href);

for (const [word, entry] of Object.entries(ENTRIES)) {
  // the recipe of README.md: the bytes are copied as a file, and the script is given them
  await check(`a bundle by esbuild, ${word}`, async () => {
    const asFile = `import duplicates from "${entry}/duplicates.wasm";\nimport { loadDuplicates } from "${entry}/slim";`;
    const load = "await loadDuplicates(await (await fetch(new URL(duplicates, import.meta.url))).arrayBuffer())";
    const root = site(
      `esbuild-${word}`,
      `${word === "whole" ? "" : asFile}
import init, { checkAmount, judgeDuplicates, loadWords } from "${entry}/slim";
import bytes from "${entry}/qalqan.wasm";
import words from "${entry}/qalqan.words";
await init({ module_or_path: new URL(bytes, import.meta.url) });
loadWords(await (await fetch(new URL(words, import.meta.url))).arrayBuffer());${judge(word, load)}\n${TELL}`,
    );
    await esbuild.build({
      entryPoints: [join(root, "main.js")],
      absWorkingDir: root,
      outdir: join(root, "dist"),
      bundle: true,
      format: "esm",
      target: "es2022",
      loader: { ".wasm": "file", ".words": "file" },
      logLevel: "error",
    });
    const page = PAGE.replace("./main.js", "/dist/main.js");
    assert.equal(await shown({ dist: join(root, "dist"), "page.html": { bytes: () => page } }, "page.html"), 248771);
  });
}

close("installed from its archive: node module, CommonJS, slim, page, Vite served and bundled, esbuild");
