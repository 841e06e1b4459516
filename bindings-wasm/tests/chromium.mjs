// Every vector in a page of a real browser, from a server on loopback.
import { mkdirSync, mkdtempSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { add, check, close, manifest, pack, scenarios, serve, tally, tools, vectors, work } from "./shared.mjs";

const PAGE = `<!doctype html><meta charset="utf-8"><title>vectors</title>
<script type="module">
  import * as door from "/pack/browser.js";
  import * as slim from "/pack/slim.js?low";
  import { typedWithoutMemory } from "/tests/memory.mjs";
  import { runObjects } from "/tests/objects.mjs";
  import * as part from "/pack/check/browser.js";
  import { runParts } from "/tests/parts.mjs";
  import { runAll, selfTest } from "/tests/vectors.mjs";
  import "/pack/words.js";
  import "/pack/check/words.js";
  const { vectors, scenarios } = await (await fetch("/vectors")).json();
  const bytes = await (await fetch("/pack/qalqan.wasm")).arrayBuffer();
  window.result = {
    itself: selfTest(),
    calls: runAll(door, vectors),
    objects: runObjects(door, scenarios),
    parts: await runParts(door, part, vectors, () => import("/pack/check/duplicates.js")),
    memory: typedWithoutMemory(slim, bytes),
  };
</script>`;

/** A page in a browser that talks to nobody but loopback. */
export async function browse(visit) {
  const { chromium } = await import(pathToFileURL(join(tools, "playwright-core/index.mjs")).href);
  mkdirSync(work, { recursive: true });
  const context = await chromium.launchPersistentContext(mkdtempSync(join(work, "profile-")), {
    executablePath: process.env.QALQAN_BROWSER ?? "/usr/bin/chromium",
    headless: true,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
    ],
  });
  try {
    const page = await context.newPage();
    const said = [];
    page.on("pageerror", (error) => said.push(String(error)));
    page.on("requestfailed", (request) => said.push(`no ${request.url()}`));
    return await visit(page, said);
  } finally {
    await context.close();
  }
}

/** Opens an address and waits for `window.result`. */
export async function result(page, said, address) {
  await page.goto(address);
  try {
    await page.waitForFunction(() => window.result !== undefined, undefined, { timeout: 60_000 });
  } catch (error) {
    throw new Error(`${error.message}\n${said.join("\n")}`);
  }
  return page.evaluate(() => window.result);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const all = { vectors: vectors(), scenarios: scenarios() };
  const server = await serve({
    pack,
    tests: fileURLToPath(new URL(".", import.meta.url)),
    vectors: { bytes: () => JSON.stringify(all) },
    "page.html": { bytes: () => PAGE },
  });
  const none = { ran: 0, failed: [] };
  let shown = { itself: [], calls: none, objects: none, parts: none, memory: [] };
  await check("the page runs", async () => {
    shown = await browse((page, said) => result(page, said, `${server.address}/page.html`));
    if (shown.calls.ran !== manifest.total) throw new Error(`${shown.calls.ran} vectors ran`);
    if (shown.parts.ran === 0) throw new Error("the entry for front-ends did not run");
  });
  await check("a typed call without memory", () => {
    if (shown.memory.length > 0) throw new Error(shown.memory.join("; "));
  });
  server.stop();
  add(0, shown.itself);
  tally(shown.parts);
  close(`vectors: ${tally(shown.calls) + tally(shown.objects)}`);
}
