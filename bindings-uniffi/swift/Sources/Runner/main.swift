// Runs every vector: `Runner FOLDER` prints `N passed, N failed`; `Runner FOLDER
// --time FILE…` times the check of acts instead.
import Foundation
import Qalqan

/// One vector run through the doors that it fits; what was wrong.
func faults(_ vector: Json, _ doors: inout Doors) throws -> [String] {
    guard let call = vector["call"]?.text, let input = vector["input"] else {
        return ["no call or no input"]
    }
    let text = try input.printed()
    let answer = try Json.read(callJson(name: call, input: text))
    if let error = vector["expectError"] {
        return [departs(error, answer["error"], "error")].compactMap { $0 }
    }
    guard let expect = vector["expect"] else { return ["nothing is expected"] }
    let border = vector["border"]?.list ?? []
    var answers: [(String, Json?)] = [("text", answer["answer"])]
    if call == "checkAct" {
        answers += try doors.acts(text)
    }
    return answers.flatMap { door, answer in
        ([departs(expect, answer, "answer")].compactMap { $0 } + offBorder(border, answer))
            .map { "\(door): \($0)" }
    }
}

/// The typed doors of an act, and how often each was used.
struct Doors {
    var typed = 0
    var checkers = 0

    mutating func acts(_ text: String) throws -> [(String, Json?)] {
        let draft = try JSONDecoder().decode(CheckActDraft.self, from: Data(text.utf8))
        typed += 1
        return [("typed", Json(typed: checkAct(draft: draft)))]
    }
}

func vectors(in folder: URL) throws -> [(id: String, vector: Json)] {
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let paths = (files?.allObjects as? [URL] ?? []).filter {
        $0.pathExtension == "json" && $0.lastPathComponent != "manifest.json"
    }
    return try paths.map { path in
        let vector = try JSONDecoder().decode(Json.self, from: Data(contentsOf: path))
        return (vector["id"]?.text ?? path.lastPathComponent, vector)
    }.sorted { $0.id < $1.id }
}

func runAll(_ folder: URL) throws -> Bool {
    let manifest = try Data(contentsOf: folder.appendingPathComponent("manifest.json"))
    let total = try JSONDecoder().decode(Json.self, from: manifest)["total"]?.number
    let all = try vectors(in: folder)
    var doors = Doors()
    var failed = 0
    for (id, vector) in all {
        let wrong = try faults(vector, &doors)
        wrong.forEach { print("\(id): \($0)") }
        failed += wrong.isEmpty ? 0 : 1
    }
    let whole = try total == Decimal(all.count) && doors.typed > 0 && comparisonHolds()
    if !whole {
        print("\(all.count) vectors run, \(total ?? 0) listed; or the comparison is broken")
    }
    print("typed acts: \(doors.typed), through a checker: \(doors.checkers)")
    print("\(all.count - failed) passed, \(failed) failed")
    return whole && failed == 0
}

let arguments = CommandLine.arguments.dropFirst()
guard let folder = arguments.first else {
    print("Runner FOLDER [--time FILE…]")
    exit(2)
}
if arguments.dropFirst().first == "--time" {
    try arguments.dropFirst(2).forEach(time)
} else if try !runAll(URL(fileURLWithPath: folder)) {
    exit(1)
}
