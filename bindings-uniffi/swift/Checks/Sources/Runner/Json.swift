// JSON as the vectors hold it, and how an answer is compared with what is expected.
import Foundation
import Qalqan

enum Json: Equatable, Sendable {
    case null
    case bool(Bool)
    case number(Decimal)
    case text(String)
    case list([Json])
    case object([String: Json])

    /// The value under a key; nil where there is none.
    subscript(key: String) -> Json? {
        if case .object(let fields) = self { fields[key] } else { nil }
    }

    var list: [Json] {
        if case .list(let entries) = self { entries } else { [] }
    }

    var text: String? {
        if case .text(let text) = self { text } else { nil }
    }

    var number: Decimal? {
        if case .number(let number) = self { number } else { nil }
    }
}

extension Json: Codable {
    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .null
        } else if let text = try? value.decode(String.self) {
            self = .text(text)
        } else if let fields = try? value.decode([String: Json].self) {
            self = .object(fields)
        } else if let entries = try? value.decode([Json].self) {
            self = .list(entries)
        } else if let bool = try? value.decode(Bool.self) {
            self = .bool(bool)
        } else {
            self = .number(try value.decode(Decimal.self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var value = encoder.singleValueContainer()
        switch self {
        case .null: try value.encodeNil()
        case .bool(let bool): try value.encode(bool)
        case .number(let number): try value.encode(number)
        case .text(let text): try value.encode(text)
        case .list(let entries): try value.encode(entries)
        case .object(let fields): try value.encode(fields)
        }
    }

    static func read(_ text: String) throws -> Json {
        try JSONDecoder().decode(Json.self, from: Data(text.utf8))
    }

    /// Compact, keys in order, as the runner in Rust gives it to the text door.
    func printed() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    /// A typed report as its JSON twin would show it; nil where an option is empty.
    init?(typed value: Any) {
        let mirror = Mirror(reflecting: value)
        switch (mirror.displayStyle, value) {
        case (.optional, _):
            guard let held = mirror.children.first else { return nil }
            self.init(typed: held.value)
        case (_, let text as String): self = .text(text)
        case (_, let bool as Bool): self = .bool(bool)
        case (_, let amount as Decimal): self = .text(twoDecimals(amount))
        case (_, let day as Day): self = .text(day.description)
        case (_, let number as any BinaryInteger): self = .number(Decimal(string: "\(number)")!)
        case (.enum, _): self = .text(kebab("\(value)"))
        case (.collection, _):
            self = .list(mirror.children.compactMap { Json(typed: $0.value) })
        default:
            let fields = mirror.children.compactMap { child in
                Json(typed: child.value).map { (child.label ?? "", $0) }
            }
            self = .object(Dictionary(uniqueKeysWithValues: fields))
        }
    }
}

/// `notGiven` as `not-given`: a member of a closed set as JSON names it.
private func kebab(_ name: String) -> String {
    name.map { $0.isUppercase ? "-" + $0.lowercased() : String($0) }.joined()
}

/// `5854.5` as `5854.50`: an amount as text always has two decimals.
private func twoDecimals(_ amount: Decimal) -> String {
    let parts = "\(amount)".split(separator: ".")
    let tiyn = parts.count > 1 ? String(parts[1]) : ""
    return parts[0] + "." + tiyn.padding(toLength: max(2, tiyn.count), withPad: "0", startingAt: 0)
}

/// Where an answer departs from what is expected: objects by the keys expected, lists
/// exactly in length and order.
func departs(_ expected: Json, _ found: Json?, _ at: String) -> String? {
    switch (expected, found) {
    case (_, nil):
        return "\(at) is absent"
    case (.object(let fields), .object(let answer)):
        for (key, value) in fields.sorted(by: { $0.key < $1.key }) {
            if let fault = departs(value, answer[key], "\(at).\(key)") { return fault }
        }
        return nil
    case (.list(let entries), .list(let answer)) where entries.count == answer.count:
        for (index, pair) in zip(entries, answer).enumerated() {
            if let fault = departs(pair.0, pair.1, "\(at)[\(index)]") { return fault }
        }
        return nil
    case (_, let found?):
        return expected == found ? nil : "\(at) is \(found), expected \(expected)"
    }
}

/// The rules said to be at their border that did not pass, or found something.
func offBorder(_ codes: [Json], _ answer: Json?) -> [String] {
    let coverage = answer?["verdict"]?["coverage"]?.list ?? []
    return codes.filter { code in
        guard let line = coverage.first(where: { $0["code"] == code }) else { return true }
        let held = (line["passed"]?.number ?? 0) + (line["claimed"]?.number ?? 0)
        return held < 1 || line["found"]?.number != 0
    }.map { "border \($0.text ?? "?")" }
}

/// A wrong answer must not pass for a subset.
func comparisonHolds() throws -> Bool {
    let answer = try Json.read(#"{"a":[1,{"b":"x","c":2}],"d":null,"e":true}"#)
    let parts = [#"{}"#, #"{"a":[1,{"b":"x"}]}"#, #"{"d":null}"#, #"{"e":true}"#]
    let others = [
        #"{"a":[1]}"#, #"{"a":[1,{"b":"y"}]}"#, #"{"a":[]}"#, #"{"f":null}"#, #"{"d":false}"#,
        #"{"e":1}"#, #"{"a":["1",{}]}"#,
    ]
    return try parts.allSatisfy { departs(try Json.read($0), answer, "") == nil }
        && others.allSatisfy { departs(try Json.read($0), answer, "") != nil }
}
