// As much JSON as the vectors need: objects, lists, text, whole numbers, words.

class Json(private val text: String) {
    private var at = 0

    fun read(): Any? = value().also { space(); check(at == text.length) { "more after the end" } }

    private fun space() { while (at < text.length && text[at].isWhitespace()) at++ }

    private fun value(): Any? {
        space()
        return when (text[at]) {
            '{' -> members().toMap(LinkedHashMap())
            '[' -> list(']') { value() }
            '"' -> string()
            else -> word()
        }
    }

    private fun members() = list('}') {
        space()
        val key = string()
        space()
        check(text[at++] == ':')
        key to value()
    }

    private fun <T> list(end: Char, one: () -> T): List<T> {
        val found = mutableListOf<T>()
        at++
        space()
        if (text[at] == end) { at++; return found }
        while (true) {
            found += one()
            space()
            if (text[at++] == end) return found
        }
    }

    private fun string(): String {
        val out = StringBuilder()
        check(text[at++] == '"')
        while (text[at] != '"') {
            if (text[at] != '\\') { out.append(text[at++]); continue }
            when (val code = text[at + 1]) {
                'u' -> { out.append(text.substring(at + 2, at + 6).toInt(16).toChar()); at += 4 }
                else -> out.append("\b\t\n\u000c\r".getOrNull("btnfr".indexOf(code)) ?: code)
            }
            at += 2
        }
        at++
        return out.toString()
    }

    private fun word(): Any? {
        val start = at
        while (at < text.length && text[at] !in ",]} \n\r\t") at++
        return when (val word = text.substring(start, at)) {
            "true" -> true
            "false" -> false
            "null" -> null
            // a number is told by its text, so that 2487.71 stays what it was
            else -> word.toLongOrNull() ?: word.toBigDecimal()
        }
    }
}

fun print(value: Any?): String = when (value) {
    is Map<*, *> -> value.entries.joinToString(",", "{", "}") { "${print(it.key)}:${print(it.value)}" }
    is List<*> -> value.joinToString(",", "[", "]") { print(it) }
    is String -> value.fold(StringBuilder("\"")) { out, c ->
        if (c == '"' || c == '\\') out.append('\\').append(c)
        else if (c < ' ') out.append("\\u%04x".format(c.code))
        else out.append(c)
    }.append('"').toString()
    else -> value.toString()
}
