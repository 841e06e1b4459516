// The objects that a host keeps: the same answers, and many tasks at once.
import Foundation
import Qalqan

/// How a checker answers about the act of this input beside the whole call: the same
/// findings on the act, typed and as text. A row of the book that could not be read is
/// told once, by `report()`.
func checkerFaults(_ input: String, _ whole: Json?) throws -> [String] {
    let asked: CheckActDraft = try draft(input)
    guard let act = asked.act, let text = try Json.read(input)["act"]?.printed() else { return [] }
    let checker = Checker(draft: CheckerDraft(law: asked.law, reference: asked.reference))
    let typed = Json(typed: checker.checkAct(draft: act))
    let byText = try Json.read(checker.checkActJson(text: text))["answer"] ?? .null
    let reading = checker.report().findings.map { Json.text($0.path) }
    let kept = { (answer: Json?) in
        (answer?["verdict"]?["findings"]?.list ?? []).filter { !reading.contains($0["path"] ?? .null) }
    }
    return [
        departs(byText, typed, "checker"),
        kept(byText) == kept(whole) ? nil : "checker: other findings than the call",
    ].compactMap { $0 }
}

/// Four tasks put the same acts into one index: each act is kept once, and found again.
func sharedIndexHolds() async throws -> Bool {
    let key = "000102030405060708090a0b0c0d0e0f"
    let index = try DuplicateIndex(draft: DuplicateIndexDraft(key: key))
    let acts = (0..<50).map { number in
        ActDraft(
            number: "A-\(number)", provider: "050540004455", contract: "D-1", funding: "osms",
            month: "2026-03", formedOn: "2026-04-01", declaredCases: 0, declaredServices: 0,
            total: "0.00")
    }
    let kept = await withTaskGroup(of: Int.self) { group in
        for task in 0..<4 {
            group.addTask {
                acts.count { act in
                    let draft = InsertDraft(label: "\(task)", status: "paid", act: act)
                    return index.insert(draft: draft).inserted
                }
            }
        }
        return await group.reduce(0, +)
    }
    let again = index.judge(draft: JudgeDraft(acts: [acts[7]]))
    return kept == acts.count && index.counts().acts == UInt64(acts.count) && again.refused == [true]
}

/// What cannot become an object throws, and says where.
func brokenObjectsThrow() -> Bool {
    do {
        _ = try Checker.fromJson(text: #"{"book":{}}"#)
        return false
    } catch ObjectError.Unread(let report) {
        return report.code == "wrong-shape" && report.path == "book"
    } catch {
        return false
    }
}

/// Days are days: read in one form, in order, and in reports.
func daysHold() throws -> Bool {
    let last = addTerm(draft: TermDraft(from: "2026-03-19", term: "5wd")).lastDay
    let march = Day(year: 2026, month: 3, day: 31)
    let wrong = ["2026-02-29", "26-03-06", "2026-3-06", "2026-13-01", "2026-03-06 ", "٢٠٢٦-03-06", ""]
    guard let last, let march, last == march, wrong.allSatisfy({ Day($0) == nil }) else { return false }
    let coded = try JSONDecoder().decode([Day].self, from: JSONEncoder().encode([march]))
    return coded == [march] && "\(march)" == "2026-03-31" && Day("2026-03-06")! < march
        && Day("2028-02-29") != nil && Set([march, last]).count == 1
}

/// Reports hold amounts typed, and the helpers say them for people.
func helpersHold() -> Bool {
    let report = checkAmount(draft: AmountDraft(amount: "1234567.80"))
    return report.verdict.isClear && report.verdict.findings(thatDo: .refuse).isEmpty
        && report.amount?.tenge == "1\u{a0}234\u{a0}567,80\u{a0}₸"
        && Decimal(string: "0.001")?.tenge == nil
}
