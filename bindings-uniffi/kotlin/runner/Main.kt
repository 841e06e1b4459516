// Every vector through the text door and typed; the objects; the helpers.
// The argument is the folder of the vectors; `time FOLDER` instead of it tells what a
// call of a checker takes.

import java.io.File
import java.math.BigDecimal
import java.time.LocalDate
import kotlin.concurrent.thread
import kz.qalqan.*

var passed = 0
var failed = 0

fun test(name: String, work: () -> String?) {
    val fault = try { work() } catch (error: Throwable) { "${error.cause ?: error}" }
    if (fault == null) passed++ else { failed++; println("FAILED $name: $fault") }
}

fun same(found: Any?, expected: Any?): String? = if (found == expected) null else "$found; expected $expected"

/** Objects by the keys expected, lists exactly in length, the rest equal. A lean answer
 * leaves empty lists out. */
fun departs(expected: Any?, answer: Any?, at: String, lean: Boolean = false): String? = when {
    expected is Map<*, *> && answer is Map<*, *> -> expected.entries.firstNotNullOfOrNull { (key, value) ->
        if (key in answer) departs(value, answer[key], "$at.$key", lean)
        else if (lean && value == emptyList<Any>()) null
        else "$at.$key is absent"
    }
    expected is List<*> && answer is List<*> && expected.size == answer.size ->
        expected.indices.firstNotNullOfOrNull { departs(expected[it], answer[it], "$at[$it]", lean) }
    else -> if (expected == answer) null else "$at is $answer; expected $expected"
}

typealias Case = Map<*, *>

fun Any?.at(vararg keys: String): Any? = keys.fold(this) { held, key -> (held as? Map<*, *>)?.get(key) }

fun ask(case: Case): Any? = Json(callJson(case["call"] as String, print(case["input"]))).read()

fun text(case: Case): String? {
    val answer = ask(case)
    val (key, kind) = if ("expectError" in case) "expectError" to "error" else "expect" to "answer"
    val lines = answer.at("answer", "verdict", "coverage") as? List<*> ?: emptyList<Any>()
    val border = (case["border"] as? List<*> ?: emptyList<Any>()).firstNotNullOfOrNull { code ->
        val line = lines.singleOrNull { it.at("code") == code }
        val held = line.at("passed") as Long + line.at("claimed") as Long
        if (line.at("found") == 0L && held >= 1) null else "border $code: $line"
    }
    return departs(case[key], answer.at(kind), kind) ?: border
}

fun typed(case: Case): String? {
    val function = functionOf(case["call"] as String)
    val report = function.invoke(null, build(function.parameterTypes[0], case["input"]))
    return same(plain(report), bare(ask(case).at("answer")))
}

fun checker(case: Case): String? {
    val given = case["input"] as Map<*, *>
    val draft = build(CheckerDraft::class.java, given - "act") as CheckerDraft
    return withChecker(draft) { checker ->
        val text = Json(checker.checkActJson(print(given["act"]))).read().at("answer")
        val act = build(ActDraft::class.java, given["act"]) as ActDraft
        same(plain(checker.checkAct(act)), bare(text))
            // the call counts what the reading of the book found as the act's own
            ?: if (checker.report().findings.isEmpty()) same(text.at("verdict", "outcome"), ask(case).at("answer", "verdict", "outcome")) else null
    }
}

fun act(number: String) = ActDraft(
    number = number, provider = "050540004455", contract = "D-1", funding = "osms", month = "2026-03",
    formedOn = "2026-04-01", declaredCases = 0u, declaredServices = 0u, total = "0.00",
)

