// Distribution by weights with dinero's `allocate`, which knows no bounds. Reads
// `{amount, rows: [{weight}]}` and prints the shortest of so many runs in nanoseconds.
// Usage: node allocate_dinero.mjs RUNS < input.json
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

// the packages lie where the run stands, not beside this file
const { dinero, allocate, toSnapshot } = createRequire(join(process.cwd(), "x"))("dinero.js");
const given = JSON.parse(readFileSync(0, "utf8"));
const money = { code: "KZT", base: 10, exponent: 2 };
const pool = dinero({ amount: given.amount, currency: money });
const weights = given.rows.map((row) => row.weight);
const times = [];
// the first runs compile: that is not its price
for (let run = 0; run < Number(process.argv[2]) + 20; run += 1) {
  const start = process.hrtime.bigint();
  const parts = allocate(pool, weights);
  times.push(Number(process.hrtime.bigint() - start));
  const sum = parts.reduce((sum, part) => sum + toSnapshot(part).amount, 0);
  if (sum !== given.amount) throw new Error(`${sum} is not ${given.amount}`);
}
console.log(JSON.stringify({ least: Math.min(...times) }));
