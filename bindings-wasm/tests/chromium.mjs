// Every vector in a page of a real browser, from a server on loopback.
import { mkdirSync, mkdtempSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { add, check, close, manifest, pack, serve, tools, vectors, work } from "./shared.mjs";

const PAGE = `<!doctype html><meta charset="utf-8"><title>vectors</title>
<script type="module">
  import * as door from "/pack/browser.js";
  import { runAll, selfTest } from "/tests/vectors.mjs";
  const all = await (await fetch("/vectors")).json();
  window.result = { count: all.length, failed: [...selfTest(), ...runAll(door, all)] };
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
  const all = vectors();
  const server = await serve({
    pack,
    tests: fileURLToPath(new URL(".", import.meta.url)),
    vectors: { bytes: () => JSON.stringify(all) },
    "page.html": { bytes: () => PAGE },
  });
  let ran = { count: 0, failed: [] };
  await check("the page runs", async () => {
    ran = await browse((page, said) => result(page, said, `${server.address}/page.html`));
    if (ran.count !== manifest.total) throw new Error(`${ran.count} vectors ran`);
  });
  server.stop();
  const failing = new Set(ran.failed.map((line) => line.split(":")[0])).size;
  add(ran.count - failing, ran.failed);
  close(`vectors: ${ran.count} of ${manifest.total}`);
}
