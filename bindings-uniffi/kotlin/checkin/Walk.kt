// A check-in walk: from the code on a wall to a case of an act that is proved by it.
//
// `FOLDER desk` is the day at the desk, without a network; `FOLDER register` is another
// program, after the desk was switched off and on. Each prints what `checkin/README.md` says.

package checkin

import java.io.File
import kz.qalqan.*

const val FACILITY = "F-1"
const val HUNG_AT = "2026-03-01T08:00:00"
const val NOW = "2026-03-10T09:30:00"
const val DAY = 86_400u

/** A made-up person, and another. */
const val PERSON = "980101600219"
const val ANOTHER = "990101601020"

/** The host's secret under which persons are hashed; from its own vault in earnest. */
private const val HASH_KEY = "000102030405060708090a0b0c0d0e0f"

private fun tell(what: String, how: String) = println("${what.padEnd(30)} $how")

/** What both programs know: keys that were kept, and lists that were downloaded. */
private class World(folder: File) {
    private val roots = listOf("root-1", "root-2", "root-3").map { Key.kept(folder, it) }
    private val appKey = Key.kept(folder, "app")
    val device = Key.kept(folder, "device")
    val issuer = Issuer(Key.kept(folder, "walls"), roots)
    val app = Application(appKey, HASH_KEY)
    val morning = trust(NOW.take(10), null)
    val trust = morning.list
    val wall = issuer.wall(FACILITY, HUNG_AT)
    val file = folder.resolve("queue.txt")

    /** The list of a day's morning, as everybody downloads it. */
    fun trust(day: String, before: Trust?): Trust {
        val code = issuer.trust(appKey, "${day}T06:00:00", "${day}T18:00:00", before)
        return readTrust(code, issuer.rootKeys, "${day}T07:00:00", before)
    }
}

/** The part without a network, once the phone has its token. */
private fun desk(folder: File) {
    val world = World(folder)
    val phone = Phone(world.device, world.trust)
    tell("wall", said(phone.scan(world.wall, FACILITY, NOW).verdict))
    val other = world.issuer.wall("F-2", HUNG_AT)
    tell("wall of another facility", said(phone.scan(other, FACILITY, NOW).verdict))

    val desk = Desk(FACILITY, world.wall, world.trust, HASH_KEY, Queue(world.file))
    val token = world.app.token(PERSON, FACILITY, world.wall, phone.deviceKey, NOW)
    val challenge = desk.challenge()
    val shown = phone.show(token, challenge)
    tell("picture", "${shown.image?.side} modules")
    val code = checkNotNull(shown.code)

    fun judge(what: String, code: String, asked: String = challenge, now: String = "2026-03-10T09:31:00") =
        desk.verify(code, PERSON, asked, now).let { tell(what, "${said(it.verdict)}, taken: ${it.takeId != null}") }
    judge("photograph of the token", token)
    judge("photograph of what was shown", code, asked = desk.challenge())
    judge("the same an hour later", code, now = "2026-03-10T10:31:00")
    // somebody else's phone shows a token that was sent on: not even a text comes of it
    val stranger = Phone(Key.kept(folder, "stranger"), world.trust)
    tell("device not certified", said(stranger.show(token, challenge).verdict))
    // it certifies itself, with a key that no list names
    val own = Key.kept(folder, "stranger")
    val forged = Application(own, HASH_KEY).token(PERSON, FACILITY, world.wall, stranger.deviceKey, NOW)
    judge("device that certifies itself", checkNotNull(stranger.show(forged, challenge).code))
    // the code of the other wall was scanned, and that facility is claimed
    val elsewhere = world.app.token(PERSON, "F-2", other, phone.deviceKey, NOW)
    judge("token of another facility", checkNotNull(phone.show(elsewhere, challenge).code))

    val taken = desk.take("V-1", code, PERSON, challenge, "2026-03-10T09:31:00")
    tell("at the desk", "${said(taken.verdict)}, taken: ${taken.takeId != null}")
    judge("shown a second time", code)
    desk.queue.drain { false } // no network
    tell("waiting without a network", "${desk.queue.size}")
}

/** After a restart, with a network. */
private fun register(folder: File) {
    val world = World(folder)
    // the desk was switched off while it wrote a second line
    world.file.appendText("put\thalf a li")
    val queue = Queue(world.file)
    tell("waiting after a restart", "${queue.size}")
    Register(world.trust, HASH_KEY).use { register ->
        var sent: Entry? = null
        // the register takes it, and its answer is lost on the way
        queue.drain { sent = it; tell("redeemed", register.redeem(it)); false }
        queue.drain { tell("asked again", register.redeem(it)); true }
        tell("waiting", "${queue.size}")
        tell("after another restart", "${Queue(world.file).size}")
        val entry = checkNotNull(sent)
        tell("the token a second time", register.redeem(entry.copy(id = random(8))))

        val day = "2026-04-05"
        val book = ReferenceDraft(visits = register.visits(day, world.trust(day, world.morning).list))
        val visits = checkAct(CheckActDraft(act = act(listOf(PERSON, ANOTHER)), reference = book)).visits
        tell("cases proved by evidence", "${visits.byEvidence}")
        tell("cases by a claim", "${visits.byClaim}")
        tell("cases without a visit", "${visits.without}")
    }
    println("the walk is over")
}

fun main(arguments: Array<String>) {
    val folder = File(arguments[0])
    when (arguments[1]) {
        "desk" -> desk(folder)
        "register" -> register(folder)
        else -> error("desk or register")
    }
}
