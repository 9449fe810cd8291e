import ModelGenDiagnostics
import ModelGenModel

// Short spellings of model values for tests.

let somewhere = SourceLocation(file: "test.yaml", line: 1, column: 1)

func header(_ id: String) -> DeclarationHeader {
    DeclarationHeader(id: TypeID(id), name: SuggestedName(id, .declared), location: somewhere)
}

func property(
    _ name: String, _ type: TypeReference = .string(), _ presence: Presence = .required,
    nullability: Nullability = .no, constant: JSONLiteral? = nil, constraints: [Constraint] = [],
    access: Access = .readWrite
) -> Property {
    Property(
        sourceName: name, wireName: .known(name), type: type, presence: presence, nullability: nullability,
        constant: constant, constraints: constraints, access: access, location: somewhere)
}

func constant(_ name: String, _ value: String, _ presence: Presence = .required) -> Property {
    property(name, .string(), presence, constant: .string(value))
}

func object(
    _ id: String, _ properties: [Property], _ additional: AdditionalProperties = .unannounced
) -> TypeDeclaration {
    .object(ObjectDeclaration(header: header(id), properties: properties, additionalProperties: additional))
}

func enumeration(
    _ id: String, _ values: [String], _ openness: EnumerationDeclaration.Openness = .unstated
) -> TypeDeclaration {
    .enumeration(
        EnumerationDeclaration(
            header: header(id), valueType: .string, values: values.map { .init(.string($0)) }, openness: openness))
}

func alias(
    _ id: String, _ type: TypeReference, nullability: Nullability = .no, constraints: [Constraint] = []
) -> TypeDeclaration {
    .alias(
        AliasDeclaration(
            header: header(id), target: ElementType(type, nullability: nullability, constraints: constraints)))
}

func union(
    _ id: String, _ members: [TypeReference], _ requirement: UnionDeclaration.Requirement = .exactlyOne,
    discriminator: UnionDeclaration.Discriminator? = nil
) -> UnionDeclaration {
    UnionDeclaration(
        header: header(id), members: members.map { .init($0) }, requirement: requirement,
        discriminator: discriminator)
}

func ref(_ id: String) -> TypeReference { .reference(TypeID(id)) }

/// The tree of a union of references to the declarations, in their order.
func dispatch(
    of declarations: [TypeDeclaration], discriminator: UnionDeclaration.Discriminator? = nil
) -> (Dispatch, [Diagnostic]) {
    prove(union("U", declarations.map { .reference($0.id) }, discriminator: discriminator), declarations)
}

func prove(_ union: UnionDeclaration, _ declarations: [TypeDeclaration]) -> (Dispatch, [Diagnostic]) {
    DispatchProver(ModelSet(declarations: declarations + [.union(union)])).dispatch(of: union)
}
