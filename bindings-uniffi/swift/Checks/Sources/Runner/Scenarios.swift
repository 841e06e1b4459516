// Scenarios of the objects that a host keeps: each is made, and its methods called, by
// text and, in a second life, typed. Swift finds no method by name: `Lists.swift`
// has a line for each, written by xtask from the generated package.
import Foundation
import Qalqan

/// A method with its twin for text.
struct Twins<Object>: Sendable {
    let text: @Sendable (Object, String) -> String
    let typed: @Sendable (Object, String) throws -> Json?
}

func twins<Object, Draft: Decodable, Report>(
    _ text: @escaping @Sendable (Object) -> (String) -> String,
    _ typed: @escaping @Sendable (Object) -> (Draft) -> Report
) -> Twins<Object> {
    Twins(
        text: { object, input in text(object)(input) },
        typed: { object, input in Json(typed: typed(object)(try draft(input))) })
}

private struct NoMethod: Error {
    let name: String
}

private func call<Object>(
    _ object: Object, _ step: Json, _ isTyped: Bool, _ twins: [String: Twins<Object>],
    _ getters: [String: @Sendable (Object) -> Json?]
) throws -> Json {
    let name = step["method"]?.text ?? ""
    guard let input = try step["input"]?.printed() else {
        guard let tell = getters[name] else { throw NoMethod(name: name) }
        return .object(["answer": tell(object) ?? .null])
    }
    guard let twin = twins[name] else { throw NoMethod(name: name) }
    if isTyped { return .object(["answer": try twin.typed(object, input) ?? .null]) }
    return try Json.read(twin.text(object, input))
}

private enum Held {
    case checker(Checker)
    case verifier(VisitVerifier)
    case year(ProviderYear)
    case index(DuplicateIndex)
}

private struct Life {
    var held: Held
    let isTyped: Bool
    var bytes = Data()

    init(_ kind: String?, _ new: Json?, _ isTyped: Bool) throws {
        let text = try new?.printed() ?? ""
        self.isTyped = isTyped
        switch (kind, isTyped) {
        case ("Checker", false): held = .checker(try Checker.fromJson(text: text))
        case ("Checker", true): held = .checker(Checker(draft: try draft(text)))
        case ("VisitVerifier", false): held = .verifier(try VisitVerifier.fromJson(text: text))
        case ("VisitVerifier", true): held = .verifier(VisitVerifier(draft: try draft(text)))
        case ("ProviderYear", false): held = .year(try ProviderYear.fromJson(text: text))
        case ("ProviderYear", true): held = .year(ProviderYear(draft: try draft(text)))
        case (_, false): held = .index(try DuplicateIndex.fromJson(text: text))
        case (_, true): held = .index(try DuplicateIndex(draft: try draft(text)))
        }
    }

    mutating func step(_ step: Json) throws -> Json {
        switch (held, step["method"]?.text) {
        case (.checker(let checker), let name?) where ["replaceLists", "load", "replaceIn"].contains(name):
            return try envelope {
                let made = try renewed(checker, name, step["input"])
                held = .checker(made)
                return Json(typed: made.report()) ?? .null
            }
        case (.checker(let checker), _): return try call(checker, step, isTyped, checkerTwins, checkerGetters)
        case (.verifier(let verifier), _):
            return try call(verifier, step, isTyped, visitVerifierTwins, visitVerifierGetters)
        case (.year(let year), _):
            return try call(year, step, isTyped, providerYearTwins, providerYearGetters)
        case (.index(let index), "snapshot"):
            bytes = try index.snapshot()
            return .object([:])
        case (.index, "fromSnapshot"): return try envelope { try load(step) }
        case (.index(let index), "merge"):
            var other = try Life("DuplicateIndex", step["input"]?["new"], isTyped)
            for one in step["input"]?["steps"]?.list ?? [] { _ = try other.step(one) }
            guard case .index(let its) = other.held else { return .null }
            return .object(["answer": Json(typed: index.merge(other: its)) ?? .null])
        case (.index(let index), _): return try call(index, step, isTyped, duplicateIndexTwins, duplicateIndexGetters)
        }
    }

    /// A checker with other lists: some of them, or lists that come in parts.
    private func renewed(_ old: Checker, _ name: String, _ input: Json?) throws -> Checker {
        let text = try input?.printed() ?? ""
        if name == "replaceLists" {
            return isTyped
                ? try old.replaceLists(draft: try draft(text)) : try old.replaceListsJson(text: text)
        }
        let loader = ReferenceLoader()
        for part in input?["parts"]?.list ?? [] {
            let text = try part.printed()
            if isTyped {
                _ = loader.append(draft: try draft(text))
            } else if let error = try Json.read(loader.appendJson(text: text))["error"] {
                throw Refused(report: error)
            }
        }
        if name == "replaceIn" { return loader.replaceIn(checker: old) }
        let new = try input?["new"]?.printed() ?? ""
        return isTyped ? loader.checker(draft: try draft(new)) : try loader.checkerJson(text: new)
    }

    private mutating func load(_ step: Json) throws -> Json {
        let off = { (end: String) in NSDecimalNumber(decimal: step[end]?.number ?? 0).intValue }
        let given = Data(bytes.dropFirst(off("skip")).dropLast(off("cut")))
        let text = try step["input"]?.printed() ?? ""
        let made =
            isTyped
            ? try DuplicateIndex.fromSnapshot(draft: try draft(text), bytes: given)
            : try DuplicateIndex.fromSnapshotJson(text: text, bytes: given)
        held = .index(made)
        return Json(typed: made.report()) ?? .null
    }
}

/// A part of lists that the text door could not read.
private struct Refused: Error {
    let report: Json
}

/// What a call that may throw its report gives, as the text door would say it.
private func envelope(_ work: () throws -> Json) throws -> Json {
    do { return .object(["answer": try work()]) } catch ObjectError.Unread(let report) {
        return .object(["error": Json(typed: report) ?? .null])
    } catch let refused as Refused {
        return .object(["error": refused.report])
    }
}

/// What is wrong with a scenario.
func scenarioFaults(_ scenario: Json) throws -> [String] {
    let (kind, new) = (scenario["object"]?.text, scenario["new"])
    if let error = scenario["expectError"] {
        let made = try envelope { _ = try Life(kind, new, false); return .null }
        return [departs(error, made["error"], "error")].compactMap { $0 }
    }
    var (text, typed) = (try Life(kind, new, false), try Life(kind, new, true))
    return try (scenario["steps"]?.list ?? []).enumerated().flatMap { at, step in
        let answer = try text.step(step)
        var wrong: [String?] = []
        if let error = step["expectError"] { wrong.append(departs(error, answer["error"], "error")) }
        if let expect = step["expect"] { wrong.append(departs(expect, answer["answer"], "answer")) }
        // what has another shape cannot be written typed
        if step["expectError"]?["code"] != .text("wrong-shape") {
            wrong.append(departs(answer, try typed.step(step), "typed"))
        }
        return wrong.compactMap { $0 }.map { "step \(at), \(step["method"]?.text ?? ""): \($0)" }
    }
}
