// TypeScript's own compiler: every vector's input is a constant of its draft's type,
// and an input that the core cannot read is refused while compiling.
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { add, close, manifest, pack, packed, tools, vectors, work } from "./shared.mjs";

const folder = join(work, "types");
rmSync(folder, { recursive: true, force: true });
mkdirSync(join(folder, "node_modules/@qalqan"), { recursive: true });
symlinkSync(pack, join(folder, "node_modules/@qalqan/core"));

const door = await packed("node.js");
const all = vectors();
const lines = ['import * as door from "@qalqan/core";', 'import * as slim from "@qalqan/core/slim";'];
const names = new Map();
let at = 0;
const constant = (call, input, id) => {
  lines.push(`export const v${(at += 1)}: Parameters<typeof door.${call}>[0] = ${JSON.stringify(input)};`);
  names.set(lines.length, id);
};
const refused = (call, input, id) => {
  lines.push("// @ts-expect-error");
  names.set(lines.length, `${id} is not refused`);
  lines.push(`export const v${(at += 1)}: Parameters<typeof door.${call}>[0] = ${JSON.stringify(input)};`);
};
let due = 0;
for (const { id, call, input, expectError } of all) {
  due += 1;
  if (!door.calls().includes(call)) {
    lines.push("// @ts-expect-error", `door.${call}({});`);
    names.set(lines.length - 1, `${id} is not refused`);
  } else if (expectError) refused(call, input, id);
  else constant(call, input, id);
}
for (const [call, input] of [
  ["checkAmount", { amount: 1 }],
  ["checkAmount", { sum: "1" }],
  ["checkAct", { act: { cases: [{ services: [{ quantity: "1" }] }] } }],
  ["checkAct", { act: { cases: {} } }],
  ["checkAct", { reference: { deaths: { complete: "yes" } } }],
  ["checkAct", { act: [] }],
]) {
  due += 1;
  refused(call, input, JSON.stringify(input));
}
// what comes back is typed as well: each line compiles, or says that it does not
const uses = [
  ["the amount is perhaps a number", 'export const tiyn: number | undefined = door.checkAmount({ amount: "1" }).answer?.tiyn;'],
  ["findings carry paths", "export const paths = (act: door.ActDraft): string[] => door.checkAct({ act }).answer?.verdict.findings.map((one) => one.path) ?? [];"],
  ["an answer or an error", 'export const told = (back: door.Answer<door.ActReport>): boolean => back.error ? back.error.path === "" : back.answer.accepted;'],
  ["names of calls", 'export const name: door.CallName = "checkAct";'],
  ["text", 'export const text: string = door.checkActJson("{}");'],
  ["objects", "export const report = (draft: door.CheckerDraft): door.VerdictReport => { using checker = new door.Checker(draft); return checker.report(); };"],
  ["slim", "export const load = (bytes: BufferSource): void => { slim.initSync({ module: bytes }); slim.checkAmount({}); };"],
];
for (const [name, line] of uses) {
  due += 1;
  lines.push(line);
  names.set(lines.length, name);
}
for (const [name, line] of [
  ["an unknown call", 'export const other: door.CallName = "nothing";'],
  ["an amount of text", 'export const wrong: string = door.checkAmount({}).answer!.tiyn;'],
]) {
  due += 1;
  lines.push("// @ts-expect-error", line);
  names.set(lines.length - 1, `${name} is not refused`);
}
writeFileSync(join(folder, "all.mts"), `${lines.join("\n")}\n`);
writeFileSync(
  join(folder, "tsconfig.json"),
  JSON.stringify({
    compilerOptions: {
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      noEmit: true,
      module: "nodenext",
      target: "es2022",
      lib: ["es2022", "dom", "esnext.disposable"],
      types: [],
    },
    files: ["all.mts"],
  }),
);

let said = "";
try {
  execFileSync(process.execPath, [join(tools, "typescript/bin/tsc"), "-p", folder, "--pretty", "false"]);
} catch (error) {
  said = `${error.stdout}${error.stderr}`;
}
const errors = said.split("\n").filter((line) => line.includes(": error "));
const failed = errors.map((line) => {
  const place = /all\.mts\((\d+),/.exec(line);
  return `${place ? names.get(Number(place[1])) : ""}: ${line}`;
});
if (said && failed.length === 0) failed.push(said);
add(due - new Set(failed.map((line) => line.split(":")[0])).size, failed);
close(`vectors: ${all.length} of ${manifest.total}`);
