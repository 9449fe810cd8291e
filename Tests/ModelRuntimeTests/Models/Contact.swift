// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

public import ModelRuntime

/// Exactly one of its members: nothing tells them apart but trying.
public enum Contact: Codable, Hashable, Sendable {
    case phone(Phone)
    case owner(Owner)
}

extension Contact: Model {
    public init(reading reader: inout FieldReader) throws {
        self = try reader.oneOf(
            Self.self,
            [
                .init("phone") { reader in .phone(try Phone(reading: &reader)) },
                .init("owner") { reader in .owner(try Owner(reading: &reader)) },
            ])
    }

    public func write(to writer: inout FieldWriter) throws {
        switch self {
        case .phone(let value): try value.write(to: &writer)
        case .owner(let value): try value.write(to: &writer)
        }
    }

    public func validate(into issues: inout ValidationIssues) {
        switch self {
        case .phone(let value): value.validate(into: &issues)
        case .owner(let value): value.validate(into: &issues)
        }
    }
}

public struct Phone: Codable, Hashable, Sendable {
    public var number: String
    public var areaCodes: [Int]?

    public init(number: String, areaCodes: [Int]? = nil) {
        self.number = number
        self.areaCodes = areaCodes
    }
}

extension Phone: ModelObject {
    public init(fields: inout FieldReader) throws {
        number = try fields.required("number")
        areaCodes = try fields.optional("area_codes")
    }

    public func write(fields: inout FieldWriter) throws {
        try fields.required("number", number)
        try fields.optional("area_codes", areaCodes)
    }
}
