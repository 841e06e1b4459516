// Ten checks of an act over schemas of zod and Maps.
// Usage: check_zod.mjs BOOK.json ACT.json RUNS, in a folder below which `zod` is found.
// Prints one JSON object: median nanoseconds from JSON text to what was found, by rule.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const { z } = createRequire(`${process.cwd()}/`)("zod");
const [bookFile, actFile, runs] = process.argv.slice(2);

// amounts as whole tiyn: a float would not be exact
const tiyn = z.string().regex(/^-?\d+(\.\d{1,2})?$/).transform(amount);
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);
const Service = z.object({
  id: z.string(), code: z.string(), at: z.string(), worker: z.string().length(12),
  quantity: z.number().int(), tariff: tiyn, coefficient: z.string().optional(), amount: tiyn,
});
const Case = z.object({
  id: z.string(), insured: z.string().length(12), start: day, end: day, facility: z.string(),
  address: z.string(), total: tiyn, services: z.array(Service),
});
const Act = z.object({
  number: z.string(), provider: z.string(), contract: z.string(), funding: z.string(),
  month: z.string(), formedOn: day, declaredCases: z.number(), declaredServices: z.number(),
  total: tiyn, cases: z.array(Case),
});

function amount(text) {
  const [whole, part = ""] = text.split(".");
  return BigInt(whole) * 100n + BigInt(part.padEnd(2, "0"));
}

function table(rows, key, value) {
  const found = new Map();
  for (const row of rows) {
    const list = found.get(row[key]);
    if (list) list.push(value(row));
    else found.set(row[key], [value(row)]);
  }
  return found;
}

const span = (row) => [row.from, row.to ?? "2199-12-31"];
const inside = ([first, last], at) => first <= at && at <= last;

function book(draft) {
  return {
    accounts: table(draft.accounts.rows, "insured", (row) => [row.since, row.state === "open"]),
    deaths: new Map(draft.deaths.rows.map((row) => [row.insured, row.day])),
    policies: table(draft.policies.rows, "insured", span),
    workers: table(draft.workers.rows, "worker", (row) => [row.provider, span(row)]),
    tariffs: table(draft.tariffs.rows, "code", (row) => [amount(row.price), span(row)]),
  };
}

function check(act, known) {
  const found = {};
  const note = (rule, good) => {
    if (!good) found[rule] = (found[rule] ?? 0) + 1;
  };
  const none = [];
  const sum = (list, field) => list.reduce((all, one) => all + one[field], 0n);
  note(1, act.declaredCases === act.cases.length);
  note(2, act.declaredServices === act.cases.reduce((all, one) => all + one.services.length, 0));
  note(5, act.total === sum(act.cases, "total"));
  for (const one of act.cases) {
    note(4, one.total === sum(one.services, "amount"));
    for (const line of one.services) {
      const at = line.at.slice(0, 10);
      const states = (known.accounts.get(one.insured) ?? none).filter(([since]) => since <= at);
      states.sort(([left], [right]) => (left < right ? -1 : 1));
      note(9, states.at(-1)?.[1] === true);
      note(10, (known.deaths.get(one.insured) ?? at) >= at);
      note(11, (known.policies.get(one.insured) ?? none).some((days) => inside(days, at)));
      const rosters = known.workers.get(line.worker) ?? none;
      note(12, rosters.some(([provider, days]) => provider === act.provider && inside(days, at)));
      const price = (known.tariffs.get(line.code) ?? none).find(([, days]) => inside(days, at));
      note(15, price !== undefined);
      // whole coefficients only: the sample has no others
      const factor = BigInt(line.quantity) * BigInt(line.coefficient ?? "1");
      note(3, line.tariff * factor === line.amount);
    }
  }
  return found;
}

const known = book(JSON.parse(readFileSync(bookFile, "utf8")));
const text = readFileSync(actFile, "utf8");
const times = [];
let found = {};
for (let run = 0; run < Number(runs); run += 1) {
  const start = process.hrtime.bigint();
  found = check(Act.parse(JSON.parse(text)), known);
  times.push(Number(process.hrtime.bigint() - start));
}
times.sort((left, right) => left - right);
console.log(JSON.stringify({ whole: times[times.length >> 1], found }));
