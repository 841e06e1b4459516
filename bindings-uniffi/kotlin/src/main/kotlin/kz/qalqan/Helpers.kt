package kz.qalqan

import java.math.BigDecimal

/** Complete, and nothing heavier than a note. */
val VerdictReport.isClear: Boolean
    get() = outcome == Outcome.CLEAR

/** An amount of tenge as the library prints it for people; null for no amount. */
fun BigDecimal.forPeople(): String? = checkAmount(AmountDraft(amount = toPlainString())).display

/** Checks an act and frees the checker after the block, also where it throws. */
inline fun <T> withChecker(draft: CheckerDraft, work: (Checker) -> T): T = Checker(draft).use(work)
