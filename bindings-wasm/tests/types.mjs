// TypeScript's own compiler: every vector's input is a constant of its draft's type, every
// answer one of its report's, and an input that the core cannot read is refused while
// compiling. As an ES module of node, as CommonJS, and as a bundler resolves it.
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { runObjects } from "./objects.mjs";
import { add, close, installed, packed, scenarios, tools, vectors } from "./shared.mjs";

const folder = installed("types");
const door = await packed("node.js");
await packed("words.node.js");
const lines = [
  'import * as door from "@qalqan/core";',
  'import * as slim from "@qalqan/core/slim";',
  'import * as check from "@qalqan/core/check";',
  'export * as words from "@qalqan/core/words";',
  'export * as wordsOfCheck from "@qalqan/core/check/words";',
  'export * as duplicatesOfCheck from "@qalqan/core/check/duplicates";',
  "export const loadWords: (bytes: Uint8Array) => void = door.loadWords ?? slim.loadWords ?? check.loadWords;",
];
const answers = ['import type * as door from "@qalqan/core";'];
/** What each line is about, by file and line. */
const names = new Map();
let at = 0;
let due = 0;
const put = (file, into, line, id) => {
  into.push(line);
  names.set(`${file} ${into.length}`, id);
};
const constant = (type, input, id) =>
  put("all.mts", lines, `export const v${(at += 1)}: ${type} = ${JSON.stringify(input)};`, id);
const refused = (line, id) => {
  put("all.mts", lines, "// @ts-expect-error", `${id} is not refused`);
  lines.push(line);
};
const refusedConstant = (type, input, id) =>
  refused(`export const v${(at += 1)}: ${type} = ${JSON.stringify(input)};`, id);
const answered = (type, answer, id) =>
  put("answers.mts", answers, `export const a${(at += 1)}: ${type} = ${JSON.stringify(answer)};`, id);

let ran = 0;
const draftOf = (call) => `Parameters<typeof door.${call}>[0]`;
for (const { id, call, input, expectError } of vectors()) {
  if (!door.calls().includes(call)) refused(`door.${call}({});`, id);
  else {
    (expectError ? refusedConstant : constant)(draftOf(call), input, id);
    answered(`ReturnType<typeof door.${call}>`, door[call](input), id);
  }
  ran += 1;
}
// a step without input is checked by its answer; bytes are not JSON
const all = scenarios();
for (const { id, object, new: draft, expectError } of all) {
  const wrongShape = expectError?.code === "wrong-shape";
  (wrongShape ? refusedConstant : constant)(`ConstructorParameters<typeof door.${object}>[0]`, draft, id);
  ran += 1;
}
const objects = runObjects(door, all, (object, { method, input, expectError }, answer) => {
  if (["snapshot", "fromSnapshot", "merge"].includes(method)) return;
  // lists that come in parts are drafts of the loader, which gives a checker
  const parts = input?.parts ?? [];
  for (const part of expectError ? [] : parts) constant("door.ReferenceDraft", part, `${object}.${method}`);
  if (["load", "replaceIn"].includes(method)) return;
  const own = `door.${object}["${method}"]`;
  const id = `${object}.${method}`;
  const wrongShape = expectError?.code === "wrong-shape";
  if (input !== undefined) (wrongShape ? refusedConstant : constant)(`Parameters<${own}>[0]`, input, id);
  // it gives a checker, and the runner asks that for its report
  if (method === "replaceLists") return;
  answered(`ReturnType<${own}>`, input === undefined ? answer.answer : answer, id);
});
due += ran;

