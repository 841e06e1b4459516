// The package in node: every vector, the objects, hostile input, a call that never ends.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { starve, typedWithoutMemory } from "./memory.mjs";
import { runObjects } from "./objects.mjs";
import { APART, runParts } from "./parts.mjs";
import { add, check, close, pack, packed, scenarios, tally, vectors } from "./shared.mjs";
import { runAll, selfTest } from "./vectors.mjs";

const door = await packed("node.js");
const all = vectors();
add(0, selfTest());

/** Answers before the words are loaded, by the vectors' ids. */
const wordless = new Map(all.map(({ id, call, input }) => [id, door.callJson(call, JSON.stringify(input))]));

await check("without words nothing is said in a language, and nobody is left to wonder", async () => {
  const draft = { language: "ru", amount: "1" };
  assert.deepEqual(door.checkAmount(draft).error.code, "no-words");
  assert.deepEqual(JSON.parse(door.rulesJson("{}")).error.code, "no-words");
  assert.deepEqual(door.explain({ code: "ACT-001" }).error.code, "no-words");
  assert.throws(() => new door.Checker({ law: { language: "kk" } }), ({ cause }) => cause.code === "no-words");
  assert.equal(door.checkAmount({ amount: "1" }).answer.tiyn, 100);
  const bytes = readFileSync(join(pack, "qalqan.words"));
  for (const other of [bytes.subarray(1), new Uint8Array(), readFileSync(join(pack, "check/qalqan.words"))]) {
    assert.throws(() => door.loadWords(other), /not the words of this module/);
  }
  assert.throws(() => door.loadWords("words"));
  assert.deepEqual(door.checkAmount(draft).error.code, "no-words");
  await packed("words.node.js");
  assert.match(door.checkAmount({ language: "ru", amount: "x" }).answer.verdict.findings[0].sentence, /[а-я]{4}/);
});

await check("answers that say nothing in a language are the same with words and without", () => {
  let refused = 0;
  for (const { id, call, input } of all) {
    const [before, after] = [wordless.get(id), door.callJson(call, JSON.stringify(input))];
    if (JSON.parse(before).error?.code === "no-words") refused += 1;
    else assert.equal(after, before, id);
    assert.ok(!before.includes("\\u0000"), id);
  }
  const speaking = all.filter(({ call, input }) => ["rules", "explain"].includes(call) || /"language":"(kk|ru|en)"/.test(JSON.stringify(input)));
  assert.ok(refused > 10 && refused <= speaking.length, `${refused} of ${speaking.length}`);
});

const ran = tally(runAll(door, all)) + tally(runObjects(door, scenarios()));

const part = await packed("check/node.js");
const duplicates = () => readFileSync(join(pack, "check/duplicates.wasm"));

await check("code that is not loaded is no answer, whatever the text", async () => {
  for (const call of APART) {
    for (const text of ["{}", "", "{", "[]", '{"x":1}']) {
      assert.deepEqual(Object.keys(JSON.parse(part.callJson(call, text))), ["error"]);
      assert.equal(JSON.parse(part[`${call}Json`](text)).error.code, "duplicates-not-loaded");
    }
    assert.equal(part[call]({}).error.code, "duplicates-not-loaded");
    assert.equal(part[call](1n).error.code, "not-json");
  }
  assert.equal(door.loadDuplicates, undefined);
  assert.ok(APART.every((call) => part.calls().includes(call)));
});

await check("code of another build is not linked", async () => {
  const other = duplicates();
  // the name of the build, which is the module of every import
  const name = /\d+-[0-9a-f]+/.exec(other.toString("latin1"))[0];
  for (let at = other.indexOf(name); at >= 0; at = other.indexOf(name, at)) other[at] ^= 1;
  assert.ok(WebAssembly.validate(other));
  const foreign = [other, readFileSync(join(pack, "check/qalqan.wasm")), Buffer.from([0, 97, 115, 109, 1, 0, 0, 0])];
  for (const code of foreign) {
    await assert.rejects(part.loadDuplicates(code), /not the code about duplicates of this module/);
    assert.throws(() => part.loadDuplicatesSync(code), /not the code about duplicates of this module/);
    await assert.rejects(part.loadDuplicates(new WebAssembly.Module(code)), /not the code about duplicates/);
  }
  for (const code of ["code", undefined, {}, duplicates().subarray(1)]) {
    await assert.rejects(part.loadDuplicates(code));
    assert.throws(() => part.loadDuplicatesSync(code));
  }
  assert.equal(part.judgeDuplicates({}).error.code, "duplicates-not-loaded");
});

