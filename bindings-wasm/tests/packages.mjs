// The package as its users take it: node as a module and as CommonJS, without a loader
// of ours, in a plain page, and through a bundler.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { browse, result } from "./chromium.mjs";
import { check, close, installed, root, serve, tools } from "./shared.mjs";

const home = installed("packages");
const pack = join(home, "node_modules/@qalqan/core");

/** Runs a script as a user of the package would. */
function run(name, text) {
  const file = join(home, name);
  writeFileSync(file, text);
  return execFileSync(process.execPath, [file], { cwd: home, encoding: "utf8" }).trim();
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

for (const readme of ["README.md", "bindings-wasm/npm/README.md"]) {
  await check(`the examples of ${readme}`, () => {
    const blocks = [...readFileSync(join(root, readme), "utf8").matchAll(/```js\n(.*?)```/gs)];
    assert.equal(blocks.length, 1);
    for (const [, block] of blocks) {
      const due = [...block.matchAll(/console\.log\(.*?\); \/\/ (.*)/g)].map(([, line]) => line);
      assert.ok(due.length > 0);
      assert.deepEqual(run("readme.mjs", block).split("\n"), due);
    }
  });
}

await check("every way in exports the same", () => {
  const list = (text, name) => run(name, `${text}console.log(Object.keys(door).sort().join());`);
  const module = list('import * as door from "@qalqan/core";\n', "names.mjs");
  assert.equal(list('const door = require("@qalqan/core");\n', "names.cjs"), module);
  assert.ok(module.includes("checkAct,") && !module.includes("initSync"));
  const slim = list('import * as door from "@qalqan/core/slim";\n', "slim.mjs").split(",");
  const due = [...module.split(","), "initSync", "default"].sort();
  assert.deepEqual(slim, due);
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

const SHOW = `window.result = checkAmount({ amount: "2487.71" }).answer.tiyn;`;

await check("a plain page", async () => {
  const page = `<!doctype html><script type="module">
import { checkAmount } from "/pack/browser.js";\n${SHOW}</script>`;
  const server = await serve({ pack, "page.html": { bytes: () => page } });
  try {
    const shown = await browse((page, said) => result(page, said, `${server.address}/page.html`));
    assert.equal(shown, 248771);
  } finally {
    server.stop();
  }
});

const { build, createServer } = await import(pathToFileURL(join(tools, "vite/dist/node/index.js")).href);
const site = join(home, "vite");
mkdirSync(site);
writeFileSync(join(site, "index.html"), '<!doctype html><script type="module" src="./main.js"></script>');
writeFileSync(join(site, "main.js"), `import { checkAmount } from "@qalqan/core";\n${SHOW}`);

await check("Vite's own server", async () => {
  const vite = await createServer({
    root: site,
    configFile: false,
    logLevel: "error",
    cacheDir: join(home, "vite-cache"),
    optimizeDeps: { exclude: ["@qalqan/core"] },
    server: { host: "127.0.0.1", port: 0 },
  });
  try {
    await vite.listen();
    const shown = await browse((page, said) => result(page, said, vite.resolvedUrls.local[0]));
    assert.equal(shown, 248771);
  } finally {
    await vite.close();
  }
});

await check("a bundle by Vite", async () => {
  await build({ root: site, base: "./", configFile: false, logLevel: "error", build: { target: "es2022" } });
  const server = await serve({ dist: join(site, "dist") });
  try {
    const shown = await browse((page, said) => result(page, said, `${server.address}/dist/index.html`));
    assert.equal(shown, 248771);
  } finally {
    server.stop();
  }
});

close("installed from its archive: node module, CommonJS, slim, page, Vite served and bundled");
