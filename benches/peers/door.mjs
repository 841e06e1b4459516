// The JavaScript side of `cargo xtask figures`: `LINES TEXT TYPED` for each act of the
// folder, the median nanoseconds of a checker's call in node.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const door = await import(new URL("../../target/npm/node.js", import.meta.url));
const folder = process.argv[2];

function median(call) {
  const measured = [];
  const end = performance.now() + 2000;
  while (performance.now() < end || measured.length < 7) {
    const start = process.hrtime.bigint();
    call();
    measured.push(Number(process.hrtime.bigint() - start));
  }
  // the first half compiles: that is not the door's price
  const warm = measured.slice(measured.length >> 1).sort((left, right) => left - right);
  return warm[warm.length >> 1];
}

for (const lines of [1, 100, 10_000]) {
  const read = (name) => readFileSync(join(folder, `${name}-${lines}.json`), "utf8");
  const text = read("act");
  const draft = JSON.parse(text);
  const checker = new door.Checker({ reference: JSON.parse(read("book")) });
  console.log(lines, median(() => checker.checkActJson(text)), median(() => checker.checkAct(draft)));
}
