// How long one check of an act takes through each door.
import Foundation
import Qalqan

/// Times the call whose input is this file: microseconds, the middle of many.
func time(_ file: String) throws {
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let draft = try JSONDecoder().decode(CheckActDraft.self, from: Data(text.utf8))
    let name = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
    let byText = middle { callJson(name: "checkAct", input: text).utf8.count }
    let byRecord = middle { Int(checkAct(draft: draft).services) }
    print("\(name): text \(byText) µs, typed \(byRecord) µs")
}

private func middle(_ call: () -> Int) -> Int {
    let clock = ContinuousClock()
    var spans: [Duration] = []
    let start = clock.now
    repeat {
        spans.append(clock.measure { precondition(call() > 0) })
    } while spans.count < 7 || (clock.now - start < .seconds(1) && spans.count < 1001)
    spans.sort()
    return Int(spans[spans.count / 2] / .microseconds(1))
}
