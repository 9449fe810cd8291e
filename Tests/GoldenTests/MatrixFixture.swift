import ModelGenDiagnostics
import ModelGenModel

/// Every row of the presence table with a property of every kind: six objects of nine properties.
enum MatrixFixture {
    static let model = ModelSet(sources: ["matrix"], declarations: rows.map(object) + [level, part, shape, large])

    /// The rows, by the name of the object that holds them.
    static let rows: [(name: String, presence: Presence, nullability: Nullability)] = [
        ("Required", .required, .no), ("RequiredNullable", .required, .yes),
        ("OptionalOnly", .optional, .no), ("OptionalNullableRow", .optional, .yes),
        ("RequiredUnknown", .required, .unknown), ("OptionalUnknown", .optional, .unknown),
    ]

    /// The kinds, by wire name.
    static let kinds: [(key: String, type: TypeReference)] = [
        ("scalar", .integer()),
        ("array", .array(ElementType(.integer()))),
        ("map", .map(ElementType(.integer()))),
        ("nullable_elements", .array(ElementType(.integer(), nullability: .yes))),
        ("nullable_values", .map(ElementType(.integer(), nullability: .yes))),
        ("enumeration", .reference(id("Level"))),
        ("union", .reference(id("Shape"))),
        ("object", .reference(id("Part"))),
        ("boxed", .reference(id("Large"))),
    ]

    private static func object(_ row: (name: String, presence: Presence, nullability: Nullability)) -> TypeDeclaration {
        let properties = kinds.map { kind in
            Property(
                sourceName: kind.key, wireName: .known(kind.key), type: kind.type, presence: row.presence,
                nullability: row.nullability, location: location)
        }
        return .object(ObjectDeclaration(header: header(row.name), properties: properties))
    }

    private static let level = TypeDeclaration.enumeration(
        EnumerationDeclaration(
            header: header("Level"), valueType: .string, values: [.init(.string("low")), .init(.string("high"))]))

    private static let part = TypeDeclaration.object(
        ObjectDeclaration(header: header("Part"), properties: [required("id", .integer())]))

    private static let shape = TypeDeclaration.union(
        UnionDeclaration(
            header: header("Shape"), members: [.init(.reference(id("Part"))), .init(.string())],
            requirement: .exactlyOne,
            dispatch: .kind([.init([.object], then: .member(0)), .init([.string], then: .member(1))])))

    /// Of more properties than are embedded by value.
    private static let large = TypeDeclaration.object(
        ObjectDeclaration(header: header("Large"), properties: (0..<20).map { required("p\($0)", .integer()) }))

    private static func required(_ name: String, _ type: TypeReference) -> Property {
        Property(
            sourceName: name, wireName: .known(name), type: type, presence: .required, nullability: .no,
            location: location)
    }

    private static let location = SourceLocation(file: "matrix")

    private static func id(_ name: String) -> TypeID { TypeID("matrix#/\(name)") }

    private static func header(_ name: String) -> DeclarationHeader {
        DeclarationHeader(id: id(name), name: SuggestedName(name, .declared), location: location)
    }
}
