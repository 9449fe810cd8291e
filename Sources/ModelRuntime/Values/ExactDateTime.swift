#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// A date-time as it is written: RFC 3339 text (§5.6) with its offset and all digits of its fraction.
///
/// A `Date` keeps about a tenth of a microsecond and no offset. Where nanoseconds or offsets matter, `formats: {date-time: ExactDateTime}` in
/// `modelgen.yaml`, or `x-swift-type: ExactDateTime` on a property, asks for this type instead.
public struct ExactDateTime: Hashable, Sendable {
    /// The text, as it was read.
    public let text: String

    /// The point in time, as near as a `Date` comes.
    public var date: Date {
        // The text is one: every initializer has made sure.
        JSONBytes.with(text) { Date(rfc3339: $0) } ?? Date(timeIntervalSinceReferenceDate: 0)
    }

    /// Whether both are written alike; the same time under another offset is not.
    public static func == (a: Self, b: Self) -> Bool { ExactString(a.text) == ExactString(b.text) }

    /// Hashes what `==` compares.
    public func hash(into hasher: inout Hasher) { hasher.combine(ExactString(text)) }
}

extension ExactDateTime: LosslessStringConvertible {
    /// Takes RFC 3339 text, or `nil` for any other.
    public init?(_ text: String) {
        guard JSONBytes.with(text, { Date(rfc3339: $0) }) != nil else { return nil }
        self.text = text
    }

    /// A date in UTC, or `nil` for one outside the years 0 to 9999.
    public init?(_ date: Date) {
        var output = JSONOutput(capacity: 32)
        guard date.append(to: &output) else { return nil }
        text = output.text
    }

    /// The text.
    public var description: String { text }
}

extension ExactDateTime: Model {
    /// Reads RFC 3339 text.
    @_documentation(visibility: internal)
    public init(reading reader: inout FieldReader) throws {
        self = try reader.string("a date-time") { ExactDateTime($0) }
    }

    /// Writes the text as it was read.
    @_documentation(visibility: internal)
    public func write(to writer: inout FieldWriter) throws { try writer.string(text) }
}
