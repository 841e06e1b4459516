package checkin

import java.io.File
import java.security.KeyFactory
import java.security.KeyPairGenerator
import java.security.MessageDigest
import java.security.PrivateKey
import java.security.SecureRandom
import java.security.Signature
import java.security.spec.PKCS8EncodedKeySpec

/** Bytes as the library takes them. */
fun ByteArray.hex(): String = joinToString("") { "%02x".format(it) }

fun String.bytes(): ByteArray = chunked(2).map { it.toInt(16).toByte() }.toByteArray()

/** Random digits: a challenge must never come twice. */
fun random(bytes: Int): String = ByteArray(bytes).also(SecureRandom()::nextBytes).hex()

/**
 * A key of Ed25519 by the JDK alone. The library never sees a private key: it says what to
 * sign, and gets the signature.
 *
 * The file beside it stands for what holds a key in earnest: the Android Keystore (Ed25519
 * from API 33, "not exportable"), an HSM for the application and for the root keys.
 */
class Key private constructor(private val secret: PrivateKey, public: ByteArray) {
    /** 64 hexadecimal digits. */
    val public: String = public.hex()

    /** What version 2 names a key by: the first eight bytes of the digest of the key. */
    val id: String = MessageDigest.getInstance("SHA-256").digest(public).copyOf(8).hex()

    fun sign(message: String): String = Signature.getInstance("Ed25519").run {
        initSign(secret)
        update(message.bytes())
        sign().hex()
    }

    companion object {
        /** The key of that name, made where there is none: it outlives the program. */
        fun kept(folder: File, name: String): Key {
            val (secret, public) = listOf("$name.key", "$name.pub").map(folder::resolve)
            if (!secret.exists()) {
                val pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair()
                secret.writeBytes(pair.private.encoded)
                // behind the twelve bytes that name the algorithm
                public.writeBytes(pair.public.encoded.takeLast(32).toByteArray())
            }
            val private = KeyFactory.getInstance("Ed25519").generatePrivate(PKCS8EncodedKeySpec(secret.readBytes()))
            return Key(private, public.readBytes())
        }
    }
}
