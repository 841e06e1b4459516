// What Swift adds by hand. Rules and arithmetic stay in the library.
import Foundation

extension VerdictReport {
    /// Every rule could answer, and nothing heavier than a note was found.
    public var isClear: Bool { outcome == .clear }

    /// The findings that do this, such as `.refuse`.
    public func findings(thatDo effect: Effect) -> [FindingReport] {
        findings.filter { $0.effect == effect }
    }
}

extension Decimal {
    /// The amount for people, `2 487,71 ₸`; nil where it is no whole number of tiyn.
    public var tenge: String? {
        checkAmount(draft: AmountDraft(amount: "\(self)")).display
    }
}
