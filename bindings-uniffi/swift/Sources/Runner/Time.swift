// How long one check of an act takes through each door.
import Foundation
import Qalqan

/// Times `checkAct` with this input: microseconds, the middle of many.
func time(_ file: String) throws {
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let record: CheckActDraft = try draft(text)
    let name = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
    let byText = middle { callJson(name: "checkAct", input: text).utf8.count }
    let typed = middle { Int(checkAct(draft: record).services) }
    print("\(name): swift text \(byText) µs, swift typed \(typed) µs")
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
