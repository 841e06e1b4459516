// From plain JSON to typed records and back, by the fields that the records declare.

import java.lang.reflect.Method
import java.lang.reflect.Modifier
import java.lang.reflect.ParameterizedType
import java.lang.reflect.Type
import java.math.BigDecimal
import java.time.LocalDate

private val DOOR: Class<*> = Class.forName("kz.qalqan.QalqanKt")

fun functionOf(call: String): Method {
    return DOOR.methods.single { it.name == call && it.parameterCount == 1 }
}

private fun fieldsOf(kind: Class<*>) =
    kind.declaredFields.filterNot { Modifier.isStatic(it.modifiers) || it.isSynthetic }

/** A value of the type from JSON; fails where a field is unknown or of another type. */
fun build(kind: Type, value: Any?): Any? {
    if (kind is ParameterizedType) {
        val inner = kind.actualTypeArguments[0]
        return ((value ?: emptyList<Any?>()) as List<*>).map { build(inner, it) }
    }
    if (value == null) return if (kind == java.lang.Boolean.TYPE) false else null
    return when (kind) {
        String::class.java -> value as String
        java.lang.Boolean.TYPE, java.lang.Boolean::class.java -> value as Boolean
        java.lang.Long::class.java -> value as Long
        java.lang.Integer::class.java -> Math.toIntExact(value as Long)
        UShort::class.java -> (value as Long).also { check(it in 0..65535) }.toUShort()
        UInt::class.java -> (value as Long).also { check(it in 0..4294967295) }.toUInt()
        ULong::class.java -> (value as Long).also { check(it >= 0) }.toULong()
        else -> record(kind as Class<*>, value as? Map<*, *> ?: error("$kind from $value"))
    }
}

private fun record(kind: Class<*>, value: Map<*, *>): Any {
    val fields = fieldsOf(kind)
    check(fields.map { it.name }.containsAll(value.keys)) { "$kind: ${value.keys}" }
    // a list that may be absent and one that is empty have one type: the record's own default tells
    val left = fields.indices.filter { fields[it].genericType is ParameterizedType && value[fields[it].name] == null }
    val given = fields.mapIndexed { at, field -> if (at in left) null else build(field.genericType, value[field.name]) }
    val masks = IntArray((fields.size + 31) / 32)
    left.forEach { masks[it / 32] = masks[it / 32] or (1 shl it % 32) }
    val all = if (left.isEmpty()) given else given + masks.toList() + null
    val maker = kind.declaredConstructors.single { it.parameterCount == all.size }
    maker.isAccessible = true
    return maker.newInstance(*all.toTypedArray())
}

/** A report as JSON would hold it, without what is absent or empty. */
fun plain(value: Any?): Any? = when (value) {
    null, is String, is Boolean, is Long -> value
    is UInt -> value.toLong()
    is UShort -> value.toLong()
    is ULong -> value.toLong()
    is Int -> value.toUInt().toLong()
    is BigDecimal -> value.toPlainString()
    is LocalDate -> value.toString()
    is List<*> -> value.map { plain(it) }
    is Enum<*> -> value.name.lowercase().replace('_', '-')
    else -> bare(fieldsOf(value.javaClass).associate { field ->
        field.isAccessible = true
        field.name to plain(field.get(value))
    })
}

/** JSON without absent and empty fields: a typed record does not tell them apart. */
fun bare(value: Any?): Any? = when (value) {
    is Map<*, *> -> value.filterValues { it != null && it != emptyList<Any>() }.mapValues { bare(it.value) }
    is List<*> -> value.map { bare(it) }
    else -> value
}