await packed("check/words.node.js");
tally(await runParts(door, part, all, () => packed("check/duplicates.node.js")));

await check("code is loaded in every way, and twice", async () => {
  const bytes = readFileSync(join(pack, "check/qalqan.wasm"));
  const ways = [
    (slim) => slim.loadDuplicates(duplicates()),
    (slim) => slim.loadDuplicates(new WebAssembly.Module(duplicates())),
    (slim) => slim.loadDuplicatesSync(duplicates()),
    (slim) => slim.loadDuplicatesSync(new WebAssembly.Module(duplicates())),
    async (slim) => {
      slim.loadDuplicatesSync(duplicates());
      await slim.loadDuplicates(duplicates());
    },
  ];
  const { call, input } = all.find((one) => one.call === "judgeDuplicates" && one.expect && !/"language"/.test(JSON.stringify(one.input)));
  for (const [number, load] of ways.entries()) {
    const slim = await packed("check/slim.js", `?way${number}`);
    await assert.rejects(slim.loadDuplicates(duplicates()));
    slim.initSync({ module: bytes });
    assert.equal(slim[call](input).error.code, "duplicates-not-loaded");
    await load(slim);
    assert.deepEqual(slim[call](input), door[call](input));
  }
});

await check("code that was loaded ends with its module", async () => {
  const slim = await packed("check/slim.js", "?low");
  assert.deepEqual(typedWithoutMemory(slim, readFileSync(join(pack, "check/qalqan.wasm")), duplicates()), []);
});

await check("every call has its functions", () => {
  for (const name of door.calls()) {
    assert.equal(typeof door[name], "function", name);
    assert.equal(typeof door[`${name}Json`], "function", name);
  }
});

const whole = all.find((one) => one.call === "checkAct" && one.input.reference && one.input.act);

await check("a checker answers as the call does", () => {
  const { act, reference, law } = whole.input;
  const checker = new door.Checker({ reference, law });
  const mine = checker.checkAct(act).answer;
  const calls = door.checkAct(whole.input).answer;
  assert.deepEqual(mine.verdict.findings, calls.verdict.findings);
  assert.equal(mine.verdict.outcome, calls.verdict.outcome);
  assert.deepEqual(JSON.parse(checker.checkActJson(JSON.stringify(act))).answer, mine);
  assert.equal(checker.report().complete, true);
  assert.equal(checker.checkAct({ number: 1 }).error.path, "number");
  checker.free();
  assert.throws(() => checker.checkAct(act));
});

await check("lists are replaced and loaded in parts", () => {
  const { act, reference } = whole.input;
  const old = new door.Checker({ reference });
  const renewed = old.replaceLists({ deaths: reference.deaths });
  assert.deepEqual(renewed.checkAct(act).answer.verdict.findings, old.checkAct(act).answer.verdict.findings);
  // a row that cannot be read refuses nobody, and is told
  const told = old.replaceLists({ deaths: { rows: [{ insured: "1" }] } }).report().findings;
  assert.deepEqual(told.map((one) => one.path.slice(0, 24)), Array(told.length).fill("reference.deaths.rows[0]"));
  assert.notEqual(told.length, 0);
  assert.throws(() => old.replaceLists({ deaths: 1 }), (error) => error.cause.code === "wrong-shape");
  const loader = new door.ReferenceLoader();
  for (const [name, list] of Object.entries(reference)) {
    assert.equal(loader.append({ [name]: list }).answer.complete, true);
  }
  const loaded = loader.checker({});
  assert.deepEqual(loaded.checkAct(act).answer.verdict.findings, old.checkAct(act).answer.verdict.findings);
  assert.equal(loader.replaceIn(old).report().complete, true);
  for (const one of [old, renewed, loader, loaded]) one.free();
});

await check("a verifier answers as the call does", () => {
  const { input } = all.find((one) => one.id === "visit-good");
  const { code, checkedAt, facility, insured, ...held } = input;
  const verifier = new door.VisitVerifier(held);
  const mine = verifier.verify({ code, checkedAt, facility, insured }).answer;
  assert.equal(mine.verdict.outcome, "clear");
  assert.deepEqual(mine.token, door.verifyVisit(input).answer.token);
  verifier.free();
});

