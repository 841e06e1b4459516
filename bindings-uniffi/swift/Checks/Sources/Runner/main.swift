// Runs every vector: `Runner FOLDER` prints `vectors: N` and `N passed, N failed`;
// `Runner time FOLDER` times the check of acts instead.
import Foundation
import Qalqan

/// What is wrong with one vector, by text and typed.
func faults(_ vector: Json) throws -> [String] {
    guard let call = vector["call"]?.text, let input = try vector["input"]?.printed() else {
        return ["no call or no input"]
    }
    let answer = try Json.read(callJson(name: call, input: input))
    if let error = vector["expectError"] {
        return [departs(error, answer["error"], "error")].compactMap { $0 }
    }
    guard let expect = vector["expect"], let byText = answer["answer"] else { return ["no answer"] }
    guard let typed = try typedDoors[call]?(input) else { return ["no typed \(call)"] }
    var faults = [departs(expect, byText, "answer"), departs(byText, typed, "typed")]
    faults += offBorder(vector["border"]?.list ?? [], typed)
    faults += call == "checkAct" ? try checkerFaults(input, byText) : []
    return faults.compactMap { $0 }
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

func runAll(_ folder: URL) async throws -> Bool {
    let manifest = try Data(contentsOf: folder.appendingPathComponent("manifest.json"))
    let listed = try JSONDecoder().decode(Json.self, from: manifest)
    let files = try vectors(in: folder)
    let all = files.filter { $0.vector["object"] == nil }
    let scenarios = files.filter { $0.vector["object"] != nil }
    var checks = [
        ("the manifest", listed["ids"] == .list(all.map { .text($0.id) })),
        ("its total", listed["total"]?.number == Decimal(all.count)),
        ("its scenarios", Set(listed["objects"]?.list.compactMap { $0.text } ?? []) == Set(scenarios.map { $0.id })),
        ("the comparison", try comparisonHolds()),
        ("a shared index", try await sharedIndexHolds()),
        ("a broken object", brokenObjectsThrow()),
        ("the helpers", helpersHold()),
        ("days", try daysHold()),
    ]
    checks.removeAll { $0.1 }
    checks.forEach { print("\($0.0): not as it should be") }
    var (ran, failed) = (0, 0)
    for (id, vector) in all + scenarios {
        let wrong: [String]
        let judge = vector["object"] == nil ? faults : scenarioFaults
        do { wrong = try judge(vector) } catch { wrong = ["\(error)"] }
        wrong.forEach { print("\(id): \($0)") }
        failed += wrong.isEmpty ? 0 : 1
        ran += 1
    }
    print("vectors: \(ran)")
    print("\(ran - failed) passed, \(failed) failed")
    return failed == 0 && checks.isEmpty
}

let arguments = CommandLine.arguments.dropFirst()
if arguments.first == "time" {
    try arguments.dropFirst().forEach(time)
} else if let folder = arguments.first {
    exit(try await runAll(URL(fileURLWithPath: folder)) ? 0 : 1)
} else {
    print("Runner FOLDER, or Runner time FOLDER")
    exit(2)
}
