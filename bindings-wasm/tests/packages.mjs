// The package as its users take it: node as a module and as CommonJS, without a loader
// of ours, in a plain page, and through a bundler.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { browse, result } from "./chromium.mjs";
import { check, close, pack, root, serve, tools, work } from "./shared.mjs";

const home = join(work, "packages");
rmSync(home, { recursive: true, force: true });
mkdirSync(join(home, "node_modules/@qalqan"), { recursive: true });
symlinkSync(pack, join(home, "node_modules/@qalqan/core"));

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
    if (readme.startsWith("bindings")) assert.ok(blocks.length > 0);
    for (const [, block] of blocks) {
      const due = [...block.matchAll(/console\.log\(.*?\); \/\/ (.*)/g)].map(([, line]) => line);
      assert.ok(due.length > 0);
      assert.deepEqual(run("readme.mjs", block).split("\n"), due);
    }
  });
}

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

await check("a bundle by Vite", async () => {
  const site = join(home, "vite");
  mkdirSync(join(site, "node_modules/@qalqan"), { recursive: true });
  symlinkSync(pack, join(site, "node_modules/@qalqan/core"));
  writeFileSync(join(site, "index.html"), '<!doctype html><script type="module" src="./main.js"></script>');
  writeFileSync(join(site, "main.js"), `import { checkAmount } from "@qalqan/core";\n${SHOW}`);
  const { build } = await import(pathToFileURL(join(tools, "vite/dist/node/index.js")).href);
  await build({ root: site, base: "./", configFile: false, logLevel: "error", build: { target: "es2022" } });
  const server = await serve({ dist: join(site, "dist") });
  try {
    const shown = await browse((page, said) => result(page, said, `${server.address}/dist/index.html`));
    assert.equal(shown, 248771);
  } finally {
    server.stop();
  }
});

close("node module, CommonJS, slim, page, Vite");
