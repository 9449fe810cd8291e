// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

public import Foundation
public import ModelRuntime

/// A property per format and number type.
public struct Event: Codable, Hashable, Sendable {
    public var at: Date?
    public var day: CalendarDate?
    public var id: UUID?
    public var link: URL?
    public var payload: Data?
    public var price: Decimal?
    public var exact: JSONNumber?
    public var tiny: Int8?
    public var small: Int32?
    public var large: Int64?
    public var huge: UInt64?
    public var ratio: Float?
    public var score: Double?
    public var isDone: Bool?

    public init(
        at: Date? = nil,
        day: CalendarDate? = nil,
        id: UUID? = nil,
        link: URL? = nil,
        payload: Data? = nil,
        price: Decimal? = nil,
        exact: JSONNumber? = nil,
        tiny: Int8? = nil,
        small: Int32? = nil,
        large: Int64? = nil,
        huge: UInt64? = nil,
        ratio: Float? = nil,
        score: Double? = nil,
        isDone: Bool? = nil
    ) {
        self.at = at
        self.day = day
        self.id = id
        self.link = link
        self.payload = payload
        self.price = price
        self.exact = exact
        self.tiny = tiny
        self.small = small
        self.large = large
        self.huge = huge
        self.ratio = ratio
        self.score = score
        self.isDone = isDone
    }
}

extension Event: ModelObject {
    public init(fields: inout FieldReader) throws {
        at = try fields.optional("at")
        day = try fields.optional("day")
        id = try fields.optional("id")
        link = try fields.optional("link")
        payload = try fields.optional("payload")
        price = try fields.optional("price")
        exact = try fields.optional("exact")
        tiny = try fields.optional("tiny")
        small = try fields.optional("small")
        large = try fields.optional("large")
        huge = try fields.optional("huge")
        ratio = try fields.optional("ratio")
        score = try fields.optional("score")
        isDone = try fields.optional("isDone")
    }

    public func write(fields: inout FieldWriter) throws {
        try fields.optional("at", at)
        try fields.optional("day", day)
        try fields.optional("id", id)
        try fields.optional("link", link)
        try fields.optional("payload", payload)
        try fields.optional("price", price)
        try fields.optional("exact", exact)
        try fields.optional("tiny", tiny)
        try fields.optional("small", small)
        try fields.optional("large", large)
        try fields.optional("huge", huge)
        try fields.optional("ratio", ratio)
        try fields.optional("score", score)
        try fields.optional("isDone", isDone)
    }
}