await check("an index keeps what it is given", () => {
  const index = new door.DuplicateIndex({ key: "00112233445566778899aabbccddeeff" });
  const { act } = whole.input;
  assert.equal(index.insert({ label: "one", status: "accepted", act }).answer.inserted, true);
  assert.equal(index.insert({ label: "two", status: "accepted", act }).answer.held, "one");
  assert.equal(index.counts().acts, 1);
  assert.equal(JSON.parse(index.judgeJson(JSON.stringify({ acts: [act] }))).answer.verdict.findings.length > 0, true);
  assert.equal(index.report().findings.length, 0);
  const bytes = index.snapshot();
  assert.equal(bytes instanceof Uint8Array, true);
  const draft = { key: "00112233445566778899aabbccddeeff", leastEpoch: 0 };
  const back = door.DuplicateIndex.fromSnapshot(draft, bytes);
  assert.deepEqual(back.counts().prints, index.counts().prints);
  assert.deepEqual(back.snapshot(), bytes);
  assert.equal(back.merge(index).same, 1);
  const { record } = door.duplicateKeys({ key: draft.key, acts: [act] }).answer.acts[0];
  assert.equal(back.setStatus({ record, status: "reversed" }).answer.changed, true);
  // what was reversed here keeps out nothing that stands there
  assert.equal(back.merge(index).added, 1);
  assert.equal(back.present({ label: "three", act }).answer.kept, false);
  assert.equal(back.setSearched({ periods: [], statuses: [] }).answer.searched.complete, false);
  assert.equal(JSON.parse(back.removeJson(JSON.stringify({ record }))).answer.changed, true);
  assert.equal(JSON.parse(back.removeJson(JSON.stringify({ record }))).answer.changed, true);
  assert.equal(back.counts().acts, 0);
  back.free();
  const other = { ...draft, key: "f".repeat(32) };
  assert.throws(() => door.DuplicateIndex.fromSnapshot(other, bytes), (error) => error.cause.code === "another-key");
  assert.throws(() => door.DuplicateIndex.fromSnapshot(draft, bytes.subarray(1)), (error) => error.cause.code === "foreign-snapshot");
  index[Symbol.dispose ?? "free"]();
});

await check("a constructor throws the report", () => {
  for (const make of [
    () => new door.Checker({ book: {} }),
    () => door.Checker.fromJson('{"book":{}}'),
  ]) {
    assert.throws(make, (error) => error instanceof Error && error.cause.code === "wrong-shape" && error.cause.path === "book");
  }
  assert.throws(() => new door.DuplicateIndex({ key: "short" }), (error) => error.cause.path === "key");
});

const key = "00112233445566778899aabbccddeeff";
const cycle = {};
cycle.amount = cycle;

await check("what JSON cannot hold makes no object, and the report says so", () => {
  for (const value of [cycle, 1n, undefined, () => 1, Symbol("x"), { key: 1n }]) {
    for (const make of [
      () => new door.Checker(value),
      () => new door.DuplicateIndex(value),
      () => door.DuplicateIndex.fromSnapshot(value, new Uint8Array()),
    ]) {
      assert.throws(make, ({ cause }) => cause.code === "not-json" && /written as JSON/.test(cause.message));
    }
  }
});

await check("what is no text is an error, not a crash", () => {
  const [checker, loader] = [new door.Checker({}), new door.ReferenceLoader()];
  const objects = [checker, loader, new door.DuplicateIndex({ key }), new door.VisitVerifier({}), new door.ProviderYear({})];
  // these make an object, and so throw
  const making = ["replaceListsJson", "checkerJson"];
  const twins = objects.flatMap((object) => {
    const names = Object.getOwnPropertyNames(Object.getPrototypeOf(object));
    const twin = (name) => name.endsWith("Json") && !making.includes(name);
    return names.filter(twin).map((name) => [object, name]);
  });
  assert.ok(twins.length >= 5);
  twins.push(...door.calls().map((name) => [door, `${name}Json`]));
  const numbers = [0, 5, -1, NaN, 1e9, 1n];
  for (const value of [...numbers, undefined, null, true, {}, [], ["{}"], { length: 1e9 }, new String("{}"), () => "{}", Symbol("x")]) {
    for (const [object, name] of twins) {
      const { error } = JSON.parse(object[name](value));
      assert.deepEqual([error.code, error.message], ["not-json", "the value is no text"], name);
    }
    assert.equal(JSON.parse(door.callJson("checkAmount", value)).error.code, "not-json");
    assert.equal(JSON.parse(door.callJson(value, "{}")).error.code, "unknown-call");
    for (const make of [
      () => door.Checker.fromJson(value),
      () => door.DuplicateIndex.fromJson(value),
      () => door.VisitVerifier.fromJson(value),
      () => door.ProviderYear.fromJson(value),
      () => checker.replaceListsJson(value),
      () => loader.checkerJson(value),
      () => door.DuplicateIndex.fromSnapshotJson(value, new Uint8Array()),
    ]) {
      assert.throws(make, (error) => error.cause.code === "not-json");
    }
  }
  for (const bytes of [undefined, null, 5, "abc", [1, 2], {}]) {
    assert.throws(() => door.DuplicateIndex.fromSnapshot({ key }, bytes), (error) => !(error instanceof WebAssembly.RuntimeError), String(bytes));
  }
  assert.equal(door.checkAmount({ amount: "1" }).answer.tiyn, 100);
  for (const object of objects) object.free();
});

