// What the scripts share: where things are, how they count.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));
export const pack = process.env.QALQAN_PACKAGE ?? join(root, "target/npm");
export const work = process.env.QALQAN_WORK ?? join(root, "target/web");
export const tools = process.env.QALQAN_TOOLS;

/** A file of the package, imported; anew for each word. */
export const packed = (name, word = "") => import(pathToFileURL(join(pack, name)).href + word);

/** A folder of its own where the package is installed from its archive, as a user has
 * it: what the archive leaves out is not there. */
export function installed(name) {
  const home = join(work, name);
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, "package.json"), '{ "private": true }');
  const npm = (args, cwd) => execFileSync("npm", args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  const [{ filename }] = JSON.parse(npm(["pack", "--json", "--pack-destination", home], pack));
  npm(["install", "--offline", "--no-audit", "--no-fund", join(home, filename)], home);
  return home;
}

const folder = process.env.QALQAN_VECTORS ?? join(root, "target/vectors");
export const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));

const room_of = (name) =>
  readdirSync(join(folder, name))
    .filter((file) => file.endsWith(".json"))
    .map((file) => JSON.parse(readFileSync(join(folder, name, file), "utf8")));

/** Every scenario of the objects that the manifest names. */
export function scenarios() {
  const all = room_of("objects");
  const ids = all.map((one) => one.id).sort();
  if (JSON.stringify(ids) !== JSON.stringify([...manifest.objects].sort())) {
    throw new Error(`scenarios: ${ids}; the manifest has ${manifest.objects}`);
  }
  return all;
}

/** Every vector that the manifest names, and nothing that it does not. */
export function vectors() {
  const rooms = readdirSync(folder, { withFileTypes: true }).filter(
    (room) => room.isDirectory() && !["__pycache__", "objects"].includes(room.name),
  );
  const all = rooms.flatMap((room) => room_of(room.name));
  if (all.length !== manifest.total) {
    throw new Error(`${all.length} vectors; the manifest has ${manifest.total}`);
  }
  return all;
}

const checks = { passed: 0, failed: 0 };

/** Counts checks that were made elsewhere. */
export function add(passed, failures) {
  checks.passed += passed;
  checks.failed += failures.length;
  for (const failure of failures) console.log(`failed: ${failure}`);
}

/** Counts what ran over vectors or scenarios; gives how many. */
export function tally({ ran, failed }) {
  add(ran - new Set(failed.map((line) => line.split(":")[0])).size, failed);
  return ran;
}

/** One check by its name. */
export async function check(name, body) {
  try {
    await body();
    checks.passed += 1;
  } catch (error) {
    add(0, [`${name}: ${error?.stack ?? error}`]);
  }
}

/** The closing lines. */
export function close(remark) {
  console.log(remark);
  console.log(`${checks.passed} passed, ${checks.failed} failed`);
  process.exitCode = checks.failed === 0 ? 0 : 1;
}

const TYPES = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".json": "application/json",
  ".wasm": "application/wasm",
};

/** Serves folders by their first name on loopback; gives the address and a way to stop. */
export async function serve(folders) {
  const server = createServer((request, response) => {
    const [, first, ...rest] = decodeURIComponent(new URL(request.url, "http://x").pathname).split("/");
    try {
      if (rest.includes("..") || !Object.hasOwn(folders, first)) throw new Error("not here");
      const held = folders[first];
      const bytes = typeof held === "string" && rest.length > 0 ? readFileSync(join(held, ...rest)) : held.bytes();
      const type = TYPES[extname(rest.at(-1) ?? first)] ?? "application/octet-stream";
      response.writeHead(200, { "content-type": type }).end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return { address: `http://127.0.0.1:${server.address().port}`, stop: () => server.close() };
}
