// How long a checker's check of an act takes.
import Foundation
import Qalqan

/// `LINES TEXT TYPED` for each act of the folder, in nanoseconds, the middle of many.
func time(_ folder: String) throws {
    for lines in [1, 100, 10_000] {
        let read = { (name: String) in
            try String(contentsOfFile: "\(folder)/\(name)-\(lines).json", encoding: .utf8)
        }
        let text = try read("act")
        let book = try Json.object(["reference": Json.read(read("book"))]).printed()
        let checker = Checker(draft: try draft(book))
        let record: ActDraft = try draft(text)
        let byText = middle { checker.checkActJson(text: text).utf8.count }
        let typed = middle { Int(checker.checkAct(draft: record).services) }
        print("\(lines) \(byText) \(typed)")
    }
}

private func middle(_ call: () -> Int) -> Int {
    let clock = ContinuousClock()
    var spans: [Duration] = []
    let start = clock.now
    repeat {
        spans.append(clock.measure { precondition(call() > 0) })
    } while spans.count < 7 || (clock.now - start < .seconds(1) && spans.count < 1001)
    spans.sort()
    return Int(spans[spans.count / 2] / .nanoseconds(1))
}
