import ModelGenDiagnostics

extension TypeDeclaration {
    /// What two declarations must have in common to be one type: everything but who they are, where they stand
    /// and what people wrote about them.
    package func shape(_ transform: (TypeID) -> TypeID) -> TypeDeclaration {
        var shape = mappingReferences(transform)
        shape.header.id = TypeID("")
        shape.header.name.provenance = .declared
        shape.header.location = .anywhere
        shape.header.documentation = nil
        shape.header.examples = []
        switch shape {
        case .object(var object):
            for index in object.properties.indices { object.properties[index].eraseProse() }
            return .object(object)
        case .enumeration(var enumeration):
            for index in enumeration.values.indices { enumeration.values[index].documentation = nil }
            return .enumeration(enumeration)
        case .union(var union):
            for index in union.members.indices { union.members[index].documentation = nil }
            return .union(union)
        case .alias:
            return shape
        }
    }
}

extension Property {
    fileprivate mutating func eraseProse() {
        location = .anywhere
        schema = nil
        documentation = nil
        examples = []
        exampleValues = []
    }
}

extension SourceLocation {
    fileprivate static let anywhere = SourceLocation(file: "")
}
