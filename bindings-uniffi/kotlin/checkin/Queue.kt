package checkin

import java.io.File
import java.io.FileOutputStream
import java.io.RandomAccessFile

/** What the desk took without a network. It names no person: the visit's own number leads the
 * register to one, so that a lost tablet tells no IIN. */
data class Entry(
    val id: String,
    val visit: String,
    val scannedAt: String,
    val facility: String,
    val challenge: String,
    val wall: String,
    val token: String,
    val code: String,
)

/**
 * Entries in a file, one line each, that survive the end of the program at any moment: a line
 * counts once its last byte is there, and a line that was torn is as if it had never been. A
 * service begins a new file each day.
 */
class Queue(private val file: File) {
    private val waiting = LinkedHashMap<String, Entry>()

    /** The names of all tokens of the file, those that were sent too. */
    val tokens = LinkedHashSet<String>()

    init {
        val text = if (file.exists()) file.readText() else ""
        val whole = text.lastIndexOf('\n') + 1
        // what comes next must not be joined to a torn line
        if (whole < text.length) RandomAccessFile(file, "rw").use { it.setLength(whole.toLong()) }
        text.take(whole).lines().forEach { read(it.split("\t")) }
    }

    private fun read(parts: List<String>) {
        when (parts[0]) {
            "put" -> {
                val (id, visit, at, facility, challenge) = parts.drop(1)
                val (wall, token, code) = parts.drop(6)
                hold(Entry(id, visit, at, facility, challenge, wall, token, code))
            }
            "done" -> waiting.remove(parts[1])
        }
    }

    private fun hold(entry: Entry) {
        waiting[entry.id] = entry
        tokens += entry.token
    }

    private fun append(line: String) = FileOutputStream(file, true).use {
        it.write("$line\n".toByteArray())
        it.fd.sync() // on the disk before the person walks on
    }

    val size: Int get() = waiting.size

    fun put(entry: Entry) {
        // codes hold spaces, never a tab
        append(entry.run { listOf("put", id, visit, scannedAt, facility, challenge, wall, token, code) }.joinToString("\t"))
        hold(entry)
    }

    /** Gives each entry to `send`, in order, until one does not go through: that one and those
     * behind it wait for the next time. A service asks again after a while, longer each time. */
    fun drain(send: (Entry) -> Boolean) {
        for (entry in waiting.values.toList()) {
            if (!send(entry)) return
            append("done\t${entry.id}")
            waiting.remove(entry.id)
        }
    }
}
