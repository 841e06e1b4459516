// The JavaScript side of the bin `doors`: median times of a checker's calls in node.
// node door.mjs BOOK ACT RUNS TIMES
import { readFileSync } from "node:fs";
import { brotliCompressSync, gzipSync } from "node:zlib";

const folder = new URL("../../target/npm/", import.meta.url);
const door = await import(new URL("node.js", folder));
const [book, act, runs, times] = process.argv.slice(2);
const text = readFileSync(act, "utf8");
const draft = JSON.parse(text);
const checker = new door.Checker({ reference: JSON.parse(readFileSync(book, "utf8")) });

function median(call) {
  const measured = [];
  for (let run = 0; run < Number(runs); run += 1) {
    const start = process.hrtime.bigint();
    for (let time = 0; time < Number(times); time += 1) call();
    measured.push(Number(process.hrtime.bigint() - start) / Number(times));
  }
  measured.sort((left, right) => left - right);
  return measured[measured.length >> 1];
}

// the first calls compile; they are not the door's price
median(() => checker.checkActJson(text));
const module = readFileSync(new URL("qalqan.wasm", folder));
const sizes = `${module.length} bytes, ${gzipSync(module, { level: 9 }).length} by gzip, ${brotliCompressSync(module).length} by brotli`;
const measured = { text: median(() => checker.checkActJson(text)), typed: median(() => checker.checkAct(draft)) };
console.log(JSON.stringify({ ...measured, sizes, answer: checker.checkActJson(text) }));
