import ModelGenDiagnostics

extension TypeDeclaration {
    /// What two declarations must have in common to be one type: everything but who they are, where they stand
    /// and what people wrote about them.
    package func shape(_ transform: (TypeID) -> TypeID) -> TypeDeclaration {
        switch mappingReferences(transform) {
        case .object(var object):
            object.header.eraseIdentity()
            for index in object.properties.indices { object.properties[index].eraseProse() }
            return .object(object)
        case .enumeration(var enumeration):
            enumeration.header.eraseIdentity()
            for index in enumeration.values.indices { enumeration.values[index].documentation = nil }
            return .enumeration(enumeration)
        case .union(var union):
            union.header.eraseIdentity()
            for index in union.members.indices { union.members[index].documentation = nil }
            return .union(union)
        case .alias(var alias):
            alias.header.eraseIdentity()
            return .alias(alias)
        }
    }
}

extension DeclarationHeader {
    fileprivate mutating func eraseIdentity() {
        id = TypeID("")
        name.provenance = .declared
        location = .anywhere
        documentation = nil
        examples = []
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