fun index(): String? = DuplicateIndex(DuplicateIndexDraft(key = "000102030405060708090a0b0c0d0e0f")).use { index ->
    val kept = java.util.concurrent.atomic.AtomicInteger()
    val threads = (1..4).map { label ->
        thread {
            for (number in 1..50) {
                val draft = InsertDraft(label = "$label", status = "paid", act = act("A-$number"))
                if (index.insert(draft).inserted) kept.incrementAndGet()
            }
        }
    }
    threads.forEach { it.join() }
    same(kept.get() to index.counts().acts, 50 to 50.toULong())
        ?: same(index.judge(JudgeDraft(acts = listOf(act("A-7")))).refused, listOf(true))
}

fun objects() {
    test("index shared by threads", ::index)
    test("what is no draft makes no object") {
        try {
            Checker.fromJson("""{"book":{}}""").close()
            "no exception"
        } catch (error: ObjectException.Unread) {
            same(error.report.code, "wrong-shape")
        }
    }
    test("helpers") {
        same(BigDecimal("1234567.8").forPeople(), "1\u00a0234\u00a0567,80\u00a0₸")
            ?: same(checkAmount(AmountDraft(amount = "1")).verdict.isClear, true)
    }
    test("reports are typed") {
        same(addTerm(TermDraft(from = "2026-03-19", term = "5wd")).lastDay, LocalDate.of(2026, 3, 31))
            ?: same(checkAmount(AmountDraft(amount = "7")).amount, BigDecimal("7.00"))
    }
    test("closed sets are enums") {
        same(checkAmount(AmountDraft(amount = "x")).verdict.outcome, Outcome.REFUSED)
    }
    test("the comparison can fail") {
        val wrong = departs(mapOf("a" to listOf(1L)), mapOf("a" to listOf(2L)), "")
        if (wrong == null) "it did not" else null
    }
}

/** Median nanoseconds of a call. */
fun nanos(work: () -> Unit): Long {
    val end = System.nanoTime() + 2_000_000_000
    val taken = mutableListOf<Long>()
    while (System.nanoTime() < end || taken.size < 5) {
        val start = System.nanoTime()
        work()
        taken += System.nanoTime() - start
    }
    // the first half warms the machine up
    return taken.drop(taken.size / 2).sorted().let { it[it.size / 2] }
}

/** `LINES TEXT TYPED` for each act of the folder, in nanoseconds. */
fun time(folder: String) {
    for (lines in listOf(1, 100, 10_000)) {
        val read = { name: String -> File(folder, "$name-$lines.json").readText() }
        val (text, book) = listOf(read("act"), Json(read("book")).read())
        val draft = build(ActDraft::class.java, Json(text as String).read()) as ActDraft
        Checker(build(CheckerDraft::class.java, mapOf("reference" to book)) as CheckerDraft).use { checker ->
            println("$lines ${nanos { checker.checkActJson(text) }} ${nanos { checker.checkAct(draft) }}")
        }
    }
}

fun main(arguments: Array<String>) {
    if (arguments[0] == "time") return time(arguments[1])
    val root = File(arguments[0])
    val manifest = Json(File(root, "manifest.json").readText()).read()
    val files = root.walk().maxDepth(2).filter { it.extension == "json" && it.parentFile != root }
    val (kept, called) = files.partition { it.parentFile.name == "objects" }
    val (scenarios, cases) = listOf(kept, called).map { all -> all.map { Json(it.readText()).read() as Case } }
    test("count") { same(cases.size.toLong(), manifest.at("total")) }
    test("scenarios") { same(scenarios.map { it["id"] }.toSet(), (manifest.at("objects") as List<*>).toSet()) }
    var ran = 0
    for (case in cases) test("text ${case["id"]}") { ran++; text(case) }
    for (case in scenarios) test("${case["id"]}") { ran++; scenario(case) }
    for (case in cases.filter { "expectError" !in it }) test("typed ${case["id"]}") { typed(case) }
    for (case in cases.filter { it["call"] == "checkAct" && it["input"].at("act") != null }) {
        test("checker ${case["id"]}") { checker(case) }
    }
    objects()
    println("vectors: $ran")
    println("$passed passed, $failed failed")
    if (failed > 0) System.exit(1)
}
