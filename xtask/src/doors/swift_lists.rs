//! The lists of Swift's runner: Swift finds no function by its name, so each call and each
//! method has a line, written from the generated package.

use std::collections::BTreeSet;

/// A source of the runner that names every call and every method of `Qalqan.swift`.
pub fn lists(generated: &str) -> String {
    let mut text = "// Written by xtask from Qalqan.swift.\nimport Qalqan\n\n".to_owned();
    let doors = generated.lines().filter_map(call);
    let doors = doors.map(|name| format!("    \"{name}\": door({name}(draft:)),\n"));
    text += &list("typedDoors", "Door", doors.collect());
    for (object, body) in protocols(generated) {
        let signatures: Vec<Signature> = body.lines().filter_map(signature).collect();
        let texts: BTreeSet<&str> = signatures
            .iter()
            .filter(|one| one.takes == "text: String")
            .map(|one| one.name)
            .collect();
        let twins = signatures.iter().filter_map(|one| {
            let twin = format!("{}Json", one.name);
            let has = one.takes.starts_with("draft: ") && texts.contains(&*twin);
            let name = one.name;
            has.then(|| {
                format!("    \"{name}\": twins({{ $0.{twin}(text:) }}, {{ $0.{name}(draft:) }}),\n")
            })
        });
        let small = lower(object);
        let of = format!("Twins<{object}>");
        text += &list(&format!("{small}Twins"), &of, twins.collect());
        let getters = signatures.iter().filter(|one| one.takes.is_empty());
        let getters = getters.map(|one| {
            let name = one.name;
            format!("    \"{name}\": {{ Json(typed: $0.{name}()) }},\n")
        });
        let of = format!("@Sendable ({object}) -> Json?");
        text += &list(&format!("{small}Getters"), &of, getters.collect());
    }
    text
}

fn list(name: &str, of: &str, lines: String) -> String {
    let lines = if lines.is_empty() {
        "    :\n".to_owned()
    } else {
        lines
    };
    format!("let {name}: [String: {of}] = [\n{lines}]\n\n")
}

/// The name in `public func checkAct(draft: CheckActDraft) -> ActReport  {`.
fn call(line: &str) -> Option<&str> {
    let rest = line.strip_prefix("public func ")?;
    let (name, rest) = rest.split_once("(draft: ")?;
    rest.contains("Report").then_some(name)
}

/// A method that throws nothing: its name and what it takes.
struct Signature<'a> {
    name: &'a str,
    takes: &'a str,
}

/// `func judge(draft: JudgeDraft)  -> DuplicatesReport`
fn signature(line: &str) -> Option<Signature<'_>> {
    let rest = line.trim().strip_prefix("func ")?;
    let (name, rest) = rest.split_once('(')?;
    let (takes, gives) = rest.split_once(')')?;
    let gives = gives.trim().strip_prefix("->")?.trim();
    let known = gives == "String" || gives.ends_with("Report");
    known.then_some(Signature { name, takes })
}

/// The name and the body of each `public protocol CheckerProtocol: AnyObject, Sendable {`.
fn protocols(generated: &str) -> Vec<(&str, &str)> {
    let parts = generated.split("public protocol ").skip(1);
    let bodies = parts.filter_map(|part| {
        let (object, rest) = part.split_once("Protocol: AnyObject")?;
        Some((object, rest.split_once("\n}")?.0))
    });
    bodies.collect()
}

/// `Checker` as `checker`.
fn lower(name: &str) -> String {
    let mut letters = name.chars();
    let first = letters.next().map(|letter| letter.to_ascii_lowercase());
    first.into_iter().chain(letters).collect()
}

#[test]
fn what_takes_a_draft_or_nothing_is_listed() {
    let generated = "public protocol CheckerProtocol: AnyObject, Sendable {\n    \n    /**\n     * Docs.\n     */\n    \
        func checkAct(draft: ActDraft)  -> ActReport\n    \
        func checkActJson(text: String)  -> String\n    \
        func replaceLists(draft: ReferenceDraft) throws  -> Checker\n    \
        func replaceListsJson(text: String) throws  -> Checker\n    \
        func merge(other: Checker)  -> IndexMergeReport\n    \
        func report()  -> VerdictReport\n    \n}\n\
        public func callJson(name: String, input: String) -> String  {\n\
        public func checkId(draft: IdDraft) -> IdReport  {\n";
    let text = lists(generated);
    assert!(
        text.contains("[String: Door] = [\n    \"checkId\": door(checkId(draft:)),\n]"),
        "{text}"
    );
    let twins = "let checkerTwins: [String: Twins<Checker>] = [\n    \
                 \"checkAct\": twins({ $0.checkActJson(text:) }, { $0.checkAct(draft:) }),\n]";
    assert!(text.contains(twins), "{text}");
    let getters = "[String: @Sendable (Checker) -> Json?] = [\n    \"report\": { Json(typed: $0.report()) },\n]";
    assert!(text.contains(getters), "{text}");
}
