// swift-format-ignore-file
// swiftlint:disable all
// The models of `Plants.yaml`, by hand, as they are generated but for their documentation.

public import ModelRuntime

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

public nonisolated struct Plant: Hashable, Sendable {
    public var id: Int64
    public var name: String
    public var planted: Date?

    public init(id: Int64, name: String, planted: Date? = nil) {
        self.id = id
        self.name = name
        self.planted = planted
    }
}

nonisolated extension Plant: ModelObject {
    public init(fields: inout FieldReader) throws {
        self.id = try fields.required("id")
        self.name = try fields.required("name")
        self.planted = try fields.optional("planted")
    }

    public func write(fields: inout FieldWriter) throws {
        try fields.required("id", id)
        try fields.required("name", name)
        try fields.optional("planted", planted)
    }

    public func validate(into issues: inout ValidationIssues) {
        issues.property("name", name, schema: "#/components/schemas/Plant/properties/name") { issues, value in
            issues.minLength(value, 1)
        }
    }
}

public nonisolated struct PlantChanges: Hashable, Sendable {
    public var name: String?
    public var spot: OptionalNullable<String>

    public init(name: String? = nil, spot: OptionalNullable<String> = .unset) {
        self.name = name
        self.spot = spot
    }
}

nonisolated extension PlantChanges: ModelObject {
    public init(fields: inout FieldReader) throws {
        self.name = try fields.optional("name")
        self.spot = try fields.optionalNullable("spot")
    }

    public func write(fields: inout FieldWriter) throws {
        try fields.optional("name", name)
        try fields.optionalNullable("spot", spot)
    }

    public func validate(into issues: inout ValidationIssues) {
        issues.property("name", name, schema: "#/components/schemas/PlantChanges/properties/name") { issues, value in
            issues.minLength(value, 1)
        }
    }
}

public nonisolated struct PlantFilter: Hashable, Sendable {
    public var author: String?
    public var indoors: Bool?

    public init(author: String? = nil, indoors: Bool? = nil) {
        self.author = author
        self.indoors = indoors
    }
}

nonisolated extension PlantFilter: ModelObject {
    public init(fields: inout FieldReader) throws {
        self.author = try fields.optional("author")
        self.indoors = try fields.optional("indoors")
    }

    public func write(fields: inout FieldWriter) throws {
        try fields.optional("author", author)
        try fields.optional("indoors", indoors)
    }
}

public nonisolated struct Fault: Hashable, Sendable {
    public var title: String?
    public var status: Int?

    public init(title: String? = nil, status: Int? = nil) {
        self.title = title
        self.status = status
    }
}

nonisolated extension Fault: ModelObject {
    public init(fields: inout FieldReader) throws {
        self.title = try fields.optional("title")
        self.status = try fields.optional("status")
    }

    public func write(fields: inout FieldWriter) throws {
        try fields.optional("title", title)
        try fields.optional("status", status)
    }
}
