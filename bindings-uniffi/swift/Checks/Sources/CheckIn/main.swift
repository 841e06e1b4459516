// A check-in walk: from the code on a wall to a case of an act that is proved by it.
//
// `FOLDER desk` is the day at the desk, without a network; `FOLDER register` is another
// program, after the desk was switched off and on. Each prints what `checkin/README.md` says.
import Foundation
import Qalqan

let facility = "F-1"
let hungAt = "2026-03-01T08:00:00"
let now = "2026-03-10T09:30:00"
let day: UInt32 = 86_400

/// A made-up person, and another.
let person = "980101600219"
let another = "990101601020"

/// The host's secret under which persons are hashed; from its own vault in earnest.
private let hashKey = "000102030405060708090a0b0c0d0e0f"

private func tell(_ what: String, _ how: String) {
    print(what.padding(toLength: 30, withPad: " ", startingAt: 0), how)
}

/// What both programs know: keys that were kept, and lists that were downloaded.
private struct World {
    let folder: URL
    let appKey, device: Key
    let issuer: Issuer
    let morning: Trust
    let wall: String
    var app: Application { Application(key: appKey, hashKey: hashKey) }
    var file: URL { folder.appendingPathComponent("queue.txt") }

    init(_ folder: URL) throws {
        self.folder = folder
        let roots = try ["root-1", "root-2", "root-3"].map { try Key(kept: folder, $0) }
        appKey = try Key(kept: folder, "app")
        device = try Key(kept: folder, "device")
        issuer = try Issuer(walls: Key(kept: folder, "walls"), roots: roots)
        morning = try World.trust(issuer, appKey, String(now.prefix(10)), before: nil)
        wall = try issuer.wall(facility, at: hungAt)
    }

    /// The list of a day's morning, as everybody downloads it.
    static func trust(_ issuer: Issuer, _ appKey: Key, _ day: String, before: Trust?) throws -> Trust {
        let code = try issuer.trust(appKey, at: "\(day)T06:00:00", nextBy: "\(day)T18:00:00", before: before)
        return try issuer.read(code, now: "\(day)T07:00:00", before: before)
    }
}

/// The part without a network, once the phone has its token.
private func desk(_ folder: URL) throws {
    let world = try World(folder)
    let phone = Phone(device: world.device, trust: world.morning.list)
    tell("wall", said(phone.scan(world.wall, at: facility).verdict))
    let other = try world.issuer.wall("F-2", at: hungAt)
    tell("wall of another facility", said(phone.scan(other, at: facility).verdict))

    let desk = try Desk(
        facility: facility, wall: world.wall, trust: world.morning.list, hashKey: hashKey,
        queue: Queue(world.file))
    let token = try world.app.token(person, facility, wall: world.wall, deviceKey: phone.device.public, at: now)
    let challenge = desk.challenge()
    let shown = try phone.show(token, challenge)
    let code = try made(shown.code, shown.verdict)
    tell("picture", "\(shown.image?.side ?? 0) modules")

    let soon = "2026-03-10T09:31:00"
    func judge(_ what: String, _ code: String?, asked: String? = nil, now: String? = nil) {
        let report = desk.verify(code ?? "", person, asked ?? challenge, now: now ?? soon)
        tell(what, "\(said(report.verdict)), taken: \(report.takeId != nil)")
    }
    judge("photograph of the token", token)
    judge("photograph of what was shown", code, asked: desk.challenge())
    judge("the same an hour later", code, now: "2026-03-10T10:31:00")
    // somebody else's phone shows a token that was sent on: not even a text comes of it
    let own = try Key(kept: folder, "stranger")
    let stranger = Phone(device: own, trust: world.morning.list)
    tell("device not certified", said(try stranger.show(token, challenge).verdict))
    // it certifies itself, with a key that no list names
    let forger = Application(key: own, hashKey: hashKey)
    let forged = try forger.token(person, facility, wall: world.wall, deviceKey: own.public, at: now)
    judge("device that certifies itself", try stranger.show(forged, challenge).code)
    // the code of the other wall was scanned, and that facility is claimed
    let elsewhere = try world.app.token(person, "F-2", wall: other, deviceKey: phone.device.public, at: now)
    judge("token of another facility", try phone.show(elsewhere, challenge).code)

    let taken = try desk.take("V-1", code, person, challenge, now: soon)
    tell("at the desk", "\(said(taken.verdict)), taken: \(taken.takeId != nil)")
    judge("shown a second time", code)
    try desk.queue.drain { _ in false }  // no network
    tell("waiting without a network", "\(desk.queue.waiting.count)")
}

/// After a restart, with a network.
private func register(_ folder: URL) throws {
    let world = try World(folder)
    // the desk was switched off while it wrote a second line
    let file = try FileHandle(forWritingTo: world.file)
    try file.seekToEnd()
    try file.write(contentsOf: Data("put\thalf a li".utf8))
    try file.close()
    let queue = try Queue(world.file)
    tell("waiting after a restart", "\(queue.waiting.count)")
    let register = Register(world.morning.list, hashKey: hashKey)
    var sent: Entry?
    // the register takes it, and its answer is lost on the way
    try queue.drain { entry in
        sent = entry
        tell("redeemed", register.redeem(entry))
        return false
    }
    try queue.drain { entry in
        tell("asked again", register.redeem(entry))
        return true
    }
    tell("waiting", "\(queue.waiting.count)")
    tell("after another restart", "\(try Queue(world.file).waiting.count)")
    guard var twice = sent else { throw NotMade(why: "nothing was sent") }
    twice.id = hex(random(8))
    tell("the token a second time", register.redeem(twice))

    let today = "2026-04-05"
    let trust = try World.trust(world.issuer, world.appKey, today, before: world.morning)
    let book = ReferenceDraft(visits: register.visits(asOf: today, today: trust.list))
    let visits = checkAct(draft: CheckActDraft(reference: book, act: act([person, another]))).visits
    tell("cases proved by evidence", "\(visits.byEvidence)")
    tell("cases by a claim", "\(visits.byClaim)")
    tell("cases without a visit", "\(visits.without)")
    print("the walk is over")
}

let arguments = CommandLine.arguments
guard arguments.count == 3 else { throw NotMade(why: "FOLDER and desk or register") }
let place = URL(fileURLWithPath: arguments[1])
switch arguments[2] {
case "desk": try desk(place)
case "register": try register(place)
default: throw NotMade(why: "desk or register")
}