for (const [call, input] of [
  ["checkAmount", { amount: 1 }],
  ["checkAmount", { sum: "1" }],
  ["checkAct", { act: { cases: [{ services: [{ quantity: "1" }] }] } }],
  ["checkAct", { act: { cases: {} } }],
  ["checkAct", { reference: { deaths: { complete: "yes" } } }],
  ["checkAct", { act: [] }],
]) {
  due += 1;
  refusedConstant(draftOf(call), input, JSON.stringify(input));
}
// what comes back is typed as well: each line compiles, or says that it does not
for (const [name, line] of [
  ["the amount is perhaps a number", 'export const tiyn: number | undefined = door.checkAmount({ amount: "1" }).answer?.tiyn;'],
  ["findings carry paths", "export const paths = (act: door.ActDraft): string[] => door.checkAct({ act }).answer?.verdict.findings.map((one) => one.path) ?? [];"],
  ["an answer or an error", 'export const told = (back: door.Answer<door.ActReport>): boolean => back.error ? back.error.path === "" : back.answer.verdict.complete;'],
  ["names of calls", 'export const name: door.CallName = "checkAct";'],
  ["text", 'export const text: string = door.checkActJson("{}");'],
  ["objects", "export const report = (draft: door.CheckerDraft): door.VerdictReport => { using checker = new door.Checker(draft); return checker.report(); };"],
  ["an effect is one of a closed set", 'export const heavy = (effect: door.Effect): boolean => effect === "refuse" || effect === "stop";'],
  ["the entry for front-ends", "export const seen = (act: check.ActDraft): door.ActReport | undefined => check.checkAct({ act }).answer ?? new check.Checker({}).checkAct(act).answer;"],
  ["code that is loaded", "export const judged = async (code: Uint8Array, draft: door.DuplicatesDraft): Promise<string> => { await check.loadDuplicates(code); check.loadDuplicatesSync(code); return check.judgeDuplicates(draft).error?.code ?? ''; };"],
  ["slim", "export const load = (bytes: BufferSource): void => { slim.initSync({ module: bytes }); slim.checkAmount({}); };"],
]) {
  due += 1;
  put("all.mts", lines, line, name);
}
for (const [name, line] of [
  ["an unknown call", 'export const other: door.CallName = "nothing";'],
  ["an amount of text", 'export const wrong: string = door.checkAmount({}).answer!.tiyn;'],
  ["a number for text", "door.checkActJson(5);"],
  ["an effect that is none", 'export const none: door.Effect = "accept";'],
  ["a call that front-ends do not have", "check.openAccount({});"],
  ["an object that front-ends do not have", "new check.DuplicateIndex({});"],
  ["a way to load where it is loaded", "door.initSync({});"],
  ["code that lies in the module", "door.loadDuplicates(new Uint8Array());"],
  ["text for code", 'check.loadDuplicatesSync("duplicates.wasm");'],
]) {
  due += 1;
  refused(line, name);
}
const commonJs = [
  'import door = require("@qalqan/core");',
  'export const tiyn: number | undefined = door.checkAmount({ amount: "1" }).answer?.tiyn;',
  "// @ts-expect-error",
  "door.checkAmount({ amount: 1 });",
];
const bundled = [
  'import { Checker, checkAmount, type ActDraft } from "@qalqan/core";',
  'import { judgeStays } from "@qalqan/core/check";',
  'import "@qalqan/core/check/duplicates";',
  'import { initSync } from "@qalqan/core/slim";',
  'export const tiyn: number | undefined = checkAmount({ amount: "1" }).answer?.tiyn;',
  'export const clear = (act: ActDraft): boolean => new Checker({}).checkAct(act).answer?.verdict.outcome === "clear";',
  "export const load = (module: BufferSource): unknown => initSync({ module });",
  "export const stays = (): boolean => judgeStays({}).error === undefined;",
];
for (const [file, text] of [
  ["all.mts", lines],
  ["answers.mts", answers],
  ["common.cts", commonJs],
  ["bundled.ts", bundled],
]) {
  writeFileSync(join(folder, file), `${text.join("\n")}\n`);
}

/** What the compiler says of these files. */
function compile(files, options) {
  const compilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noEmit: true,
    target: "es2022",
    lib: ["es2022", "dom", "esnext.disposable"],
    types: [],
    ...options,
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files }));
  try {
    execFileSync(process.execPath, [join(tools, "typescript/bin/tsc"), "-p", folder, "--pretty", "false"]);
    return "";
  } catch (error) {
    return `${error.stdout}${error.stderr}`;
  }
}

let failed = objects.failed;
for (const [files, options] of [
  [["all.mts", "answers.mts", "common.cts"], { module: "nodenext" }],
  [["bundled.ts"], { module: "esnext", moduleResolution: "bundler" }],
]) {
  due += files.length;
  const said = compile(files, options);
  const errors = said.split("\n").filter((line) => line.includes("error TS"));
  failed = failed.concat(errors.map((line) => {
    const place = /([a-z]+\.[mc]?ts)\((\d+),/.exec(line);
    return `${place ? (names.get(`${place[1]} ${place[2]}`) ?? place[1]) : ""}: ${line}`;
  }));
  if (said && errors.length === 0) failed.push(said);
}
add(due - new Set(failed.map((line) => line.split(":")[0])).size, failed);
close(`vectors: ${ran}`);
