// Puts a library into an archive, as Gradle does for `jvm`: CLASSES LIBRARY ENTRY ARCHIVE.

import java.io.File
import java.util.zip.ZipEntry
import java.util.zip.ZipFile
import java.util.zip.ZipOutputStream

fun main(arguments: Array<String>) {
    val (classes, library, entry, archive) = arguments
    ZipOutputStream(File(archive).outputStream().buffered()).use { out ->
        ZipFile(classes).use { from ->
            for (held in from.entries()) {
                out.putNextEntry(ZipEntry(held.name))
                from.getInputStream(held).use { it.copyTo(out) }
            }
        }
        out.putNextEntry(ZipEntry(entry))
        File(library).inputStream().use { it.copyTo(out) }
    }
}
