// Every call by records: the vector's input becomes a draft, the report becomes JSON. The
// list of them, `Lists.swift`, is written by xtask from the generated package.
import Foundation
import Qalqan

typealias Door = @Sendable (_ input: String) throws -> Json?

func draft<Draft: Decodable>(_ text: String) throws -> Draft {
    try JSONDecoder().decode(Draft.self, from: Data(text.utf8))
}

func door<Draft: Decodable, Report>(
    _ call: @escaping @Sendable (Draft) -> Report
) -> Door {
    { input in Json(typed: call(try draft(input))) }
}
