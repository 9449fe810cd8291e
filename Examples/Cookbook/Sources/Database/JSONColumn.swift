import Foundation
import GRDB
import ModelRuntime

/// A model in a column, as JSON text that SQLite's JSON functions read.
///
/// GRDB would store any `Codable` value as JSON; this way goes without its coders, keeps the order of keys and every digit of free-form numbers, and an
/// `OptionalNullable` may be inside.
struct JSONColumn<Model: ModelValue>: DatabaseValueConvertible, Sendable {
    var model: Model

    init(_ model: Model) { self.model = model }

    /// The text, or `NULL` for a value that cannot be written, such as a date beyond the year 9999.
    var databaseValue: DatabaseValue {
        guard let bytes = try? model.jsonBytes() else { return .null }
        return String(decoding: bytes, as: UTF8.self).databaseValue
    }

    static func fromDatabaseValue(_ value: DatabaseValue) -> Self? {
        String.fromDatabaseValue(value).flatMap { try? Model(json: $0) }.map { Self($0) }
    }
}
