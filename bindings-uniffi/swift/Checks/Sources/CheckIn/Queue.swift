import Foundation

/// What the desk took without a network. It names no person: the visit's own number leads the
/// register to one, so that a lost tablet tells no IIN.
struct Entry {
    var id: String
    let visit, scannedAt, facility, challenge, wall, token, code: String

    /// Codes hold spaces, never a tab.
    var line: String {
        ["put", id, visit, scannedAt, facility, challenge, wall, token, code].joined(separator: "\t")
    }
}

extension Entry {
    init?(_ parts: [String]) {
        guard parts.count == 9 else { return nil }
        self.init(
            id: parts[1], visit: parts[2], scannedAt: parts[3], facility: parts[4], challenge: parts[5],
            wall: parts[6], token: parts[7], code: parts[8])
    }
}

/// Entries in a file, one line each, that survive the end of the program at any moment: a line
/// counts once its last byte is there, and a line that was torn is as if it had never been. A
/// service begins a new file each day.
final class Queue {
    private let file: FileHandle
    private(set) var waiting: [Entry] = []
    /// The names of all tokens of the file, those that were sent too.
    private(set) var tokens: [String] = []

    init(_ url: URL) throws {
        if !FileManager.default.fileExists(atPath: url.path) { try Data().write(to: url) }
        file = try FileHandle(forUpdating: url)
        let held = try file.readToEnd() ?? Data()
        let whole = held.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        // what comes next must not be joined to a torn line
        try file.truncate(atOffset: UInt64(whole))
        for line in String(decoding: held.prefix(whole), as: UTF8.self).split(separator: "\n") {
            read(line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init))
        }
    }

    deinit { try? file.close() }

    private func read(_ parts: [String]) {
        if parts[0] == "put", let entry = Entry(parts) { hold(entry) }
        if parts[0] == "done" { waiting.removeAll { $0.id == parts[1] } }
    }

    private func hold(_ entry: Entry) {
        waiting.append(entry)
        tokens.append(entry.token)
    }

    private func append(_ line: String) throws {
        try file.seekToEnd()
        try file.write(contentsOf: Data("\(line)\n".utf8))
        try file.synchronize()  // on the disk before the person walks on
    }

    func put(_ entry: Entry) throws {
        try append(entry.line)
        hold(entry)
    }

    /// Gives each entry to `send`, in order, until one does not go through: that one and those
    /// behind it wait for the next time. A service asks again after a while, longer each time.
    func drain(_ send: (Entry) -> Bool) throws {
        while let entry = waiting.first {
            guard send(entry) else { return }
            try append("done\t\(entry.id)")
            waiting.removeFirst()
        }
    }
}