await check("a value may call the door while it is written", () => {
  const inner = { toJSON: () => door.checkAmount({ amount: "1" }).answer.amount };
  assert.equal(door.checkAmount({ amount: inner }).answer.tiyn, 100);
  const broken = { toJSON: () => { throw new Error("no"); } };
  assert.equal(door.checkAmount({ amount: broken }).error.code, "not-json");
});

await check("what JSON cannot hold is an error, not an exception", () => {
  for (const value of [cycle, 1n, undefined, () => 1, Symbol("x"), { amount: 1n }]) {
    assert.equal(door.checkAmount(value).error.code, "not-json");
  }
  for (const value of [null, 1, "x", [], true]) {
    assert.equal(door.checkAmount(value).error.code, "wrong-shape");
  }
  assert.equal(door.checkAmount({ amount: NaN, extra: undefined }).answer.verdict.findings.length > 0, true);
  assert.equal(door.checkAmount({ amount: "\ud800" }).error.code, "not-json");
});

await check("hostile text is answered for every call", () => {
  const long = "9".repeat(10_000_000);
  const deep = 1_000_000;
  for (const name of [...door.calls(), "toString", "", "\0"]) {
    for (const text of ["", "\0", "{", '"', '{"a":'.repeat(deep), "[".repeat(deep), `{"${long}":1}`, long, `"${long}"`]) {
      const { error } = JSON.parse(door.callJson(name, text));
      assert.ok(error.code && error.message.length < 400, name);
    }
  }
  assert.equal(JSON.parse(door.callJson("checkAmount", `{"amount":"${long}"}`)).answer.verdict.findings[0].code, "LIM-002");
  assert.equal(door.checkAmount({ amount: "1" }).answer.tiyn, 100);
});

await check("a long life does not grow", async () => {
  const slim = await packed("slim.js", "?life");
  const { memory } = slim.initSync({ module: readFileSync(join(pack, "qalqan.wasm")) });
  const text = JSON.stringify(whole.input);
  for (let turn = 0; turn < 200; turn += 1) slim.checkActJson(text);
  const before = memory.buffer.byteLength;
  for (let turn = 0; turn < 2000; turn += 1) {
    slim.checkActJson(text);
    slim.checkAct(whole.input);
    slim.checkAct({ act: 1 });
    new slim.Checker({ reference: whole.input.reference }).free();
    assert.throws(() => new slim.Checker({ reference: 1 }));
  }
  assert.equal(memory.buffer.byteLength, before);
});

await check("once a call did not end, every later call throws", async () => {
  const slim = await packed("slim.js", "?trap");
  const { memory } = slim.initSync({ module: readFileSync(join(pack, "qalqan.wasm")) });
  const text = `{"amount":"${"0".repeat(4_000_000)}"}`;
  // room for the text, and then none for what is read from it
  slim.callJson("nothing", text);
  starve(memory);
  assert.throws(() => slim.checkAmountJson(text), WebAssembly.RuntimeError);
  assert.throws(() => slim.checkAmount({ amount: "1" }), /load the module anew/);
  assert.throws(() => slim.callJson("version", "{}"), /load the module anew/);
  // another instance is not touched
  assert.equal(door.checkAmount({ amount: "1" }).answer.tiyn, 100);
});

await check("a typed call without memory", async () => {
  const slim = await packed("slim.js", "?low");
  assert.deepEqual(typedWithoutMemory(slim, readFileSync(join(pack, "qalqan.wasm"))), []);
});

close(`vectors: ${ran}`);
