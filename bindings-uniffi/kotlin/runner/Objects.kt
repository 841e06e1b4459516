// Scenarios of the objects that a host keeps: each is made, and its methods called, by
// text and, in a second life, typed.

import java.lang.reflect.InvocationTargetException
import java.lang.reflect.Method
import kz.qalqan.*

private fun Any.method(name: String): Method =
    javaClass.methods.singleOrNull { it.name == name } ?: error("no method $name")

private fun Any.call(name: String, vararg given: Any?): Any? = method(name).invoke(this, *given)

/** A part of lists that the text door could not read. */
private class Refused(val report: Any?) : Exception()

/** What a call that may throw its report gives, as the text door would say it. */
private fun envelope(work: () -> Any?): Any? = try {
    mapOf("answer" to work())
} catch (refused: Refused) {
    mapOf("error" to refused.report)
} catch (error: InvocationTargetException) {
    val unread = error.targetException as? ObjectException.Unread ?: throw error
    mapOf("error" to plain(unread.report))
}

private class Life(val kind: String, draft: Any?, val typed: Boolean) {
    private val type: Class<*> = Class.forName("kz.qalqan.$kind")
    private val makers: Any = type.getField("Companion").get(null)
    private var bytes = ByteArray(0)
    var held: Any = if (!typed) makers.call("fromJson", print(draft))!! else {
        val maker = type.constructors.single { it.parameterTypes.singleOrNull()?.simpleName.orEmpty().endsWith("Draft") }
        maker.newInstance(build(maker.parameterTypes[0], draft))
    }

    fun close() = (held as AutoCloseable).close()

    fun step(one: Case): Any? {
        val name = one["method"] as String
        val input = one["input"]
        return when {
            name == "snapshot" -> { bytes = held.call(name) as ByteArray; null }
            name == "fromSnapshot" -> envelope { load(one, input) }
            name in listOf("replaceLists", "load", "replaceIn") -> envelope { renew(name, input) }
            name == "merge" -> {
                val other = Life(kind, input.at("new"), typed)
                (input.at("steps") as List<*>).forEach { other.step(it as Case) }
                mapOf("answer" to plain(held.call(name, other.held))).also { other.close() }
            }
            input == null -> mapOf("answer" to plain(held.call(name)))
            typed -> mapOf("answer" to plain(held.call(name, build(held.method(name).parameterTypes[0], input))))
            else -> Json(held.call("${name}Json", print(input)) as String).read()
        }
    }

    /** By text or typed, as this life is. */
    private fun Any.give(name: String, draft: Any?): Any? =
        if (typed) call(name, build(method(name).parameterTypes[0], draft)) else call("${name}Json", print(draft))

    /** A checker with other lists: some of them, or lists that come in parts. */
    private fun renew(name: String, input: Any?): Any? {
        val made = if (name == "replaceLists") held.give(name, input) else ReferenceLoader().use { loader ->
            for (part in input.at("parts") as List<*>) {
                val answer = loader.give("append", part)
                if (answer is String) Json(answer).read().at("error")?.let { throw Refused(it) }
            }
            if (name == "replaceIn") loader.call(name, held) else loader.give("checker", input.at("new"))
        }
        close()
        held = made!!
        return plain(held.call("report"))
    }

    private fun load(one: Case, input: Any?): Any? {
        val off = { end: String -> (one[end] as Long? ?: 0L).toInt() }
        val given = bytes.copyOfRange(off("skip"), bytes.size - off("cut"))
        val made = if (typed) makers.call("fromSnapshot", build(SnapshotDraft::class.java, input), given)
        else makers.call("fromSnapshotJson", print(input), given)
        close()
        held = made!!
        return plain(made.call("report"))
    }
}

fun scenario(case: Case): String? {
    val kind = case["object"] as String
    case["expectError"]?.let { due ->
        return departs(due, envelope { Life(kind, case["new"], false) }.at("error"), "error")
    }
    val lives = listOf(false, true).map { Life(kind, case["new"], it) }
    return (case["steps"] as List<*>).withIndex().firstNotNullOfOrNull { (at, step) ->
        step as Case
        val text = lives[0].step(step)
        val (key, part) = if ("expectError" in step) "expectError" to "error" else "expect" to "answer"
        val wrong = if (key in step) departs(step[key], text.at(part), part, lean = true) else null
        // what has another shape cannot be written typed
        val twin = if (step["expectError"].at("code") == "wrong-shape") text else lives[1].step(step)
        (wrong ?: same(bare(twin), bare(text)))?.let { "step $at, ${step["method"]}: $it" }
    }.also { lives.forEach(Life::close) }
}
