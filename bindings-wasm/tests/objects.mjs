// One scenario against the objects of one door. Runs in node and in a page.
import { departs } from "./vectors.mjs";

/** What a call that may throw its report gives, as the text door would say it. */
function envelope(work) {
  try {
    return { answer: work() };
  } catch (error) {
    if (error.cause === undefined) throw error;
    return { error: error.cause };
  }
}

/** An object and the bytes of its last snapshot. */
class Life {
  constructor(door, kind, draft, typed) {
    this.maker = door[kind];
    this.door = door;
    this.kind = kind;
    this.typed = typed;
    this.object = typed ? new this.maker(draft) : this.maker.fromJson(JSON.stringify(draft));
  }

  step({ method, input, skip = 0, cut = 0 }) {
    if (method === "snapshot") {
      this.bytes = this.object.snapshot();
      return {};
    }
    if (method === "fromSnapshot") {
      const bytes = this.bytes.subarray(skip, this.bytes.length - cut);
      return envelope(() => {
        const { maker, typed } = this;
        const made = typed ? maker.fromSnapshot(input, bytes) : maker.fromSnapshotJson(JSON.stringify(input), bytes);
        this.object.free();
        this.object = made;
        return made.report();
      });
    }
    if (method === "merge") {
      const other = new Life(this.door, this.kind, input.new, this.typed);
      for (const one of input.steps) other.step(one);
      const answer = this.object.merge(other.object);
      other.object.free();
      return { answer };
    }
    if (["replaceLists", "load", "replaceIn"].includes(method)) {
      return envelope(() => {
        const made = this.renewed(method, input);
        this.object.free();
        this.object = made;
        return made.report();
      });
    }
    if (input === undefined) return { answer: this.object[method]() };
    if (this.typed) return this.object[method](input);
    return JSON.parse(this.object[`${method}Json`](JSON.stringify(input)));
  }

  /** A checker with other lists: some of them, or lists that come in parts. */
  renewed(method, input) {
    const text = JSON.stringify;
    if (method === "replaceLists") {
      return this.typed ? this.object.replaceLists(input) : this.object.replaceListsJson(text(input));
    }
    const loader = new this.door.ReferenceLoader();
    try {
      for (const part of input.parts) {
        const answer = this.typed ? loader.append(part) : JSON.parse(loader.appendJson(text(part)));
        if (answer.error) throw new Error("no part", { cause: answer.error });
      }
      if (method === "replaceIn") return loader.replaceIn(this.object);
      return this.typed ? loader.checker(input.new) : loader.checkerJson(text(input.new));
    } finally {
      loader.free();
    }
  }
}

function faults(door, scenario, seen) {
  const { object, steps, expectError } = scenario;
  if (expectError) {
    const makes = [false, true].map((typed) => envelope(() => new Life(door, object, scenario.new, typed)));
    return makes.map((made) => departs(expectError, made.error ?? made, "error"));
  }
  const [text, typed] = [false, true].map((typed) => new Life(door, object, scenario.new, typed));
  const found = steps.flatMap((step, at) => {
    const [answer, twin] = [text.step(step), typed.step(step)];
    seen(object, step, twin);
    const [expected, kind] = step.expectError ? [step.expectError, "error"] : [step.expect ?? {}, "answer"];
    const wrong = [departs(expected, answer[kind] ?? answer, kind)];
    if (JSON.stringify(answer) !== JSON.stringify(twin)) wrong.push("the typed answer differs");
    return wrong.map((fault) => fault && `step ${at}, ${step.method}: ${fault}`);
  });
  text.object.free();
  typed.object.free();
  return found;
}

/** Runs every scenario; `seen` is told each step with its typed answer. */
export function runObjects(door, scenarios, seen = () => {}) {
  const failed = [];
  let ran = 0;
  for (const scenario of scenarios) {
    let found;
    try {
      found = faults(door, scenario, seen);
    } catch (error) {
      found = [String(error)];
    }
    failed.push(...found.filter(Boolean).map((fault) => `${scenario.id}: ${fault}`));
    ran += 1;
  }
  return { ran, failed };
}
